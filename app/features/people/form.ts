/**
 * A form that was refused: what was typed, so that nothing is lost, and for each wrong field (or `''` for the whole
 * form) the code of its message.
 */
export type FormRefusal = {
  readonly failed: true;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly errors: Readonly<Record<string, string>>;
  /** Seconds until the next try, where something was done too often. */
  readonly retryAfter?: number;
};

/** Whether an action's answer is a refusal of such a form; other forms of a page have refusals of their own. */
export function isFormRefusal(answer: unknown): answer is FormRefusal {
  const isObject = typeof answer === 'object' && answer !== null;
  return isObject && 'failed' in answer && answer.failed === true && 'values' in answer;
}

/** What stands in a text field: what was typed last, else what is kept. */
export function typed(refusal: FormRefusal | undefined, name: string, kept = ''): string {
  if (!refusal) return kept;
  const value = refusal.values[name];
  return typeof value === 'string' ? value : '';
}

/** What is ticked in a group: what was ticked last, else what is kept. */
export function ticked(
  refusal: FormRefusal | undefined,
  name: string,
  kept: readonly string[] = [],
): readonly string[] {
  if (!refusal) return kept;
  const value = refusal.values[name];
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}
