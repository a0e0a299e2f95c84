import { useContext } from 'react';
import { MessageSourceContext, SurroundingsContext } from './i18n-context.ts';
import type { Namespace } from './messages.ts';
import { type T, translatorFor } from './translator.ts';

/**
 * A function that gives the translator of any namespace while rendering. It suspends while the browser still
 * loads that catalogue, which happens only on the way to a new page or where a page did not name the namespace
 * in its `handle`.
 */
export function useTranslators(): <N extends Namespace>(namespace: N) => T<N> {
  const source = useContext(MessageSourceContext);
  const { locale, namespaces } = useContext(SurroundingsContext);
  if (!source) throw new Error('Texts need a MessageSourceContext above them');
  return (namespace) => {
    // Where a page cannot load its words before it comes alive, it flickers: told while developing.
    if (import.meta.env.DEV && namespaces?.includes(namespace) === false) {
      throw new Error(`No matched route names "${namespace}" in the messages of its handle`);
    }
    const catalogue = source.get(locale, namespace);
    if (catalogue instanceof Promise) throw catalogue;
    return translatorFor(locale, namespace, catalogue);
  };
}

/** Translates keys of one namespace: `const t = useT('needs'); t('wizard.title')`. */
export function useT<N extends Namespace>(namespace: N): T<N> {
  return useTranslators()(namespace);
}
