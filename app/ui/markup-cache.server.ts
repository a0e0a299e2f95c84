import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { Surroundings } from '#app/i18n/i18n-context.ts';
import type { MarkupCache } from './cached-markup.tsx';

/** What a kept drawing weighs besides its characters, in bytes, roughly. */
const overhead = 200;

/**
 * A cache of drawn markup that holds at most so many bytes, and forgets first what was asked for longest ago.
 *
 * @param maxBytes of keys and markup, at two bytes a character
 */
export function createMarkupCache(maxBytes = 24_000_000): MarkupCache & { readonly size: number } {
  const kept = new Map<string, string>();
  const names = new WeakMap<object, number>();
  let named = 0;
  let bytes = 0;

  const nameOf = (content: object): number => {
    let name = names.get(content);
    if (name === undefined) {
      named += 1;
      name = named;
      names.set(content, name);
    }
    return name;
  };
  const weight = (key: string, html: string) => 2 * (key.length + html.length) + overhead;
  const forgetOldest = () => {
    for (const [key, html] of kept) {
      if (bytes <= maxBytes) return;
      kept.delete(key);
      bytes -= weight(key, html);
    }
  };

  return {
    get size() {
      return kept.size;
    },
    markupOf(content, props, { locale, timeZone, now }: Surroundings, draw: () => ReactElement) {
      const key = `${nameOf(content)} ${locale} ${timeZone} ${now} ${JSON.stringify(props)}`;
      const known = kept.get(key);
      if (known !== undefined) {
        // A map keeps the order of arrival: who comes again stands last.
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      const html = renderToString(draw());
      if (/ id=":R/.test(html)) throw new Error('Markup that is kept must not use useId');
      kept.set(key, html);
      bytes += weight(key, html);
      forgetOldest();
      return html;
    },
  };
}
