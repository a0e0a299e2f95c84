import type { Spot } from './finding.ts';

const LOCAL = /[\p{L}\p{M}\d._%+'-]/u;
const DOMAIN = /[\p{L}\p{M}\d.-]/u;
/** RFC 5321: local part at most 64, domain at most 255. */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;

/** E-mail addresses, also those written "name (at) place.de". */
export function detectEmails(text: string): Spot[] {
  const spots: Spot[] = [];
  for (const { index, 0: sign } of text.matchAll(/ ?[([{] ?(?:at|ät) ?[)\]}] ?|@/giu)) {
    let start = index;
    while (index - start < LONGEST_LOCAL && LOCAL.test(text[start - 1] ?? ' ')) start -= 1;
    let end = index + sign.length;
    const from = end;
    while (end - from < LONGEST_DOMAIN && DOMAIN.test(text[end] ?? ' ')) end += 1;
    const dot =
      /^ ?[([{] ?(?:dot|punkt) ?[)\]}] ?[a-z]{2,24}(?![\p{L}\d])/iu.exec(text.slice(end, end + 50))?.[0] ??
      '';
    while (dot === '' && end > from && /[.-]/.test(text[end - 1] ?? '')) end -= 1;
    const domain = text.slice(from, end);
    const whole =
      dot !== '' ? domain !== '' : /^[\p{L}\p{M}\d](?:.*[\p{L}\p{M}\d])?\.\p{L}{2,24}$/u.test(domain);
    while (start < index && /[.'+%-]/.test(text[start] ?? '')) start += 1;
    if (start < index && whole)
      spots.push({ kind: 'email', start, end: end + dot.length, confidence: 'high' });
  }
  return spots;
}

const WITH_SCHEME = /(?<![\p{L}\d])(?:https?:\/\/|www\.)[^\s<>"“”„]{3,2000}/giu;
/** Endings that are no words of English or German, so that a missing space after a full stop is not taken for an address. */
const BARE =
  /(?<![\p{L}\p{M}\d.@-])[a-z\d][a-z\d-]{1,62}(?:\.[a-z\d-]{1,63}){0,3}\.(?:com|org|net|de|eu|ch|fr|nl|uk|info|at(?=\/))(?![\p{L}\p{M}\d@-]|\.[a-z\d])(?:\/[^\s<>"“”„]{0,2000})?/gu;

/** Web addresses, with "https://" or "www." or by a well-known ending. */
export function detectUrls(text: string): Spot[] {
  return [...text.matchAll(WITH_SCHEME), ...text.matchAll(BARE)].map((match) => {
    const address = match[0].replace(/[.,;:!?)\]}'’"-]+$/, '');
    return { kind: 'url', start: match.index, end: match.index + address.length, confidence: 'high' };
  });
}
