import { foldAccents } from './fold.ts';

/** Longer queries are cut here: nobody types more to find something. In UTF-16 units. */
export const LONGEST_QUERY = 200;

/**
 * A typed query as it is searched for: accents and case folded, control and invisible characters dropped, punctuation apart
 * from what holds words together turned into spaces, spaces single, at most {@link LONGEST_QUERY} long.
 *
 * @returns an empty string when nothing is left to search for
 */
export function normaliseSearch(query: string): string {
  return foldAccents(query.slice(0, LONGEST_QUERY * 2))
    .replace(/[\p{Cf}\p{Cc}]+/gu, (run) => (/\s/.test(run) ? ' ' : ''))
    .replace(/[^\p{L}\p{M}\p{N}'’-]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])['’-]+|['’-]+(?![\p{L}\p{N}])/gu, '')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, LONGEST_QUERY)
    .trim();
}
