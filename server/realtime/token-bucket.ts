/**
 * Lets `burst` things through at once and `perSecond` on the long run.
 *
 * @param now the clock, in milliseconds
 * @returns a function that takes one token and says whether there was one
 */
export function tokenBucket({
  burst,
  perSecond,
  now,
}: {
  burst: number;
  perSecond: number;
  now: () => number;
}): () => boolean {
  let tokens = burst;
  let filledAt = now();
  return () => {
    const at = now();
    tokens = Math.min(burst, tokens + ((at - filledAt) / 1000) * perSecond);
    filledAt = at;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
