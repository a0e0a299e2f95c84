import { useSearchParams } from '@remix-run/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useUnderWay } from '#app/ui/use-under-way.ts';

type Kept = { text: string; submissionKey: string };

/** Kept in the tab and no longer: whoever uses this device next finds nothing. */
function read(key: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/** Storage may be full or forbidden: then there is no second copy, and writing goes on. */
function keep(key: string, kept: Kept | null): void {
  try {
    if (kept) sessionStorage.setItem(key, JSON.stringify(kept));
    else sessionStorage.removeItem(key);
  } catch {}
}

/**
 * Keeps what is typed into a comment's form until it has been sent: through a reload, and while the page's loaders are
 * asked again because of somebody else. Gives the key under which it is sent, which stays the same for one comment
 * however often it is sent, and whether that is under way.
 *
 * @param place what the comment is about and who writes it
 * @param newKey a key for the next comment; another one comes with each answer of the loader
 */
export function useUnsentComment(
  form: RefObject<HTMLFormElement>,
  { place, newKey, refused }: { place: string; newKey: string; refused: boolean },
): { submissionKey: string; pending: boolean } {
  const [submissionKey, setSubmissionKey] = useState(newKey);
  const [search] = useSearchParams();
  const pending = useUnderWay().formData?.get('submissionKey') === submissionKey;
  const wasPending = useRef(false);
  const storageKey = `tandem-comment:${place}`;

  useEffect(() => {
    const area = form.current?.elements.namedItem('body');
    if (!(area instanceof HTMLTextAreaElement)) return;
    const kept = read(storageKey);
    if (kept && area.value === '') {
      setSubmissionKey(kept.submissionKey);
      area.value = kept.text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, [form, storageKey]);

  useEffect(() => {
    const area = form.current?.elements.namedItem('body');
    if (!(area instanceof HTMLTextAreaElement)) return;
    const typed = () => keep(storageKey, area.value === '' ? null : { text: area.value, submissionKey });
    // Somebody may have begun to type before the page came alive.
    typed();
    area.addEventListener('input', typed);
    return () => area.removeEventListener('input', typed);
  }, [form, storageKey, submissionKey]);

  const done = search.get('done');
  const isSent = !refused && (done === 'comment' || done === 'held');
  useEffect(() => {
    if (pending) wasPending.current = true;
    else if (wasPending.current) {
      wasPending.current = false;
      if (!isSent) return;
      keep(storageKey, null);
      form.current?.reset();
      setSubmissionKey(newKey);
    }
  }, [form, pending, isSent, newKey, storageKey]);

  return { submissionKey, pending };
}
