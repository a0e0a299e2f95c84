const SEGMENT = 16_384;
const LONGEST_SEGMENT = 65_536;

/** Zero of the scripts whose digits people type: Arabic-Indic, Persian, Devanagari, full-width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0xff10];

/**
 * A copy of a text, unit for unit as long, that detectors can read: all digits 0–9, all dashes "-", unusual spaces and invisible
 * direction marks a space. So every position in it is the same position in the author's text.
 */
export function skeleton(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
    })
    .replace(/[\u2010-\u2015\u2212\uff0d\u00ad]/g, '-')
    .replace(/[\t\u00a0\u1680\u2000-\u200f\u202a-\u202f\u205f-\u2069\u3000\ufeff]/g, ' ')
    .replace(/\uff0b/g, '+')
    .replace(/\uff20/g, '@')
    .replace(/\r/g, '\n');
}

/**
 * Cuts a text into stretches of some 16,000 units, at line ends or spaces where there are any, so that work and memory per
 * stretch are bounded however long the text is.
 */
export function* segments(text: string): Generator<{ text: string; offset: number }> {
  let offset = 0;
  while (offset < text.length) {
    const end = segmentEnd(text, offset);
    yield { text: text.slice(offset, end), offset };
    offset = end;
  }
}

function segmentEnd(text: string, offset: number): number {
  const soft = offset + SEGMENT;
  if (soft >= text.length) return text.length;
  const hard = Math.min(offset + LONGEST_SEGMENT, text.length);
  const ahead = text.slice(soft, hard);
  const lineEnd = ahead.indexOf('\n');
  if (lineEnd >= 0) return soft + lineEnd + 1;
  const space = ahead.indexOf(' ');
  return space >= 0 ? soft + space + 1 : hard;
}

/** A word, a row of digits, a line break or a mark. */
export interface Token {
  kind: 'word' | 'number' | 'break' | 'mark';
  text: string;
  /** Lower case, NFC, ß as ss: what word lists are compared with. */
  folded: string;
  start: number;
  end: number;
}

/** The tokens of a stretch; spaces are left out. Words keep hyphens and apostrophes inside: "Karl-Marx-Straße", "O'Neill". */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/([\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*)|(\d+)|(\n)|[^\s]/gu)) {
    const [whole, word, number, lineBreak] = match;
    const kind = word ? 'word' : number ? 'number' : lineBreak ? 'break' : 'mark';
    const folded = word ? foldWord(word) : whole;
    tokens.push({ kind, text: whole, folded, start: match.index, end: match.index + whole.length });
  }
  return tokens;
}

export const foldWord = (word: string) => word.normalize('NFC').toLowerCase().replaceAll('ß', 'ss');

/** Whether a word starts with a capital and goes on small: "Müller", "McDonald", not "MRT". */
export const isCapitalised = (word: string) => /^\p{Lu}[\p{L}\p{M}'’-]*[\p{Ll}\p{M}]/u.test(word);

/** Whether a word is in capitals only, and more than a letter. */
export const isUpperCase = (word: string) => /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u.test(word);
