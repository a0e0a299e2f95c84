import { useEffect, useRef, useState } from 'react';
import { useLocale } from '#app/i18n/i18n-context.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Icon } from '#app/ui/icon.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';

/** Reads the main content aloud and stops again. Not there where the browser cannot speak. */
export function ReadAloudButton() {
  const t = useT('site');
  const locale = useLocale();
  const hydrated = useHydrated();
  const [reading, setReading] = useState(false);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  if (!hydrated || !('speechSynthesis' in window)) return null;

  async function toggle() {
    if (reading) return stop.current?.();
    setReading(true);
    const { readAloud } = await import('../read-aloud.ts');
    const main = document.getElementById('main');
    const done = () => setReading(false);
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden on the page is not read either
    stop.current = readAloud(main?.innerText ?? '', main?.lang || locale, window.speechSynthesis, done);
  }

  return (
    <button type="button" className="button button-secondary button-wide" onClick={toggle}>
      <Icon name={reading ? 'close' : 'speaker'} />
      <span>{reading ? t('readAloud.stop') : t('readAloud.start')}</span>
    </button>
  );
}
