/** Letters that Unicode does not take apart into a base letter and marks. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ĸ: 'k',
  ſ: 's',
};

/**
 * Lower-cases a text and takes accents off: "Größe" → "grosse", "Łódź" → "lodz". Scripts other than Latin keep their letters.
 * PostgreSQL's `lower(unaccent(…))` folds Latin text in the same way, so both sides of a search can be compared.
 */
export function foldAccents(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[ßæœøđðþłħıŋĸſ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .normalize('NFC');
}
