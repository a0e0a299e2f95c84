import { type RefObject, useEffect, useState } from 'react';

/** What the sheet says about saving. */
export type SheetState = 'idle' | 'saving' | 'saved' | 'offline' | 'refused';

/** How long after the last change a sheet is saved, in milliseconds. */
const pause = 700;
/** How long until a save that did not get through is tried again, in milliseconds. */
const retryAfter = 5000;

/** Saves a sheet while it is filled in, and again until it has got through. Without JavaScript the button saves. */
export function useSheetAutosave(form: RefObject<HTMLFormElement>, path: string): SheetState {
  const [state, setState] = useState<SheetState>('idle');
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    let change = 0;
    async function save() {
      if (!element) return;
      const saving = change;
      setState('saving');
      try {
        const answer = await fetch(path, { method: 'POST', body: new FormData(element), keepalive: true });
        if (isGone) return;
        if (!answer.ok) return setState('refused');
        if (saving === change) setState('saved');
      } catch {
        if (isGone) return;
        setState('offline');
        timer = setTimeout(save, retryAfter);
      }
    }
    function changed() {
      change += 1;
      clearTimeout(timer);
      timer = setTimeout(save, pause);
    }
    function leave() {
      if (document.visibilityState === 'hidden' && timer !== undefined && change > 0) void save();
    }
    element.addEventListener('input', changed);
    document.addEventListener('visibilitychange', leave);
    return () => {
      isGone = true;
      clearTimeout(timer);
      element.removeEventListener('input', changed);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [form, path]);
  return state;
}
