import type { Locale } from '#app/domain/people/preferences.ts';
import { catalogues } from './catalogues.server.ts';
import type { MessageSource } from './message-source.ts';
import type { Catalogue, Namespace } from './messages.ts';
import { type T, translatorFor } from './translator.ts';

function catalogueOf(locale: Locale, namespace: Namespace): Catalogue {
  return catalogues[locale][namespace];
}

/** A translator for loaders, actions, mail and jobs. */
export function getT<N extends Namespace>(locale: Locale, namespace: N): T<N> {
  return translatorFor(locale, namespace, catalogueOf(locale, namespace));
}

/** The server's source for components: everything is in memory. */
export const serverMessages: MessageSource = { get: catalogueOf };
