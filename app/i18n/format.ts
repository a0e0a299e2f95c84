import { useContext, useMemo } from 'react';
import { createFormat, type Format } from './create-format.ts';
import { SurroundingsContext } from './i18n-context.ts';
import { useT } from './use-t.ts';

/** Says dates, durations and numbers in the language of the page and the cluster's time zone. */
export function useFormat(): Format {
  const surroundings = useContext(SurroundingsContext);
  const t = useT('common');
  return useMemo(() => {
    const { locale, timeZone } = surroundings;
    return createFormat({
      t,
      locale,
      timeZone,
      // Not before it is needed: markup that is kept is good for longer where it does not tell the time.
      get now() {
        return surroundings.now;
      },
    });
  }, [t, surroundings]);
}
