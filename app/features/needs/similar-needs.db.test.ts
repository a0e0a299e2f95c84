import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { distractors, type NeedText, similarPairs } from '#db/seed/similar-pairs/pairs.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { similarNeeds } from './similar-needs.server.ts';

let authorId: string;

beforeEach(async () => {
  authorId = (await makeUser(testDb(), { roles: ['patient'] })).id;
});

const plant = (text: NeedText, overrides = {}) =>
  makeNeed(testDb(), { ...text, themes: [], authorId, ...overrides });

async function plantLabelledSet() {
  const ids = new Map<string, string>();
  for (const { id, known } of similarPairs) ids.set(id, (await plant(known)).id);
  for (const text of distractors) await plant(text);
  await testDb().execute(sql`analyze needs`);
  return ids;
}

test('of sixty labelled pairs at least eight in ten are among the first five', async () => {
  const ids = await plantLabelledSet();
  const missed: string[] = [];
  for (const { id, query } of similarPairs) {
    const found = await similarNeeds(testDb(), query, 5);
    if (!found.some((need) => need.id === ids.get(id))) missed.push(id);
  }
  const recall = 1 - missed.length / similarPairs.length;
  expect(similarPairs).toHaveLength(60);
  expect(recall, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(0.8);
}, 60_000);

test('only public needs are offered, and never the need itself', async () => {
  const text = {
    locale: 'en',
    title: 'Falling at night on the way to the bathroom',
    story: 'It is dark.',
  } as const;
  const own = await plant(text);
  const other = await plant(text);
  await plant(text, { status: 'submitted' });
  await plant(text, { hiddenAt: new Date() });
  await plant(text, { status: 'withdrawn' });
  const found = await similarNeeds(testDb(), { ...text, notId: own.id });
  expect(found.map((need) => need.id)).toEqual([other.id]);
});

test.each([
  ['nothing', '', ''],
  ['only small words', 'the and of', 'und der die'],
  ['quotes, brackets and operators', `'); drop table needs; --`, `a & b | !c <-> "d" \\ ' :*`],
  ['emoji and right-to-left text', '😀😀 السقوط', 'ליפול בלילה'],
])('a text of %s finds what it finds and breaks nothing', async (_what, title, story) => {
  await plant({ locale: 'en', title: 'Falling at night', story: 'On the way to the bathroom.' });
  expect(await similarNeeds(testDb(), { title, story })).toEqual([]);
});

test('accents and the German ß do not matter', async () => {
  const need = await plant({ locale: 'de', title: 'Die Straße vor dem Café', story: 'Große Stufen.' });
  const [found] = await similarNeeds(testDb(), { title: 'Strasse vor dem Cafe', story: '' });
  expect(found?.id).toBe(need.id);
});
