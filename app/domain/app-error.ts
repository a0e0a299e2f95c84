/** The kinds of refusal a person can meet. One map turns them into HTTP (see `app/commands/http-error.ts`). */
export const errorKinds = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'gone',
  'too_many',
  'too_large',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

/**
 * A refusal with a reason that a person can be told. `code` is a key below `errors` in the catalogues' `errors`
 * namespace (what happened and what to do); without one the kind's own text is shown.
 */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string | undefined;
  /** Field → code of its message, for refusals that belong to a form's fields. */
  readonly fields: Readonly<Record<string, string>>;
  /** For `too_many`: seconds until the next try. */
  readonly retryAfter: number | undefined;

  constructor(
    kind: ErrorKind,
    code?: string,
    options: { fields?: Record<string, string>; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(code ?? kind, { cause: options.cause });
    this.name = 'AppError';
    this.kind = kind;
    this.code = code;
    this.fields = options.fields ?? {};
    this.retryAfter = options.retryAfter;
  }
}

/** Throws when our own assumption is wrong: a bug, never a person's mistake. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant: ${message}`);
}
