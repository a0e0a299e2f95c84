import { getViewer, type RequestArgs } from '#app/auth/session.server.ts';
import type { TextSize } from '#app/domain/people/preferences.ts';
import { readPreferences } from '#app/features/site/preferences.server.ts';
import type { Preferences } from '#app/features/site/preferences.ts';

/** Language, colours and text size of the page the person is looking at. */
export async function requestPreferences(args: RequestArgs): Promise<Preferences> {
  const viewer = await getViewer(args);
  const profile = viewer && {
    locale: viewer.locale,
    theme: viewer.theme,
    textSize: viewer.textSize as TextSize,
  };
  return readPreferences(args.request, profile);
}
