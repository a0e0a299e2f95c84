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
  const remembering = rememberTexts(translator as unknown as Translate) as unknown as T<N>;
  cache.set(catalogue, remembering);
  return remembering;
}

type Translate = (key: string, values?: object, formats?: object) => string;

/** Most texts that a translator remembers; then it forgets all of them and begins anew. */
const mostTexts = 2_000;

/** Names a text with its values; null where a value is no plain one, or so long that it hardly comes again. */
function nameOf(key: string, values: object | undefined): string | null {
  let name = key;
  for (const [of, value] of Object.entries(values ?? {})) {
    if (typeof value === 'number') name += ` ${of}=${value}`;
    else if (typeof value === 'string' && value.length < 40) name += ` ${of}=${JSON.stringify(value)}`;
    else return null;
  }
  return name;
}

/** The same texts come again and again, with the same counts and days in them: those are put together once. */
function rememberTexts(translator: Translate): Translate {
  const texts = new Map<string, string>();
  const translate = (key: string, values?: object, formats?: object): string => {
    const name = formats === undefined ? nameOf(key, values) : null;
    if (name === null) return translator(key, values, formats);
    const known = texts.get(name);
    if (known !== undefined) return known;
    const text = translator(key, values);
    if (texts.size >= mostTexts) texts.clear();
    texts.set(name, text);
    return text;
  };
  return Object.assign(translate, translator);
}
