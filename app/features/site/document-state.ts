import { isRouteErrorResponse } from '@remix-run/react';
import { useContext } from 'react';
import { UNSAFE_DataRouterStateContext } from 'react-router-dom';
import { type ErrorStory, errorStory } from './error-story.ts';

/** What the whole document tells, whichever route says it: an error, a refused form, or neither. */
export interface DocumentState {
  readonly error: ErrorStory | null;
  readonly failed: boolean;
}

/** Whether an action's answer refuses the form: a conform result with status "error", or `failed: true`. */
export function isRefusal(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  if ('failed' in answer) return answer.failed === true;
  if ('lastResult' in answer) return isRefusal(answer.lastResult);
  return 'status' in answer && answer.status === 'error';
}

/**
 * Reads the state of all matched routes. The documented hooks show a layout only its own route's error and
 * answer, and the title has to tell those of the page.
 */
export function useDocumentState(): DocumentState {
  const state = useContext(UNSAFE_DataRouterStateContext);
  const [error] = Object.values(state?.errors ?? {});
  return {
    error:
      error === undefined ? null : errorStory(isRouteErrorResponse(error) ? error.status : null, isOnline()),
    failed: Object.values(state?.actionData ?? {}).some(isRefusal),
  };
}

/** True on the server, which can only be asked by somebody with a network. */
export function isOnline(): boolean {
  return typeof navigator === 'undefined' || !('onLine' in navigator) || navigator.onLine;
}
