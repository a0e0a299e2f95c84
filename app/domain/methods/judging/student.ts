/**
 * Quantile of Student's t distribution: the value that is exceeded with probability 1 − p.
 *
 * Exact for one and two degrees of freedom; otherwise Hill's expansion, to about six figures.
 * @param p above 0 and below 1
 * @param freedom degrees of freedom, at least 1
 * @throws RangeError naming the argument that is out of range
 * Source: Hill (1970), Algorithm 396: Student's t-quantiles, Communications of the ACM 13(10), 619–620.
 */
export function studentQuantile(p: number, freedom: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p must be between 0 and 1, got ${p}`);
  if (!(freedom >= 1)) throw new RangeError(`freedom must be at least 1, got ${freedom}`);
  const sign = p < 0.5 ? -1 : 1;
  // Both tails together.
  const tails = 2 * Math.min(p, 1 - p);
  if (tails === 1) return 0;
  if (freedom === 1) return sign / Math.tan((tails * Math.PI) / 2);
  if (freedom === 2) return sign * Math.sqrt(2 / (tails * (2 - tails)) - 2);
  const a = 1 / (freedom - 0.5);
  const b = (48 / a) * (1 / a);
  let c = ((20700 * a) / b - 98) * a - 16;
  c = c * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * freedom;
  let x = d * tails;
  let y = x ** (2 / freedom);
  if (y > 0.05 + a) {
    x = normalQuantile(tails / 2);
    y = x * x;
    if (freedom < 5) c += 0.3 * (freedom - 4.5) * (x + 0.6);
    c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c;
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
    y = Math.expm1(a * y * y);
  } else {
    y =
      ((1 / (((freedom + 6) / (freedom * y) - 0.089 * d - 0.822) * (freedom + 2) * 3) + 0.5 / (freedom + 4)) *
        y -
        1) *
        ((freedom + 1) / (freedom + 2)) +
      1 / y;
  }
  return sign * Math.sqrt(freedom * y);
}

/** Quantile of the standard normal distribution for the lower tail `p` ≤ ½ (Acklam's rational approximation). */
function normalQuantile(p: number): number {
  const poly = (x: number, ...coefficients: number[]) => coefficients.reduce((sum, c) => sum * x + c, 0);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return (
      poly(
        q,
        -7.784894002430293e-3,
        -3.223964580411365e-1,
        -2.400758277161838,
        -2.549732539343734,
        4.374664141464968,
        2.938163982698783,
      ) / poly(q, 7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1)
    );
  }
  const q = p - 0.5;
  const r = q * q;
  return (
    (q *
      poly(
        r,
        -3.969683028665376e1,
        2.209460984245205e2,
        -2.759285104469687e2,
        1.38357751867269e2,
        -3.066479806614716e1,
        2.506628277459239,
      )) /
    poly(
      r,
      -5.447609879822406e1,
      1.615858368580409e2,
      -1.556989798598866e2,
      6.680131188771972e1,
      -1.328068155288572e1,
      1,
    )
  );
}
