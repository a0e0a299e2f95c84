import type { ErrorKind } from '#app/domain/app-error.ts';

/** The HTTP status of each kind of refusal. */
export const httpStatusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_many: 429,
  too_large: 413,
};
