import type { Locale, TextSize, Theme } from '#app/domain/people/preferences.ts';

/** How pages are shown to one person. */
export interface Preferences {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly textSize: TextSize;
}
