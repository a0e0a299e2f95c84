import type { ErrorKind } from '#app/domain/app-error.ts';

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
