/** Digits and letters that nobody takes for one another, also when read out: no 0 O, 1 I L, U V. */
const signs = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const length = 10;

/**
 * A receipt code such as `K7QD-2MXF-4N`: ten signs, about 10^14.6 codes.
 *
 * @param below gives a random whole number from 0 to below its argument
 */
export function makeReceipt(below: (bound: number) => number): string {
  return grouped(Array.from({ length }, () => signs[below(signs.length)]).join(''));
}

/** The code that somebody typed, however they wrote it, or null when it can be none. */
export function readReceipt(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}_.]/gu, '');
  return plain.length === length && [...plain].every((sign) => signs.includes(sign)) ? grouped(plain) : null;
}

const grouped = (plain: string) => plain.replaceAll(/.{4}(?=.)/g, '$&-');
