import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIdentifiers } from './find-identifiers.ts';
import { findingKey, findingKinds } from './finding.ts';
import { removeFindings } from './remove-findings.ts';
import { withIdentifiers, withoutIdentifiers } from './sentences.fixture.ts';

test.each(withIdentifiers)('%s: %s', (locale, sentence, ...expected) => {
  expect(findIdentifiers(sentence, locale).map((f) => [f.kind, f.text])).toEqual(expected);
});

test.each(withoutIdentifiers)('%s, nothing in: %s', (locale, sentence) => {
  expect(findIdentifiers(sentence, locale)).toEqual([]);
});

test('over all labelled sentences precision and recall are at least .97, and every kind is there', () => {
  let right = 0;
  let found = 0;
  let labelled = 0;
  const kinds = new Set<string>();
  for (const [locale, sentence, ...expected] of [...withIdentifiers, ...withoutIdentifiers]) {
    const places = new Set(findIdentifiers(sentence, locale).map((f) => `${f.kind} ${f.text}`));
    found += places.size;
    labelled += expected.length;
    for (const [kind, text] of expected) {
      kinds.add(kind);
      if (places.has(`${kind} ${text}`)) right += 1;
    }
  }
  expect(withIdentifiers.length).toBeGreaterThanOrEqual(60);
  expect(withoutIdentifiers.length).toBeGreaterThanOrEqual(60);
  expect(right / found).toBeGreaterThanOrEqual(0.97);
  expect(right / labelled).toBeGreaterThanOrEqual(0.97);
  expect(kinds).toEqual(new Set(findingKinds));
});

test('findings are found at their place in the middle of a long text, too', () => {
  const filler = 'I fall at night and nobody hears me when I call. '.repeat(2000);
  const text = `${filler}Ring me on 020 7946 0958.\n${filler}`;
  const [finding, ...others] = findIdentifiers(text, 'en');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ kind: 'phone', start: filler.length + 11, text: '020 7946 0958' });
  if (finding) expect(findingKey(finding)).toBe(`phone:${finding.start}-${finding.end}`);
});

test('removing replaces what was accepted in the author’s language and leaves the rest', () => {
  const text = 'Frau Müller (030 901820) hilft. 😀';
  const [name, phone] = findIdentifiers(text, 'de');
  if (!name || !phone) throw new Error('both are found');
  expect(removeFindings(text, [phone, name], 'de')).toBe(
    'Frau [Name entfernt] ([Telefonnummer entfernt]) hilft. 😀',
  );
  expect(removeFindings(text, [name], 'en')).toBe('Frau [name removed] (030 901820) hilft. 😀');
  expect(removeFindings(text, [], 'de')).toBe(text);
});

test('findings of another text, or overlapping ones, are refused', () => {
  const [finding] = findIdentifiers('Mr Smith', 'en');
  if (!finding) throw new Error('it is found');
  expect(() => removeFindings('Mr Jones', [finding], 'en')).toThrow(
    /name_after_salutation at 3–8 does not fit/,
  );
  expect(() => removeFindings('Mr Smith', [finding, finding], 'en')).toThrow(/overlaps/);
});

const fragments = fc.constantFrom(
  'Frau ',
  'Dr. ',
  'Müller',
  'Mu\u0308ller ',
  'my name is ',
  'Smith',
  ' ',
  '\n',
  '\r\n',
  '😀',
  'عربى ',
  '+49',
  '030 ',
  '12.03.1948',
  ' geb. ',
  'DE89370400440532013000',
  '@',
  'a@b.de',
  'http://',
  'www.',
  'x.de',
  'Straße ',
  'Gartenstr. ',
  '5',
  '12345 ',
  'Berlin',
  'SW1A 1AA',
  'A123456780',
  '(at)',
  '-',
  '/',
  '(',
  '٠١٧٦',
);
const messy = fc.oneof(
  fc.array(fragments, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const anyLocale = fc.constantFrom('en' as const, 'de' as const);

test('whatever the text, findings are in order, apart, and where they say', () => {
  fc.assert(
    fc.property(messy, anyLocale, (text, locale) => {
      let at = 0;
      for (const finding of findIdentifiers(text, locale)) {
        expect(finding.start).toBeGreaterThanOrEqual(at);
        expect(finding.end).toBeGreaterThan(finding.start);
        expect(text.slice(finding.start, finding.end)).toBe(finding.text);
        at = finding.end;
      }
    }),
    { numRuns: 1000 },
  );
});

test('after everything found was removed nothing of it is left, and after a few rounds nothing is found', () => {
  fc.assert(
    fc.property(messy, anyLocale, (text, locale) => {
      let clean = text;
      for (let round = 0; round < 40; round += 1) {
        const findings = findIdentifiers(clean, locale);
        if (findings.length === 0) return;
        clean = removeFindings(clean, findings, locale);
      }
      expect(findIdentifiers(clean, locale)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
