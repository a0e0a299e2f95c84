import type { ErrorKind } from '#app/domain/app-error.ts';
import type { Messages } from '#app/i18n/messages.ts';

/** Which explanation in the `errors` catalogue fits. */
export type ErrorStory = ErrorKind | 'offline' | 'unexpected';

const stories: Readonly<Record<number, ErrorStory>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'invalid',
  409: 'conflict',
  410: 'gone',
  413: 'too_large',
  422: 'invalid',
  429: 'too_many',
};

/** From the HTTP status of a thrown response (null for any other error), and whether there is a network. */
export function errorStory(status: number | null, online: boolean): ErrorStory {
  if (status === null) return online ? 'unexpected' : 'offline';
  return stories[status] ?? 'unexpected';
}

/** A reason more exact than the status. One that the catalogue does not know is left out by who shows it. */
export type ErrorCode = keyof Messages['errorCodes'];

/** The code in the data of a thrown response, as `app-errors` sends it; null when there is none. */
export function errorCode(error: unknown): ErrorCode | null {
  const data = typeof error === 'object' && error !== null && 'data' in error ? error.data : null;
  const code = typeof data === 'object' && data !== null && 'code' in data ? data.code : null;
  return typeof code === 'string' ? (code as ErrorCode) : null;
}
