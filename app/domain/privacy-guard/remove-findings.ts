import type { Finding, FindingKind, GuardLocale } from './finding.ts';

/** What stands in the place of something removed. None of them is found again. */
const PHRASES: Readonly<Record<GuardLocale, Readonly<Record<FindingKind, string>>>> = {
  en: {
    name_after_salutation: '[name removed]',
    phone: '[phone number removed]',
    email: '[e-mail address removed]',
    postal_address: '[address removed]',
    date_of_birth: '[date of birth removed]',
    insurance_number: '[personal number removed]',
    iban: '[bank account removed]',
    url: '[web address removed]',
  },
  de: {
    name_after_salutation: '[Name entfernt]',
    phone: '[Telefonnummer entfernt]',
    email: '[E-Mail-Adresse entfernt]',
    postal_address: '[Adresse entfernt]',
    date_of_birth: '[Geburtsdatum entfernt]',
    insurance_number: '[persönliche Nummer entfernt]',
    iban: '[Bankverbindung entfernt]',
    url: '[Internetadresse entfernt]',
  },
};

/**
 * The text with the accepted findings replaced by a neutral phrase in the author's language; all else stays letter for letter.
 *
 * @param accepted findings of exactly this text, in any order
 * @throws RangeError naming the finding when it does not fit the text (it has changed since) or overlaps another
 */
export function removeFindings(text: string, accepted: readonly Finding[], locale: GuardLocale): string {
  let result = '';
  let at = 0;
  for (const { kind, start, end, text: place } of [...accepted].sort((a, b) => a.start - b.start)) {
    const name = `${kind} at ${start}–${end}`;
    if (start < at) throw new RangeError(`${name} overlaps the finding before it`);
    if (place === '' || text.slice(start, end) !== place)
      throw new RangeError(`${name} does not fit the text`);
    result += text.slice(at, start) + PHRASES[locale][kind];
    at = end;
  }
  return result + text.slice(at);
}
