/** What a text may hold that tells who somebody is. */
export const findingKinds = [
  'name_after_salutation',
  'phone',
  'email',
  'postal_address',
  'date_of_birth',
  'insurance_number',
  'iban',
  'url',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Languages authors write in, as far as the privacy guard knows them. */
export type GuardLocale = 'en' | 'de';

/** A place in a text that may tell who somebody is. */
export interface Finding {
  kind: FindingKind;
  /** First UTF-16 unit of the place, and the first one after it, in the text as it was given. */
  start: number;
  end: number;
  /** The place itself: `text.slice(start, end)` of the text as it was given. */
  text: string;
  /** `high`: a check digit, a clear form or a word in front says so; `medium`: it looks like it. */
  confidence: 'high' | 'medium';
}

/** A finding before it is cut out of the author's text. */
export type Spot = Omit<Finding, 'text'>;

/** A stable name for a finding in one text, for the form that asks "remove it or keep it?". */
export const findingKey = ({ kind, start, end }: Spot): string => `${kind}:${start}-${end}`;
