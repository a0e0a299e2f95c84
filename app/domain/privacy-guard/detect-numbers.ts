import {
  ibanLengths,
  isAhv,
  isAustrianSvnr,
  isBsn,
  isCodiceFiscale,
  isDni,
  isIban,
  isKvnr,
  isNhsNumber,
  isNir,
  isRvnr,
  isSteuerId,
} from './checksums.ts';
import type { Spot } from './finding.ts';
import { type NumberRun, numberRuns } from './number-runs.ts';

/** How far in front of a number a word may stand that says what it is. */
const LOOK_BACK = 45;

const PHONE_WORD =
  /(?<!\p{L})(?:tel|telefon\p{L}*|telephone|phone|mobil\p{L}*|mobile|cell|handy\p{L}*|fax|whatsapp|call (?:me|us|him|her)|ring (?:me|us)|text me|ruf\p{L}* (?:mich|uns)|anruf\p{L}*|erreichbar|durchwahl|rufnummer)(?!\p{L})[^.!?\n\d]{0,25}[.:]?[^.!?\n\d]{0,5}$/iu;
const INSURANCE_WORD =
  /(?<!\p{L})(?:nhs|n\.?h\.?s\.?|(?:kranken)?versicherten\p{L}*|versicherungsn\p{L}*|krankenversicherungsn\p{L}*|kassennummer|kvnr|svnr|sozialversicherungsn\p{L}*|rentenversicherungsn\p{L}*|insurance (?:number|no|id)|social security|national insurance|patient(?:en)?-?(?:nummer|nr|id|number)|hospital number|steuer-?id\p{L}*|bsn|burgerservicenummer|ahv\p{L}*|nir)(?!\p{L})[^!?\n\d]{0,20}$/iu;
const BSN_WORD = /(?<!\p{L})(?:bsn|burgerservicenummer|sofi-?nummer)(?!\p{L})[^!?\n\d]{0,20}$/iu;
const THING_WORD =
  /(?<!\p{L})(?:pzn|charge\p{L}*|chargennummer|lot|batch|ref|artikel\p{L}*|serien?\p{L}*|serial|order|bestell\p{L}*|rechnung\p{L}*|invoice|isbn|ean|modell?|version|aktenzeichen|ticket)(?!\p{L})[^!?\n\d]{0,15}$/iu;

const DATE =
  /\d{1,2}[./-] ?\d{1,2}[./-] ?(?:19|20)?\d{2}(?!\d)|(?:19|20)\d{2}-\d{1,2}-\d{1,2}|\d{1,2}\. ?\d{1,2}\. ?-/;
const CLOCK = '(?:[01]?\\d|2[0-4])(?:\\.[0-5]\\d|[0-5][05])';
const TIMES = new RegExp(`^${CLOCK}(?: ?[-/ ] ?${CLOCK})*$`);

/** Phone, insurance and national numbers, and IBANs. */
export function detectNumbers(text: string): Spot[] {
  const spots: Spot[] = [...letterNumbers(text), ...ibans(text)];
  for (const run of numberRuns(text)) {
    const spot = classify(text, run);
    if (spot) spots.push(spot);
  }
  return spots;
}

const spot = (kind: Spot['kind'], start: number, end: number, confidence: Spot['confidence']): Spot => ({
  kind,
  start,
  end,
  confidence,
});

function classify(text: string, run: NumberRun): Spot | null {
  const { digits, start, end } = run;
  if (digits.length < 6) return null;
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const insured = INSURANCE_WORD.test(before);
  const byCheck = insuranceByCheckDigit(text, run, insured, before);
  if (byCheck) return byCheck;
  if (DATE.test(run.text) || TIMES.test(run.text) || gluedToWord(text, run)) return null;
  if (insured && digits.length >= 7) return spot('insurance_number', start, end, 'medium');
  if (THING_WORD.test(before)) return null;
  const phone = phoneConfidence(run, PHONE_WORD.test(before));
  return phone ? spot('phone', start, end, phone) : null;
}

function insuranceByCheckDigit(text: string, run: NumberRun, insured: boolean, before: string): Spot | null {
  const { digits, start, end } = run;
  if (run.text.startsWith('+')) return null;
  const found = (from: number, to: number) => spot('insurance_number', from, to, 'high');
  const follower = /^-?[A-Z](?![\p{L}\d])/iu.exec(text.slice(end, end + 3))?.[0];
  if (digits.length === 8 && follower && isDni(digits + follower.slice(-1)))
    return found(start, end + follower.length);
  if (gluedToWord(text, run)) return null;
  if (digits.length === 15 && isNir(digits)) return found(start, end);
  if (digits.length === 13 && isAhv(digits)) return found(start, end);
  if (digits.length === 11 && isSteuerId(digits)) return found(start, end);
  if (digits.length === 9 && isBsn(digits) && BSN_WORD.test(before)) return found(start, end);
  if (digits.length !== 10) return null;
  // One in eleven numbers passes these checks by chance: grouping or a word in front must speak for it, too.
  const grouped = run.groups.map((group) => group.length).join();
  if (isNhsNumber(digits) && (insured || grouped === '3,3,4')) return found(start, end);
  if (isAustrianSvnr(digits) && (insured || grouped === '4,6' || grouped === '4,2,2,2'))
    return found(start, end);
  return null;
}

const gluedToWord = (text: string, { start, end }: NumberRun) =>
  /[\p{L}_]/u.test(text[start - 1] ?? '') || /[\p{L}_]/u.test(text[end] ?? '');

/** E.164 allows 15 digits; national numbers with their leading 0 have at least seven. */
function phoneConfidence({ digits, text, groups }: NumberRun, announced: boolean): Spot['confidence'] | null {
  if (digits.length > 16 || /^(\d)\1*$/.test(digits)) return null;
  const single = groups.filter((group) => group.length === 1).length;
  if (single > groups.length / 2 && groups.length > 3) return null;
  if (/^\(?\+/.test(text)) return digits.length >= 8 ? 'high' : null;
  if (announced) return 'high';
  if (digits.startsWith('00')) return digits.length >= 10 ? 'high' : null;
  if (!digits.startsWith('0') || digits.length < 8 || digits.length > 13) return null;
  if (/^0\.\d+$/.test(text)) return null;
  return groups.length > 1 || digits.length >= 10 ? 'high' : 'medium';
}

const LETTER_NUMBERS: readonly { form: RegExp; holds: (text: string) => boolean }[] = [
  { form: /(?<![\p{L}\d])[A-Z] ?\d{3} ?\d{3} ?\d{3}(?![\p{L}\d])/giu, holds: isKvnr },
  { form: /(?<![\p{L}\d])\d{2} ?\d{6} ?[A-Z] ?\d{3}(?![\p{L}\d])/giu, holds: isRvnr },
  { form: /(?<![\p{L}\d])[XYZ]-?\d{7}-?[A-Z](?![\p{L}\d])/giu, holds: isDni },
  {
    form: /(?<![\p{L}\d])[A-Z]{6} ?\d{2}[A-Z]\d{2} ?[A-Z]\d{3}[A-Z](?![\p{L}\d])/giu,
    holds: isCodiceFiscale,
  },
  {
    // UK National Insurance number: no check digit, but prefixes that are never given out.
    form: /(?<![\p{L}\d])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\d])/gu,
    holds: () => true,
  },
];

function letterNumbers(text: string): Spot[] {
  return LETTER_NUMBERS.flatMap(({ form, holds }) =>
    [...text.matchAll(form)]
      .filter(([whole]) => holds(whole.replace(/[ -]/g, '')))
      .map((match) => spot('insurance_number', match.index, match.index + match[0].length, 'high')),
  );
}

function ibans(text: string): Spot[] {
  const spots: Spot[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\d])[A-Z]{2} ?\d{2}(?= ?[A-Z\d])/giu)) {
    const wanted = ibanLengths[text.slice(index, index + 2).toUpperCase()];
    if (!wanted) continue;
    let code = '';
    let at = index;
    while (code.length < wanted && at - index < wanted * 2 && /[A-Za-z\d -]/.test(text[at] ?? '')) {
      if (/[A-Za-z\d]/.test(text[at] ?? '')) code += text[at];
      at += 1;
    }
    if (isIban(code) && !/[\p{L}\d]/u.test(text[at] ?? '')) spots.push(spot('iban', index, at, 'high'));
  }
  return spots;
}
