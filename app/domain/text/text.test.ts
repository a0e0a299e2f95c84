import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';
import { LONGEST_QUERY, normaliseSearch } from './normalise-search.ts';
import { shortIdOf, slugify } from './slugify.ts';
import { type DiffPart, wordDiff } from './word-diff.ts';

const id = { shortId: '8f3k', fallback: 'need' };

test.each([
  ['Falls at night', 'falls-at-night-8f3k'],
  ['Stürze in der Nacht', 'stuerze-in-der-nacht-8f3k'],
  ['Stu\u0308rze auf der Straße', 'stuerze-auf-der-strasse-8f3k'],
  ['ÄRGER MIT ÖFFNERN', 'aerger-mit-oeffnern-8f3k'],
  ['L’été à l’hôpital, ça va?', 'lete-a-lhopital-ca-va-8f3k'],
  ["I don't hear the bell!", 'i-dont-hear-the-bell-8f3k'],
  ['Łódź – Ærø', 'lodz-aero-8f3k'],
  ['السقوط ليلا', 'need-8f3k'],
  ['😀😀', 'need-8f3k'],
  ['   ', 'need-8f3k'],
  ['Help 😀 at 3 am', 'help-at-3-am-8f3k'],
])('the slug of %j is %s', (title, expected) => {
  expect(slugify(title, id)).toBe(expected);
});

test('a long title is cut at the end of a word', () => {
  const slug = slugify('When I come home from the hospital nobody tells my daughter which pills I take', id);
  expect(slug).toBe('when-i-come-home-from-the-hospital-nobody-tells-my-daughter-8f3k');
});

test('every slug is safe in an address and gives its id back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const slug = slugify(title, id);
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(65);
      expect(shortIdOf(slug)).toBe('8f3k');
    }),
  );
  expect(shortIdOf('need-')).toBeNull();
  expect(shortIdOf('8f3k')).toBe('8f3k');
});

test('a slug needs a proper id and fallback', () => {
  expect(() => slugify('x', { shortId: 'A B', fallback: 'need' })).toThrow(/shortId/);
  expect(() => slugify('x', { shortId: 'a', fallback: '' })).toThrow(/fallback/);
});

test.each([
  ['  Größere   Flasche ', 'grossere flasche'],
  ['Gro\u0308ße', 'grosse'],
  ['falls (night) & "pills"', 'falls night pills'],
  ["don't -- e-mail -x-", "don't e-mail x"],
  ['tab\tand\u200binvisible', 'tab andinvisible'],
  ['السقوط ليلا', 'السقوط ليلا'],
  ['!!! 😀', ''],
])('%j is searched for as %j', (query, expected) => {
  expect(normaliseSearch(query)).toBe(expected);
});

test('a normalised query stays as it is and is never too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (query) => {
      const once = normaliseSearch(query);
      expect(once.length).toBeLessThanOrEqual(LONGEST_QUERY);
      if (once.length < LONGEST_QUERY - 1) expect(normaliseSearch(once)).toBe(once);
    }),
  );
});

test('an excerpt ends with a word and says that more follows', () => {
  expect(excerpt('I fall at night, when I get up.', 40)).toBe('I fall at night, when I get up.');
  expect(excerpt('I fall at night, when I get up.', 17)).toBe('I fall at night…');
  expect(excerpt('I fall at\n\nnight', 30)).toBe('I fall at night');
  expect(excerpt('Donaudampfschifffahrtsgesellschaft', 10)).toBe('Donaudampf…');
  expect(() => excerpt('x', 0)).toThrow(/length/);
});

test('an excerpt never cuts a visible letter apart', () => {
  expect(excerpt('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
});

test('a diff shows the words that changed', () => {
  expect(wordDiff('I fall at night.', 'I fall often at night!')).toEqual([
    { kind: 'same', text: 'I fall ' },
    { kind: 'added', text: 'often ' },
    { kind: 'same', text: 'at night' },
    { kind: 'removed', text: '.' },
    { kind: 'added', text: '!' },
  ]);
  expect(wordDiff('', '')).toEqual([]);
  expect(wordDiff('', 'new')).toEqual([{ kind: 'added', text: 'new' }]);
  expect(wordDiff('same', 'same')).toEqual([{ kind: 'same', text: 'same' }]);
});

const spell = (parts: DiffPart[], without: DiffPart['kind']) =>
  parts
    .filter((p) => p.kind !== without)
    .map((p) => p.text)
    .join('');

const prose = fc
  .array(fc.constantFrom('I ', 'fall ', 'at ', 'night', '. ', 'ä', '😀', '\n'), { maxLength: 40 })
  .map((w) => w.join(''));

test('a diff spells both versions, and is as short as the change', () => {
  fc.assert(
    fc.property(prose, prose, (before, after) => {
      const parts = wordDiff(before, after);
      expect(spell(parts, 'added')).toBe(before);
      expect(spell(parts, 'removed')).toBe(after);
      for (const [i, p] of parts.entries()) expect(p.kind).not.toBe(parts[i + 1]?.kind);
    }),
  );
});

test('two long texts with nothing in common are told apart at once', () => {
  const before = Array.from({ length: 20_000 }, (_, i) => `a${i}`).join(' ');
  const after = Array.from({ length: 20_000 }, (_, i) => `b${i}`).join(' ');
  const parts = wordDiff(before, after);
  expect(spell(parts, 'added')).toBe(before);
  expect(spell(parts, 'removed')).toBe(after);
});
