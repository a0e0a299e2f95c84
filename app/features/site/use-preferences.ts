import { type SubmitFunction, useFetcher, useFetchers } from '@remix-run/react';
import { useContext } from 'react';
import { textSizes, themes } from '#app/domain/people/preferences.ts';
import { isLocale } from '#app/i18n/locales.ts';
import { DocumentContext } from './document-context.ts';
import type { Preferences } from './preferences.ts';
import { useShell } from './shell.ts';

/** Names the fetcher that sends reading settings, so that the page can follow them before the answer comes. */
const preferencesFetcherKey = 'preferences';

/** The reading settings in force, with those that were just chosen and are still on their way. */
export function usePreferences(): Preferences {
  const document = useContext(DocumentContext);
  const kept = useShell()?.preferences ?? document.preferences;
  const sent = useFetchers().find((fetcher) => fetcher.key === preferencesFetcherKey)?.formData;
  if (!sent) return kept;
  const [locale, theme, textSize] = [sent.get('locale'), sent.get('theme'), Number(sent.get('textSize'))];
  return {
    locale: isLocale(locale) ? locale : kept.locale,
    theme: themes.find((known) => known === theme) ?? kept.theme,
    textSize: textSizes.find((known) => known === textSize) ?? kept.textSize,
  };
}

/** Sends reading settings. The server never does, and kept markup, in which this is used, has no router there. */
export const useSubmitPreferences: () => SubmitFunction = import.meta.env.SSR
  ? () => () => {}
  : () => useFetcher({ key: preferencesFetcherKey }).submit;
