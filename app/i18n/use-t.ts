import { useContext } from 'react';
import { MessageSourceContext, SurroundingsContext } from './i18n-context.ts';
import type { Namespace } from './messages.ts';
import { type T, translatorFor } from './translator.ts';

/**
 * Translates keys of one namespace. Suspends while the browser still loads its catalogue, which happens only
 * when a page did not name the namespace in its `handle`, or on the way to a new page.
 */
export function useT<N extends Namespace>(namespace: N): T<N> {
  const source = useContext(MessageSourceContext);
  const { locale } = useContext(SurroundingsContext);
  if (!source) throw new Error('useT needs a MessageSourceContext above it');
  const catalogue = source.get(locale, namespace);
  if (catalogue instanceof Promise) throw catalogue;
  return translatorFor(locale, namespace, catalogue);
}
