import { useContext, useMemo } from 'react';
import { createFormat, type Format } from './create-format.ts';
import { SurroundingsContext } from './i18n-context.ts';
import { useT } from './use-t.ts';

/** Says dates, durations and numbers in the language of the page and the cluster's time zone. */
export function useFormat(): Format {
  const { locale, timeZone, now } = useContext(SurroundingsContext);
  const t = useT('common');
  return useMemo(() => createFormat({ t, locale, timeZone, now }), [t, locale, timeZone, now]);
}
