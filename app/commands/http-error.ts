import { AppError, type ErrorKind } from '#app/domain/app-error.ts';

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

/**
 * Throws the response that a refusal becomes, with its code as text, so that Remix shows the right error page; any other
 * error goes on as it is. For loaders and actions: `await execute(…).catch(throwAsResponse)`.
 */
export function throwAsResponse(error: unknown): never {
  if (!(error instanceof AppError)) throw error;
  const headers: HeadersInit =
    error.retryAfter === undefined ? {} : { 'Retry-After': String(error.retryAfter) };
  throw new Response(error.code ?? error.kind, { status: httpStatusOf[error.kind], headers });
}
