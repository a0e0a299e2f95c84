import { unstable_usePrompt, useBeforeUnload } from '@remix-run/react';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';

/** A copy of a form in this browser: when it was made, on which version, and every field. */
type Copy = { at: number; version: number; fields: [string, string][] };

const keyOf = (name: string) => `tandem:draft:${name}`;

function readCopy(name: string): Copy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null') as Copy | null;
    return copy && Array.isArray(copy.fields) ? copy : null;
  } catch {
    return null;
  }
}

function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'intent' ? [[name, value] as [string, string]] : [],
  );
}

/**
 * Watches over a form in which people write much: warns before it is left unsaved, keeps a copy in the browser while
 * they write, and offers the copy when the page was lost before it was saved. Refuses to send while there is no
 * connection, so that nothing typed goes with a failed request. `name` is the form's own among all of the site.
 */
export function KeptDraft({
  form,
  name,
  version,
  onRestore,
}: {
  form: RefObject<HTMLFormElement>;
  name: string;
  version: number;
  onRestore: (fields: readonly [string, string][]) => void;
}) {
  const t = useT('richText');
  const common = useT('common');
  const format = useFormat();
  const [dirty, setDirty] = useState(false);
  const [offline, setOffline] = useState(false);
  const [copy, setCopy] = useState<Copy | null>(null);
  // Also while the page is read anew after it: what was sent is saved by then, or kept as a copy.
  const isSending = useUnderWay().formMethod !== undefined;
  const timer = useRef<ReturnType<typeof setTimeout>>();

  // A saved version ends what was unsaved; a copy from before is old news.
  useEffect(() => {
    setDirty(false);
    const kept = readCopy(name);
    if (kept && kept.version < version) localStorage.removeItem(keyOf(name));
    else setCopy(kept);
  }, [name, version]);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const keep = () => {
      const made: Copy = { at: Date.now(), version, fields: fieldsOf(element) };
      try {
        localStorage.setItem(keyOf(name), JSON.stringify(made));
      } catch {
        // A full or forbidden store: the form itself still holds everything.
      }
    };
    const onInput = () => {
      setDirty(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, 400);
    };
    const onSubmit = (event: SubmitEvent) => {
      keep();
      if (!navigator.onLine) {
        event.preventDefault();
        event.stopPropagation();
        setOffline(true);
      }
    };
    const onOnline = () => setOffline(false);
    element.addEventListener('input', onInput);
    element.addEventListener('submit', onSubmit, true);
    window.addEventListener('online', onOnline);
    return () => {
      clearTimeout(timer.current);
      element.removeEventListener('input', onInput);
      element.removeEventListener('submit', onSubmit, true);
      window.removeEventListener('online', onOnline);
    };
  }, [form, name, version]);

  useBeforeUnload(
    useCallback(
      (event) => {
        if (dirty) event.preventDefault();
      },
      [dirty],
    ),
  );
  unstable_usePrompt({
    message: t('kept.leave'),
    when: ({ currentLocation, nextLocation }) =>
      dirty && !isSending && currentLocation.pathname !== nextLocation.pathname,
  });

  const forget = () => {
    localStorage.removeItem(keyOf(name));
    setCopy(null);
  };
  return (
    <div role="status">
      {offline && <Notice tone="warn">{common('live.offline')}</Notice>}
      {copy && !dirty && (
        <Notice
          title={t('kept.title')}
          actions={
            <>
              <Button
                type="button"
                tone="secondary"
                onClick={() => {
                  onRestore(copy.fields);
                  setCopy(null);
                  setDirty(true);
                }}
              >
                {t('kept.restore')}
              </Button>
              <Button type="button" tone="quiet" onClick={forget}>
                {t('kept.forget')}
              </Button>
            </>
          }
        >
          <p>{t('kept.body', { when: format.dateTime(copy.at) })}</p>
        </Notice>
      )}
    </div>
  );
}
