import type { Locale } from '#app/domain/people/preferences.ts';
import { createFormat } from '#app/i18n/create-format.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import { getEnv } from '#server/env.server.ts';

/** The last day on which something that ends at `end` still holds, in the reader's language and the cluster's calendar. */
export function lastDayInWords(end: Date, locale: Locale, now: Date): string {
  const t = getT(locale, 'common');
  const format = createFormat({ t, locale, timeZone: getEnv().CLUSTER_TIME_ZONE, now: now.getTime() });
  // What ends at midnight ends with the day before.
  return format.date(end.getTime() - 1);
}
