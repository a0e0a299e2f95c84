import { type RefObject, useEffect, useState } from 'react';
import { paths } from '#app/paths.ts';

/** What the page says about saving. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'offline' | 'restored' | 'conflict';

/** How long after the last key a text is saved, in milliseconds. */
const pause = 1500;

type Kept = { text: string; base: string };

function readKept(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/** Storage may be full or forbidden: then there is no second copy, and writing goes on. */
function keep(key: string, kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {}
}

/**
 * Saves the text of a step while it is typed: on this device at once, on the server after a pause. What a lost
 * connection or a closed browser kept from the server is put back when the page opens again, unless another window
 * has saved since. Does nothing for steps that are not written (`field` null).
 */
export function useAutosave(
  form: RefObject<HTMLFormElement>,
  { draftId, field, base }: { draftId: string | null; field: string | null; base: string },
): { state: SaveState; base: string } {
  const [state, setState] = useState<SaveState>('idle');
  const [known, setKnown] = useState({ from: base, base });
  useEffect(() => {
    const area = form.current?.elements.namedItem(field ?? '');
    if (!field || !(area instanceof HTMLTextAreaElement || area instanceof HTMLInputElement)) return;
    const key = `tandem-draft:${draftId ?? 'new'}:${field}`;
    // The draft may have got its id only after this text was begun.
    const firstKey = `tandem-draft:new:${field}`;
    const kept = readKept(key) ?? readKept(firstKey);
    let latest = base;
    // Somebody may have begun to type before the page came alive: that is the newest.
    const isBegun = area.value !== area.defaultValue;
    if (!isBegun && kept && kept.base === base && kept.text !== area.value && kept.text.trim() !== '') {
      area.value = kept.text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
      setState('restored');
    } else {
      keep(key, null);
      keep(firstKey, null);
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    async function save() {
      if (
        !(area instanceof HTMLTextAreaElement || area instanceof HTMLInputElement) ||
        !form.current ||
        stopped
      )
        return;
      const text = area.value;
      const body = new FormData(form.current);
      body.set('base', latest);
      setState('saving');
      try {
        const answer = await fetch(paths.newNeedAutosave(), { method: 'POST', body });
        const result = (await answer.json()) as { base?: string; conflict?: boolean };
        if (result.conflict) {
          stopped = true;
          setState('conflict');
        } else if (answer.ok && result.base) {
          latest = result.base;
          setKnown({ from: base, base: latest });
          if (area.value === text) keep(key, null);
          setState('saved');
        } else setState('idle');
      } catch {
        setState('offline');
      }
    }
    function typed() {
      if (!(area instanceof HTMLTextAreaElement || area instanceof HTMLInputElement)) return;
      keep(key, { text: area.value, base: latest });
      clearTimeout(timer);
      timer = setTimeout(save, pause);
    }
    if (isBegun) typed();
    area.addEventListener('input', typed);
    window.addEventListener('online', save);
    return () => {
      stopped = true;
      clearTimeout(timer);
      area.removeEventListener('input', typed);
      window.removeEventListener('online', save);
    };
  }, [form, draftId, field, base]);
  return { state, base: known.from === base ? known.base : base };
}
