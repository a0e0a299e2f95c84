import { detectAddresses } from './detect-addresses.ts';
import { detectBirthDates } from './detect-birth-dates.ts';
import { detectNames } from './detect-names.ts';
import { detectNumbers } from './detect-numbers.ts';
import { detectEmails, detectUrls } from './detect-online.ts';
import type { Finding, FindingKind, GuardLocale, Spot } from './finding.ts';
import { segments, skeleton, tokenise } from './skeleton.ts';

/** Where two findings lie on each other the surer kind stays. */
const STRENGTH: Readonly<Record<FindingKind, number>> = {
  iban: 8,
  email: 7,
  url: 6,
  date_of_birth: 5,
  insurance_number: 4,
  postal_address: 3,
  phone: 2,
  name_after_salutation: 1,
};

/**
 * Finds what may tell who somebody is: names after salutations, phone numbers, e-mail, web and postal addresses, dates of birth,
 * insurance and national numbers, IBANs. German and English are read in either locale.
 *
 * It helps an author to look again; it is no proof that a text is anonymous. Time and memory grow with the length of the text,
 * whatever it holds: no pattern repeats without bound.
 *
 * @param text as its author typed it, any length, any Unicode form
 * @param locale the author's language: in English a capital inside a sentence marks a name, in German every noun has one
 * @returns findings in the order of the text, none overlapping
 */
export function findIdentifiers(text: string, locale: GuardLocale): Finding[] {
  const spots: Spot[] = [];
  for (const segment of segments(skeleton(text))) {
    for (const spot of detectAll(segment.text, locale)) {
      spots.push({ ...spot, start: spot.start + segment.offset, end: spot.end + segment.offset });
    }
  }
  return withoutOverlaps(spots).map((spot) => ({ ...spot, text: text.slice(spot.start, spot.end) }));
}

function detectAll(text: string, locale: GuardLocale): Spot[] {
  const tokens = tokenise(text);
  return withoutOverlaps([
    ...detectEmails(text),
    ...detectUrls(text),
    ...detectNumbers(text),
    ...detectBirthDates(text),
    ...detectAddresses(text, tokens),
    ...detectNames(tokens, locale),
  ]);
}

function withoutOverlaps(spots: readonly Spot[]): Spot[] {
  const sorted = [...spots].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Spot[] = [];
  for (const spot of sorted) {
    const last = kept.at(-1);
    if (!last || spot.start >= last.end) kept.push(spot);
    else if (STRENGTH[spot.kind] > STRENGTH[last.kind]) kept[kept.length - 1] = spot;
  }
  return kept;
}
