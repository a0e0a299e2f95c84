import { createTranslator } from 'use-intl/core';
import type { Locale } from '#app/domain/people/preferences.ts';
import { intlLocale } from './locales.ts';
import type { Catalogue, Messages, Namespace } from './messages.ts';

/** Translates keys of one namespace: `t('wizard.title')`, `t('n', { count })`, `t.rich('x', { b })`. */
export type T<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;

const cache = new WeakMap<object, unknown>();

/**
 * The translator for one catalogue in one language; made once per catalogue object.
 * A missing or broken message throws: the catalogue tests make sure there is none.
 */
export function translatorFor<N extends Namespace>(locale: Locale, namespace: N, catalogue: Catalogue): T<N> {
  const known = cache.get(catalogue);
  if (known) return known as T<N>;
  const translator = createTranslator({
    locale: intlLocale[locale],
    messages: { [namespace]: catalogue },
    namespace: namespace as string,
    onError: (error) => {
      throw error;
    },
  }) as unknown as T<N>;
  const remembering = rememberPlain(translator as unknown as Translate) as unknown as T<N>;
  cache.set(catalogue, remembering);
  return remembering;
}

type Translate = (key: string, values?: object, formats?: object) => string;

/** Most texts have nothing to fill in: those are put together once. */
function rememberPlain(translator: Translate): Translate {
  const plain = new Map<string, string>();
  const translate = (key: string, values?: object, formats?: object): string => {
    if (values !== undefined) return translator(key, values, formats);
    const known = plain.get(key);
    if (known !== undefined) return known;
    const text = translator(key);
    plain.set(key, text);
    return text;
  };
  return Object.assign(translate, translator);
}
