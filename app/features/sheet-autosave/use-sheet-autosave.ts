import { type RefObject, useEffect, useState } from 'react';
import { createSaveQueue, type SaveOutcome, type SheetState } from './save-queue.ts';

/** How long after the last change a sheet is saved, in milliseconds. */
const pause = 700;
/** How long until a save that did not get through is tried again, in milliseconds. */
const retryAfter = 5000;

/** Posts the form. Whoever was signed out is led elsewhere: that is no save, though it ends well. */
async function post(form: HTMLFormElement, path: string): Promise<SaveOutcome> {
  const answer = await fetch(path, { method: 'POST', body: new FormData(form), keepalive: true });
  if (answer.ok && !answer.redirected) return 'saved';
  return answer.status >= 500 || answer.status === 429 ? 'lost' : 'refused';
}

/**
 * Saves the form of a sheet at `path` while it is filled in, until it has got through, also when it is left. Without
 * JavaScript its button saves.
 */
export function useSheetAutosave(form: RefObject<HTMLFormElement>, path: string): SheetState {
  const [state, setState] = useState<SheetState>('idle');
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let latest: SheetState = 'idle';
    const queue = createSaveQueue({
      send: () => post(element, path),
      onState: (next) => {
        latest = next;
        setState(next);
      },
      pause,
      retryAfter,
    });
    const hidden = () => {
      if (document.visibilityState === 'hidden') queue.flush();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (latest === 'retrying') event.preventDefault();
    };
    element.addEventListener('input', queue.changed);
    element.addEventListener('submit', queue.handOver);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('online', queue.flush);
    window.addEventListener('beforeunload', warn);
    return () => {
      element.removeEventListener('input', queue.changed);
      element.removeEventListener('submit', queue.handOver);
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('online', queue.flush);
      window.removeEventListener('beforeunload', warn);
      queue.close();
    };
  }, [form, path]);
  return state;
}
