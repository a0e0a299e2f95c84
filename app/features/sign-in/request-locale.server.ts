import { getViewer, type RequestArgs } from '#app/auth/session.server.ts';
import type { Locale } from '#app/domain/people/preferences.ts';
import { readPreferences } from '#app/features/site/preferences.server.ts';

/** The language of the page the person is looking at. */
export async function requestLocale(args: RequestArgs): Promise<Locale> {
  const viewer = await getViewer(args);
  const { locale } = await readPreferences(args.request, viewer && { locale: viewer.locale });
  return locale;
}
