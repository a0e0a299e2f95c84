const digitsOf = (text: string) => [...text].map(Number);

const weighted = (digits: readonly number[], weights: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0);

const crossSum = (n: number) => Math.floor(n / 10) + (n % 10);

/** German health insurance number: a letter and nine digits. § 290 SGB V: the letter as two digits, weights 1, 2, cross sums, mod 10. */
export function isKvnr(text: string): boolean {
  if (!/^[A-Z]\d{9}$/i.test(text)) return false;
  const letter = String(text.toUpperCase().charCodeAt(0) - 64).padStart(2, '0');
  const digits = digitsOf(letter + text.slice(1, 9));
  const sum = digits.reduce((total, digit, i) => total + crossSum(digit * (i % 2 === 0 ? 1 : 2)), 0);
  return sum % 10 === Number(text[9]);
}

/** German pension insurance number: area, date of birth, letter, serial, check digit. VKVV § 2. */
export function isRvnr(text: string): boolean {
  if (!/^\d{8}[A-Z]\d{3}$/i.test(text)) return false;
  const letter = String(text.toUpperCase().charCodeAt(8) - 64).padStart(2, '0');
  const digits = digitsOf(text.slice(0, 8) + letter + text.slice(9, 11));
  const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
  const sum = digits.reduce((total, digit, i) => total + crossSum(digit * (weights[i] ?? 0)), 0);
  return sum % 10 === Number(text[11]);
}

/** German tax id: eleven digits, no leading 0, among the first ten one digit two or three times; ISO 7064 mod 11, 10. */
export function isSteuerId(digits: string): boolean {
  if (!/^[1-9]\d{10}$/.test(digits)) return false;
  const counts = new Map<string, number>();
  for (const digit of digits.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  if (repeated.length !== 1 || (repeated[0] ?? 0) > 3) return false;
  let product = 10;
  for (const digit of digitsOf(digits.slice(0, 10))) product = (((digit + product) % 10 || 10) * 2) % 11;
  return (11 - product) % 10 === Number(digits[10]);
}

/** NHS number: ten digits, weights 10–2, mod 11. Issued in 3–4 and 6–7 hundred millions. */
export function isNhsNumber(digits: string): boolean {
  if (!/^[3467]\d{9}$/.test(digits)) return false;
  const check = 11 - (weighted(digitsOf(digits), [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return check !== 10 && check % 11 === Number(digits[9]);
}

/** Austrian social insurance number: serial and check digit, then date of birth DDMMYY. */
export function isAustrianSvnr(digits: string): boolean {
  if (!/^[1-9]\d{3}(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-5])\d{2}$/.test(digits)) return false;
  return weighted(digitsOf(digits), [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === Number(digits[3]);
}

/** French NIR: thirteen digits and the key 97 − (n mod 97). */
export function isNir(digits: string): boolean {
  if (!/^[1-478]\d{2}(0[1-9]|1[0-2]|[2-9]\d)\d{10}$/.test(digits)) return false;
  return 97n - (BigInt(digits.slice(0, 13)) % 97n) === BigInt(digits.slice(13));
}

/** Swiss AHV number: 756 and ten digits, the last as in EAN-13. */
export function isAhv(digits: string): boolean {
  if (!/^756\d{10}$/.test(digits)) return false;
  const sum = digitsOf(digits).reduce((total, digit, i) => total + digit * (i % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/** Dutch BSN: nine digits, weights 9–2 and −1, mod 11. */
export function isBsn(digits: string): boolean {
  return (
    /^\d{9}$/.test(digits) &&
    !/^0+$/.test(digits) &&
    weighted(digitsOf(digits), [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0
  );
}

/** Spanish DNI or NIE: the letter is the number mod 23. */
export function isDni(text: string): boolean {
  const match = /^([XYZ]?)(\d{7,8})([A-Z])$/i.exec(text);
  if (!match) return false;
  const [, prefix = '', digits = '', letter = ''] = match;
  if (prefix.length + digits.length !== 8) return false;
  const lead = prefix ? 'XYZ'.indexOf(prefix.toUpperCase()) : '';
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(`${lead}${digits}`) % 23] === letter.toUpperCase();
}

const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** Italian codice fiscale: sixteen letters and digits, the last a check letter (D.M. 23 December 1976). */
export function isCodiceFiscale(text: string): boolean {
  const code = text.toUpperCase();
  if (!/^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/.test(code)) return false;
  let sum = 0;
  for (let i = 0; i < 15; i += 1) {
    const place = Number.isNaN(Number(code[i])) ? code.charCodeAt(i) - 65 : Number(code[i]);
    sum += i % 2 === 0 ? (ODD_VALUES[place] ?? 0) : place;
  }
  return String.fromCharCode(65 + (sum % 26)) === code[15];
}

/** IBAN lengths by country, where people in reach of a European cluster bank. */
export const ibanLengths: Readonly<Record<string, number>> = {
  AD: 24,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TR: 26,
  UA: 29,
};

/** IBAN: ISO 13616, mod 97. */
export function isIban(text: string): boolean {
  const code = text.toUpperCase();
  if (code.length !== ibanLengths[code.slice(0, 2)] || !/^[A-Z]{2}\d{2}[A-Z\d]+$/.test(code)) return false;
  const digits = [...code.slice(4), ...code.slice(0, 4)].map((c) => Number.parseInt(c, 36)).join('');
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
