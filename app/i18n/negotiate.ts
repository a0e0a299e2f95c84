import { type Locale, locales } from '#app/domain/people/preferences.ts';
import { defaultLocale } from './locales.ts';

/**
 * The best language we have for an `Accept-Language` header (RFC 9110 §12.5.4): ranges by quality, then by
 * order; `de-AT` is served German; `q=0` rules a language out; `*` means our default.
 */
export function negotiateLocale(header: string | null | undefined): Locale {
  const ranges = (header ?? '')
    .split(',')
    .map((part, order) => {
      const [tag = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { tag, order, quality: quality ? Number.parseFloat(quality.slice(2)) : 1 };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order);
  for (const { tag } of ranges) {
    if (tag === '*') return defaultLocale;
    const match = locales.find((locale) => tag === locale || tag.startsWith(`${locale}-`));
    if (match) return match;
  }
  return defaultLocale;
}
