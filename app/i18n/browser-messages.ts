import type { Locale } from '#app/domain/people/preferences.ts';
import { lazyMessageSource } from './message-source.ts';
import type { Catalogue, Namespace } from './messages.ts';

// Words that only the server says stay out of the list, which every page loads.
const files = import.meta.glob<Catalogue>(['./{en,de}/*.ts', '!./*/{emails,readyTexts}.ts'], {
  import: 'default',
});

/** Catalogues as separate files that the browser fetches when a page first needs them. */
export const browserMessages = lazyMessageSource((locale, namespace) => {
  const load = files[`./${locale}/${namespace}.ts`];
  if (!load) return Promise.reject(new Error(`No catalogue ${locale}/${namespace}`));
  return load();
});

/** Fetches catalogues ahead of rendering. */
export async function loadMessages(locale: Locale, namespaces: readonly Namespace[]): Promise<void> {
  await Promise.all(namespaces.map((namespace) => browserMessages.get(locale, namespace)));
}
