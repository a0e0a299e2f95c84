import { expect, test } from 'vitest';
import { solutionNeeds } from '#db/schema/index.ts';
import { makeFocusArea } from '#db/testing/factories/challenge-parts.ts';
import { makeChallenge, makeSolution } from '#db/testing/factories/challenges.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { testDb } from '#db/testing/test-db.ts';
import { areasOf, comparedEntries, votedEntries, votedIds } from './voted-entries.queries.server.ts';

async function entry(challengeId: string, more: Parameters<typeof makeSolution>[1] = {}) {
  return makeSolution(testDb(), { challengeId, status: 'eligible', ...more });
}

test('voters see what takes part, in an order that the key alone decides', async () => {
  const { id } = await makeChallenge(testDb());
  const taking = await Promise.all(Array.from({ length: 12 }, () => entry(id)));
  await entry(id, { status: 'withdrawn' });
  await entry(id, { status: 'draft' });
  const ids = async (key: string) => (await votedEntries(testDb(), id, key)).map((one) => one.id);
  expect(new Set(await ids('one'))).toEqual(new Set(taking.map((one) => one.id)));
  expect(await ids('one')).toEqual(await ids('one'));
  expect(await ids('one')).not.toEqual(await ids('another'));
  expect(new Set(await votedIds(testDb(), id))).toEqual(new Set(taking.map((one) => one.id)));
});

test('long texts are cut in the list and whole where they are compared', async () => {
  const { id } = await makeChallenge(testDb());
  const long = 'Ten homes. '.repeat(100).trim();
  const { slug } = await entry(id, { whatItTakes: long, costs: 'Little' });
  const [listed] = await votedEntries(testDb(), id, 'key');
  expect(listed?.whatItTakes.length).toBeLessThan(410);
  expect(listed?.whatItTakes).toMatch(/…$/);
  expect(listed?.costs).toBe('Little');
  expect((await comparedEntries(testDb(), id, [slug]))[0]?.whatItTakes).toBe(long);
});

test('what is compared stands in the order asked for, with its area and the public needs it answers', async () => {
  const { id } = await makeChallenge(testDb());
  const area = await makeFocusArea(testDb(), { challengeId: id });
  const first = await entry(id, { focusAreaId: area.id });
  const second = await entry(id);
  const elsewhere = await entry((await makeChallenge(testDb())).id);
  const gone = await entry(id, { status: 'withdrawn' });
  const told = await makeNeed(testDb(), { status: 'published' });
  const secret = await makeNeed(testDb(), { status: 'draft' });
  await testDb()
    .insert(solutionNeeds)
    .values([told, secret].map((need) => ({ solutionId: first.id, needId: need.id })));
  const asked = [second, elsewhere, gone, first].map(({ slug }) => slug);
  const compared = await comparedEntries(testDb(), id, asked);
  expect(compared.map(({ slug }) => slug)).toEqual([second.slug, first.slug]);
  expect(compared[1]).toMatchObject({ area: area.name, needs: [{ slug: told.slug }] });
  expect(compared[1]?.needs).toHaveLength(1);
  expect(await comparedEntries(testDb(), id, [])).toEqual([]);
});

test('focus areas come in the order that staff gave them', async () => {
  const { id } = await makeChallenge(testDb());
  await makeFocusArea(testDb(), { challengeId: id, position: 2, name: 'Memory' });
  await makeFocusArea(testDb(), { challengeId: id, position: 1, name: 'Falls' });
  expect((await areasOf(testDb(), id)).map(({ name }) => name)).toEqual(['Falls', 'Memory']);
});
