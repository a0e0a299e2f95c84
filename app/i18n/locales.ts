import { type Locale, locales } from '#app/domain/people/preferences.ts';

/** What we speak when nothing tells us better. */
export const defaultLocale: Locale = 'en';

/** What each language calls itself; shown in the language switch, so never translated. */
export const localeNames: Record<Locale, string> = { en: 'English', de: 'Deutsch' };

/** The regional form used for numbers, plurals and the names of days and months. */
export const intlLocale: Record<Locale, string> = { en: 'en-GB', de: 'de-DE' };

/** Writing direction, for `<html dir>`. */
export const direction: Record<Locale, 'ltr' | 'rtl'> = { en: 'ltr', de: 'ltr' };

/** Whether a string from outside (cookie, form, attribute) is a language we have. */
export function isLocale(value: unknown): value is Locale {
  return (locales as readonly unknown[]).includes(value);
}
