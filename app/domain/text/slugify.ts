import { foldAccents } from './fold.ts';

/** In letters; the short id comes on top. */
const LONGEST_SLUG = 60;

/** German readers expect "ae", not "a". */
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'ae', Ö: 'oe', Ü: 'ue' };

/**
 * The last part of an address, readable and safe: "Stürze in der Nacht" with "8f3k" → "stuerze-in-der-nacht-8f3k".
 * Titles without a Latin letter or a digit (other scripts, emoji) give `fallback` in front of the id.
 *
 * @param shortId what makes the address unique, letters a–z and digits; the slug may change, this may not
 * @param fallback one word for such titles, "need" for a need
 * @throws RangeError when `shortId` or `fallback` holds anything else than a–z, 0–9 (and "-" in `fallback`)
 */
export function slugify(title: string, { shortId, fallback }: { shortId: string; fallback: string }): string {
  if (!/^[a-z0-9]+$/.test(shortId))
    throw new RangeError(`shortId must be letters a–z and digits, got "${shortId}"`);
  if (!/^[a-z0-9-]+$/.test(fallback))
    throw new RangeError(`fallback must be letters a–z and digits, got "${fallback}"`);
  const words = foldAccents(
    title
      .slice(0, 1000)
      .normalize('NFC')
      .replace(/[äöüÄÖÜ]/g, (letter) => UMLAUTS[letter] ?? letter),
  )
    .replace(/(?<=[a-z])['’](?=[a-z])/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST_SLUG) : `${slug}-${word}`;
    if (longer.length > LONGEST_SLUG) break;
    slug = longer;
  }
  return `${slug || fallback}-${shortId}`;
}

/**
 * The short id at the end of an address made by {@link slugify}, whatever stands before it; null when there is none.
 * Old addresses keep working after a title changed.
 */
export function shortIdOf(slug: string): string | null {
  return /(?:^|-)([a-z0-9]+)$/.exec(slug)?.[1] ?? null;
}
