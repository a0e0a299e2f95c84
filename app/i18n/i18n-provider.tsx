import { type ReactNode, startTransition, useEffect, useMemo, useState } from 'react';
import { type Surroundings, SurroundingsContext } from './i18n-context.ts';

const tickMs = 30_000;

/** Tells everything inside in which language, time zone and at what time it is rendered. */
export function I18nProvider({ children, ...given }: Surroundings & { children: ReactNode }) {
  const now = useTicking(given.now);
  const { locale, timeZone, namespaces } = given;
  const names = namespaces?.join(' ');
  const surroundings = useMemo(
    () => ({ locale, timeZone, now, namespaces: names?.split(' ') as Surroundings['namespaces'] }),
    [locale, timeZone, now, names],
  );
  return <SurroundingsContext.Provider value={surroundings}>{children}</SurroundingsContext.Provider>;
}

/** Starts at the server's clock and goes on by the time that passes here, so a wrong clock does no harm. */
function useTicking(start: number): number {
  const [ticked, setTicked] = useState({ start, passed: 0 });
  useEffect(() => {
    const mountedAt = performance.now();
    const timer = setInterval(() => {
      startTransition(() => setTicked({ start, passed: performance.now() - mountedAt }));
    }, tickMs);
    return () => clearInterval(timer);
  }, [start]);
  return ticked.start === start ? start + ticked.passed : start;
}
