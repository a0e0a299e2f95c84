import {
  beforePlainNoun,
  counted,
  englishStreets,
  frenchStreets,
  notStreets,
  STREET_ENDING,
  towns,
  UK_POSTCODE,
} from './address-words.ts';
import type { Spot } from './finding.ts';
import { isCapitalised, type Token } from './skeleton.ts';

type Range = [start: number, end: number];

/** Streets with a house number and postcodes with a town: Germany, Austria, Switzerland, France, Britain, the Netherlands. */
export function detectAddresses(text: string, tokens: readonly Token[]): Spot[] {
  const ranges: Range[] = [];
  for (const [i, token] of tokens.entries()) {
    const range =
      token.kind === 'word'
        ? germanStreet(tokens, i)
        : token.kind === 'number'
          ? (numberFirst(tokens, i) ?? postcode(tokens, i))
          : null;
    if (range) ranges.push(range);
  }
  for (const match of text.matchAll(UK_POSTCODE)) ranges.push([match.index, match.index + match[0].length]);
  return merged(text, ranges).map(([start, end]) => ({
    kind: 'postal_address',
    start,
    end,
    confidence: 'high',
  }));
}

/** "Gartenstraße 12a", "Lange Str. 5", "Keizersgracht 10". */
function germanStreet(tokens: readonly Token[], i: number): Range | null {
  const street = tokens[i];
  if (!street) return null;
  const ending = STREET_ENDING.exec(street.folded)?.[0];
  if (!ending) return null;
  const alone = street.folded === ending;
  const before = tokens[i - 1];
  if (
    alone &&
    !(before?.kind === 'word' && isCapitalised(before.text) && !beforePlainNoun.has(before.folded))
  )
    return null;
  if (!alone && notStreets.has(street.folded)) return null;
  if (!isCapitalised(street.text) && !ending.startsWith('str')) return null;
  const at = tokens[i + 1]?.text === '.' && ending === 'str' ? i + 2 : i + 1;
  const end = houseNumber(tokens, at);
  return end === null ? null : [(alone ? before : street)?.start ?? street.start, end];
}

/** The end of a house number that starts at `at`: "12", "12a", "12 a", "12-14"; null when none stands there. */
function houseNumber(tokens: readonly Token[], at: number): number | null {
  const number = tokens[at];
  if (number?.kind !== 'number' || number.text.length > 4 || number.text.startsWith('0')) return null;
  const next = tokens[at + 1];
  if (!next || next.kind === 'break') return number.end;
  if (next.kind === 'word') {
    if (counted.has(next.folded)) return null;
    return /^[a-h]$/.test(next.folded) && next.text !== 'A' ? next.end : number.end;
  }
  const after = tokens[at + 2];
  const touches = next.start === number.end && after?.start === next.end;
  if (
    next.text === '%' ||
    next.text === '€' ||
    (touches && /[.,:]/.test(next.text) && after?.kind === 'number')
  )
    return null;
  if (/[-/]/.test(next.text) && after?.kind === 'number') return after.end;
  return number.end;
}

/** "12 High Street", "12 bis, rue Victor Hugo". */
function numberFirst(tokens: readonly Token[], i: number): Range | null {
  const number = tokens[i];
  if (
    !number ||
    number.text.length > 4 ||
    number.text.startsWith('0') ||
    /[£€$]/.test(tokens[i - 1]?.text ?? '')
  )
    return null;
  let at = i + 1;
  if (/^(?:bis|ter|[a-d])$/.test(tokens[at]?.folded ?? '') && tokens[at]?.text !== 'A') at += 1;
  if (tokens[at]?.text === ',') at += 1;
  const end = frenchStreets.has(tokens[at]?.folded ?? '')
    ? frenchStreetEnd(tokens, at)
    : englishStreetEnd(tokens, at);
  return end === null ? null : [number.start, end];
}

function frenchStreetEnd(tokens: readonly Token[], at: number): number | null {
  let end: number | null = null;
  for (let k = at + 1; k <= at + 6; k += 1) {
    const word = tokens[k];
    if (word?.kind !== 'word') break;
    if (isCapitalised(word.text)) end = word.end;
    else if (!/^(?:de|du|des|la|le|les|l'|et|à|aux?)$/.test(word.folded) && !/^(?:d|l)['’]/.test(word.folded))
      break;
    else if (/^(?:d|l)['’]/.test(word.folded)) end = word.end;
  }
  return end;
}

function englishStreetEnd(tokens: readonly Token[], at: number): number | null {
  for (let k = at; k <= at + 3; k += 1) {
    const word = tokens[k];
    if (word?.kind !== 'word' || !isCapitalised(word.text)) return null;
    if (k > at && englishStreets.has(word.folded)) return word.end;
  }
  return null;
}

/** "10115 Berlin", "A-1010 Wien", "8001 Zürich", "1234 AB Utrecht", "59000 Lille". */
function postcode(tokens: readonly Token[], i: number): Range | null {
  const number = tokens[i];
  if (!number || (number.text.length !== 4 && number.text.length !== 5)) return null;
  const marked = tokens[i - 1]?.text === '-' && /^(?:d|a|ch|de|at|f|nl)$/.test(tokens[i - 2]?.folded ?? '');
  const start = marked ? (tokens[i - 2]?.start ?? number.start) : number.start;
  const letters = tokens[i + 1];
  const dutch =
    number.text.length === 4 &&
    /^[A-Z]{2}$/.test(letters?.text ?? '') &&
    towns.has(tokens[i + 2]?.folded ?? '');
  if (dutch) return [start, tokens[i + 2]?.end ?? number.end];
  const town = tokens[i + 1];
  if (town?.kind !== 'word' || !isCapitalised(town.text) || counted.has(town.folded)) return null;
  const wellKnown = towns.has(town.folded);
  const german =
    number.text.length === 5 &&
    !number.text.endsWith('000') &&
    Number(number.text) >= 1001 &&
    isTownLike(town);
  if (!marked && !wellKnown && !german) return null;
  const streetStart = streetBefore(tokens, marked ? i - 3 : i - 1);
  return [streetStart ?? start, townEnd(tokens, i + 1)];
}

/** The start of any street that ends right before a postcode: "Am Alten Markt 3, 24103 Kiel"; null when there is none. */
function streetBefore(tokens: readonly Token[], last: number): number | null {
  let at = last;
  while (at >= 0 && last - at < 3 && (tokens[at]?.text === ',' || tokens[at]?.kind === 'break')) at -= 1;
  if (at === last) return null;
  if (/^[a-h]$/.test(tokens[at]?.folded ?? '')) at -= 1;
  const number = tokens[at];
  if (number?.kind !== 'number' || number.text.length > 4) return null;
  let start: number | null = null;
  for (let k = at - 1; k >= Math.max(0, at - 4); k -= 1) {
    const word = tokens[k];
    if (word?.kind !== 'word') break;
    const capital = isCapitalised(word.text);
    if (!capital && !/^(?:am|an|auf|im|in|der|dem|den|zum|zur|unter|hinter|von|de|van)$/.test(word.folded))
      break;
    if (capital) start = word.start;
    else if (start === null) break;
  }
  return start;
}

/** Plural nouns that numbers count often end so; few towns do. */
const isTownLike = (town: Token) => !/(?:ungen|heiten|keiten|innen|ierte|ionen|nisse)$/.test(town.folded);

/** "Frankfurt am Main", "Bad Homburg", "Den Haag". */
function townEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  const second = tokens[at + 1];
  if (
    /^(?:bad|sankt|st|den|neu|gross|la|le)$/.test(first?.folded ?? '') &&
    second &&
    isCapitalised(second.text)
  )
    return second.end;
  const third = tokens[at + 2];
  if (
    /^(?:am|an|bei|im)$/.test(second?.folded ?? '') &&
    third &&
    /^(?:main|rhein|der|see|inn|neckar|donau)$/.test(third.folded)
  ) {
    return third.end;
  }
  return first?.end ?? 0;
}

/** What may stand between a street and its postcode: a comma, a line break, "in", the name of the town. */
const BETWEEN = /^,?\s{0,3}(?:in\s)?(?:\p{Lu}[\p{L}\p{M}'’-]{1,25},?\s{1,3}){0,2}$/u;
const LONGEST_BETWEEN = 45;

/** Joins a street and the postcode that follows it. */
function merged(text: string, ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (
      last &&
      (start < last[1] || (start - last[1] <= LONGEST_BETWEEN && BETWEEN.test(text.slice(last[1], start))))
    ) {
      last[1] = Math.max(last[1], end);
    } else result.push([start, end]);
  }
  return result;
}
