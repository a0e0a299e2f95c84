import { expect, test } from 'vitest';
import { findIdentifiers } from '#app/domain/privacy-guard/find-identifiers.ts';
import { foldAccents } from '#app/domain/text/fold.ts';
import { distractors, similarPairs } from './pairs.ts';

const all = [...similarPairs.flatMap((pair) => [pair.known, pair.query]), ...distractors];
const words = (text: string) => new Set(foldAccents(text).match(/\p{L}{3,}/gu) ?? []);

test('there are sixty pairs in two languages and at least sixty distractors', () => {
  expect(similarPairs).toHaveLength(60);
  expect(distractors.length).toBeGreaterThanOrEqual(60);
  expect(similarPairs.filter((pair) => pair.known.locale === 'de').length).toBeGreaterThanOrEqual(25);
  expect(similarPairs.filter((pair) => pair.known.locale === 'en').length).toBeGreaterThanOrEqual(25);
  expect(new Set(similarPairs.map((pair) => pair.id)).size).toBe(60);
  expect(new Set(all.map((need) => need.title)).size).toBe(all.length);
});

test('a pair shares words without being a copy', () => {
  for (const { id, known, query } of similarPairs) {
    const a = words(`${known.title} ${known.story}`);
    const b = words(`${query.title} ${query.story}`);
    const shared = [...a].filter((word) => b.has(word)).length;
    expect(shared, id).toBeGreaterThanOrEqual(3);
    expect(shared / Math.min(a.size, b.size), id).toBeLessThan(0.7);
  }
});

test('the texts tell nothing about anyone', () => {
  for (const need of all)
    expect(findIdentifiers(`${need.title}\n${need.story}`, need.locale), need.title).toEqual([]);
});
