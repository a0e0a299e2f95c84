import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simplifiedSus, sus } from './sus.items.ts';
import { meanSus, scoreSus } from './sus.ts';

const answer = fc.integer({ min: 1, max: 5 });
const sheet = fc.array(answer, { minLength: 10, maxLength: 10 });

test('the sheet in Brooke (1996) scores 55', () => {
  expect(scoreSus([5, 4, 2, 1, 2, 3, 2, 4, 5, 2])).toEqual({ score: 55, missing: 0, imputed: false });
});

test.each([
  ['all for it', [5, 1, 5, 1, 5, 1, 5, 1, 5, 1], 100],
  ['all against it', [1, 5, 1, 5, 1, 5, 1, 5, 1, 5], 0],
  ['always the middle', [3, 3, 3, 3, 3, 3, 3, 3, 3, 3], 50],
  ['yes to everything', [5, 5, 5, 5, 5, 5, 5, 5, 5, 5], 50],
])('%s', (_name, answers, expected) => {
  expect(scoreSus(answers).score).toBe(expected);
  expect(scoreSus(answers, simplifiedSus).score).toBe(expected);
});

test('one or two items left out count as the middle and are flagged', () => {
  expect(scoreSus([null, 1, 5, 1, 5, 1, 5, 1, 5, null])).toEqual({ score: 90, missing: 2, imputed: true });
});

test('with three items left out there is no score', () => {
  expect(scoreSus([null, null, null, 1, 5, 1, 5, 1, 5, 1])).toEqual({
    score: null,
    missing: 3,
    imputed: false,
  });
});

test('a wrong answer is named', () => {
  expect(() => scoreSus([3, 3, 3, 6, 3, 3, 3, 3, 3, 3])).toThrow(/^sus_4: .* got 6$/);
  expect(() => scoreSus([3, 3, 3, 2.5, 3, 3, 3, 3, 3, 3])).toThrow(RangeError);
  expect(() => scoreSus([3, 3])).toThrow(/10 items, got 2/);
});

test('every score lies on the 2.5 grid between 0 and 100', () => {
  fc.assert(
    fc.property(sheet, (answers) => {
      const { score } = scoreSus(answers);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(Number.isInteger((score ?? Number.NaN) / 2.5)).toBe(true);
    }),
  );
});

test('turning every answer round turns the score round', () => {
  fc.assert(
    fc.property(sheet, (answers) => {
      const turned = answers.map((x) => 6 - x);
      expect((scoreSus(answers).score ?? 0) + (scoreSus(turned).score ?? 0)).toBe(100);
    }),
  );
});

test('a better answer to one item raises the score by 2.5', () => {
  fc.assert(
    fc.property(sheet, fc.nat({ max: 9 }), (answers, i) => {
      const from = i % 2 === 0 ? 2 : 4;
      const before = scoreSus(answers.with(i, from)).score ?? 0;
      expect((scoreSus(answers.with(i, 3)).score ?? 0) - before).toBe(2.5);
    }),
  );
});

test('a group is summed up with its size and spread, sheets without a score apart', () => {
  const sheets = [
    { score: 60, missing: 0, imputed: false },
    { score: 80, missing: 1, imputed: true },
    { score: null, missing: 4, imputed: false },
  ];
  const summary = meanSus(sheets);
  expect(summary).toMatchObject({ n: 2, unscored: 1, imputed: 1, mean: 70, min: 60, max: 80 });
  expect(summary.sd).toBeCloseTo(14.1421, 4);
});

test('a group of none has no mean, a group of one no spread', () => {
  expect(meanSus([])).toMatchObject({ n: 0, mean: null, sd: null });
  expect(meanSus([{ score: 70, missing: 0, imputed: false }])).toMatchObject({ n: 1, mean: 70, sd: null });
  expect(() => meanSus([{ score: 130, missing: 0, imputed: false }])).toThrow(/sheet 0/);
});

test('both wordings have ten items, for and against in turn, in both languages', () => {
  for (const instrument of [sus, simplifiedSus]) {
    expect(instrument.items.map((item) => item.direction)).toEqual(
      Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? 'positive' : 'negative')),
    );
    for (const item of instrument.items)
      for (const lang of instrument.languages) expect(item.text[lang]).toMatch(/\.$/);
  }
});
