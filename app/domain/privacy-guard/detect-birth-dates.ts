import type { Spot } from './finding.ts';

const MONTH =
  '(?:jan(?:uary|uar)?|j(?:ä|a\\u0308)n(?:ner)?|feb(?:ruary|ruar)?|mar(?:ch)?|m(?:ä|a\\u0308)rz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)';
const DATES = new RegExp(
  [
    '(?<![\\d.])\\d{1,2}[./-] ?\\d{1,2}[./-] ?(?:(?:18|19|20)\\d{2}|\\d{2})(?!\\d)',
    '(?<!\\d)(?:18|19|20)\\d{2}-\\d{1,2}-\\d{1,2}(?!\\d)',
    `(?<!\\d)\\d{1,2}(?:\\.|st|nd|rd|th)? ?(?:of )?${MONTH}\\.?,? (?:18|19|20)\\d{2}(?!\\d)`,
    `(?<!\\p{L})${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:18|19|20)\\d{2}(?!\\d)`,
  ].join('|'),
  'giu',
);

const BEFORE =
  /(?:(?<!\p{L})(?:born|dob|d\.o\.b\.?|date of birth|birth ?da(?:y|te)|birthdate|geboren\p{L}*|geb\.?|geburtsdatum|geburtstag|geburtsdat\.?|née? le)(?!\p{L})[^.!?\n\d]{0,30}|\*)[\s:]*$/iu;
const AFTER =
  /^[\s,)]*(?:(?:in|at|zu) \p{L}{1,30} )?(?:geboren|born|geb\.?|is my (?:birthday|date of birth)|ist mein geburtstag)(?!\p{L})/iu;
const LOOK_BACK = 60;
const LOOK_AHEAD = 60;

/** Full dates next to a word that makes them a date of birth. */
export function detectBirthDates(text: string): Spot[] {
  const spots: Spot[] = [];
  for (const match of text.matchAll(DATES)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!isPossible(match[0])) continue;
    const before = text.slice(Math.max(0, start - LOOK_BACK), start).normalize('NFC');
    const after = text.slice(end, end + LOOK_AHEAD).normalize('NFC');
    if (BEFORE.test(before) || AFTER.test(after))
      spots.push({ kind: 'date_of_birth', start, end, confidence: 'high' });
  }
  return spots;
}

/** Day and month must fit one way round or the other. */
function isPossible(date: string): boolean {
  const numbers = (date.match(/\d+/g) ?? []).map(Number);
  const [a = 0, b = 0, c = 0] = numbers;
  if (numbers.length === 2) return a >= 1 && a <= 31;
  const [first, second] = a > 31 ? [b, c] : [a, b];
  return first >= 1 && second >= 1 && Math.max(first, second) <= 31 && Math.min(first, second) <= 12;
}
