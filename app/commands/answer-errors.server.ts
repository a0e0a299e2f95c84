import { AppError } from '#app/domain/app-error.ts';
import { httpStatusOf } from './http-error.ts';

/**
 * Wraps a loader or an action: a refusal ({@link AppError}) becomes the response that the error pages understand, with
 * its status and its code. Whatever else is thrown stays a bug.
 */
export function answerErrors<Args, Result>(
  handler: (args: Args) => Promise<Result>,
): (args: Args) => Promise<Result> {
  return async (args) => {
    try {
      return await handler(args);
    } catch (error) {
      if (error instanceof AppError) throw toResponse(error);
      throw error;
    }
  };
}

/** The response for a refusal. */
export function toResponse(error: AppError): Response {
  return new Response(JSON.stringify({ code: error.code ?? null }), {
    status: httpStatusOf[error.kind],
    headers: {
      'Content-Type': 'application/json',
      ...(error.retryAfter !== undefined && { 'Retry-After': String(error.retryAfter) }),
    },
  });
}
