import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Marks } from '#app/domain/methods/voting/marks.ts';
import { type VotingMethod, votingMethods } from '#app/domain/methods/voting/voting-methods.ts';
import { anonymous } from '#app/policies/actor.ts';
import { ballotPapers, ballots, solutions } from '#db/schema/index.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import {
  castOwn,
  makeVote,
  putPapers,
  setDecided,
  type VoteScene,
  voteTimes,
} from '#db/testing/vote-scene.ts';
import { countDueBallots } from './commands/count-ballot.server.ts';
import { findBallot } from './find-ballot.ts';
import { publishedVote } from './published-vote.server.ts';
import { recount } from './recount.ts';
import { votersWinners } from './voters-winners.server.ts';

const { after } = voteTimes;

type Ids = Pick<VoteScene, 'a' | 'b' | 'c'>;
const marksOf: Record<VotingMethod, (ids: Ids) => readonly [Marks, Marks, Marks]> = {
  single: ({ a, b }) => [{ [a]: 1 }, { [b]: 1 }, {}],
  approval: ({ a, b, c }) => [{ [a]: 1, [b]: 1 }, { [b]: 1, [c]: 1 }, {}],
  score: ({ a, b, c }) => [{ [a]: 5, [b]: 0 }, { [b]: 4, [c]: 2 }, { [a]: 1 }],
  ranked: ({ a, b, c }) => [{ [a]: 1, [b]: 2 }, { [b]: 1, [c]: 1 }, {}],
  budget: ({ a, b, c }) => [{ [a]: 1, [b]: 1 }, { [c]: 1 }, {}],
};

async function counted(method: VotingMethod, change: Partial<typeof ballots.$inferInsert> = {}) {
  const scene = await makeVote(testDb(), { method, budget: 100, ...change }, [60, 45, 30]);
  const [one, two, three] = marksOf[method](scene);
  await putPapers(testDb(), scene, [
    { n: 6, constituency: 'patients', marks: one },
    { n: 5, constituency: 'carers', marks: three },
    { n: 7, constituency: 'clinicians', marks: two },
  ]);
  const voter = await signedIn(testDb(), 'patient');
  const { receipt } = await castOwn(scene, voter, one);
  await countDueBallots(testDb(), after);
  await setDecided(testDb(), scene);
  const published = await publishedVote(testDb(), anonymous, scene.challenge.slug, after);
  return { ...scene, receipt, voter, published };
}

test.each(votingMethods)('%s: the published ballots count to the published result', async (method) => {
  for (const rules of [{}, { patientGate: 0.3, quorum: 10 }, { weights: { patients: 0.5, carers: 2 } }]) {
    const { published } = await counted(method, rules);
    const again = recount(published, published.vote.ballot);
    expect(again).toMatchObject({ isEqual: true, ballots: 19, missing: [] });
    expect(published.tally.winners.length).toBeGreaterThan(0);
    expect(again.winners).toHaveLength(published.tally.winners.length);
  }
});

test.each(votingMethods)('%s: one changed mark in the file is found out', async (method) => {
  const { published } = await counted(method);
  const [head = '', ...lines] = published.file.split('\r\n');
  const place = lines.findIndex((line) => /,[1-5](,|$)/.test(line));
  const file = [
    head,
    ...lines.with(place, (lines[place] ?? '').replace(/,[1-5](?=,|$)/g, method === 'ranked' ? ',' : ',0')),
  ].join('\r\n');
  expect(recount({ ...published, file }, published.vote.ballot).isEqual).toBe(false);
});

test.each(votingMethods)('%s: a voter finds their ballot by its code, as it was cast', async (method) => {
  const { published, receipt, a } = await counted(method, { patientGate: 0.1 });
  const found = findBallot(published.published, receipt.toLowerCase(), method, (id) => id);
  if (found.state !== 'found') throw new Error('not found');
  expect(found).toMatchObject({ code: receipt, group: 'concerned' });
  expect(published.file.split('\r\n')[found.line - 1]).toContain(`,${receipt},yes,`);
  expect(found.marks[0]).toMatchObject({ titles: expect.arrayContaining([a]) as string[] });
  const look = (typed: string) => findBallot(published.published, typed, method, (id) => id).state;
  expect([look(' '), look('X'), look('2222-2222-22'), look('<b>')]).toEqual([
    'none',
    'not_a_code',
    'unknown',
    'not_a_code',
  ]);
});

test('the code of a paper stays when the paper is changed, and no other paper has it', async () => {
  const scene = await makeVote(testDb());
  const [one, other] = [await signedIn(testDb(), 'patient'), await signedIn(testDb(), 'patient')];
  const first = await castOwn(scene, one, { [scene.a]: 1 });
  const changed = await castOwn(scene, one, { [scene.b]: 1 }, { version: 1 });
  const again = await castOwn(scene, one, { [scene.b]: 1 }, { version: 1 });
  const second = await castOwn(scene, other, { [scene.b]: 1 });
  expect([changed.receipt, again.receipt]).toEqual([first.receipt, first.receipt]);
  expect(second.receipt).not.toBe(first.receipt);
});

test('a paper from before there were codes gets one with its next change, and is published without one until then', async () => {
  const scene = await makeVote(testDb());
  const voter = await signedIn(testDb(), 'patient');
  await castOwn(scene, voter, { [scene.a]: 1 });
  await testDb().update(ballotPapers).set({ receipt: null });
  expect((await castOwn(scene, voter, { [scene.a]: 1 }, { version: 1 })).receipt).toMatch(
    /^\w{4}-\w{4}-\w\w$/,
  );
});

test('where weights need a group that is too small, places are not counted again, and it is said', async () => {
  const scene = await makeVote(testDb(), { weights: { carers: 3 }, patientGate: 0.1 });
  await putPapers(testDb(), scene, [
    { n: 4, constituency: 'carers', marks: { [scene.a]: 1 } },
    { n: 6, constituency: 'patients', marks: { [scene.b]: 1 } },
    { n: 9, constituency: 'clinicians', marks: { [scene.b]: 1 } },
  ]);
  await countDueBallots(testDb(), after);
  await setDecided(testDb(), scene);
  const published = await publishedVote(testDb(), anonymous, scene.challenge.slug, after);
  expect(published.published).toMatchObject({ groups: 'sides', missing: ['weights'] });
  expect(recount(published, published.vote.ballot)).toMatchObject({
    isEqual: true,
    winners: null,
    steps: null,
  });
});

test('who failed a gate that cannot be shown is taken as published, and the rest is counted again', async () => {
  const scene = await makeVote(testDb(), { method: 'ranked', patientGate: 0.5 });
  await putPapers(testDb(), scene, [
    { n: 3, constituency: 'patients', marks: { [scene.b]: 1 } },
    { n: 9, constituency: 'clinicians', marks: { [scene.a]: 1, [scene.b]: 2 } },
  ]);
  await countDueBallots(testDb(), after);
  await setDecided(testDb(), scene);
  const published = await publishedVote(testDb(), anonymous, scene.challenge.slug, after);
  expect(published.tally).toMatchObject({ winners: [scene.b], winnersWithoutGate: [scene.a] });
  expect(recount(published, published.vote.ballot)).toMatchObject({ isEqual: true, missing: ['gate'] });
});

test.each(votingMethods)(
  '%s: when a winner leaves after the count, it is counted without it',
  async (method) => {
    const { ballot, a, b, c } = await counted(method);
    const [kept] = await testDb().select().from(ballots).where(eq(ballots.id, ballot.id));
    if (!kept) throw new Error('no ballot');
    const all = new Set([a, b, c]);
    const before = await votersWinners(testDb(), kept, all);
    const rest = new Set([...all].filter((id) => id !== before[0]));
    const now = await votersWinners(testDb(), kept, rest);
    expect(now.length).toBeGreaterThan(0);
    for (const id of now) expect(rest.has(id)).toBe(true);
    expect(await votersWinners(testDb(), kept, new Set())).toEqual([]);
    expect(await votersWinners(testDb(), { ...kept, result: null }, all)).toEqual([]);
  },
);

test('what stands on a paper for an entry that left before the count is neither counted nor published', async () => {
  const scene = await makeVote(testDb(), { method: 'ranked' });
  const marks = { [scene.a]: 1, [scene.b]: 2, [scene.c]: 3 };
  await putPapers(testDb(), scene, [{ n: 5, constituency: 'patients', marks }]);
  await testDb().update(solutions).set({ status: 'withdrawn' }).where(eq(solutions.id, scene.a));
  await countDueBallots(testDb(), after);
  await setDecided(testDb(), scene);
  const published = await publishedVote(testDb(), anonymous, scene.challenge.slug, after);
  expect(published.tally.winners).toEqual([scene.b]);
  expect(published.file.split('\r\n')[0]?.split(',')).toHaveLength(4);
  expect(recount(published, published.vote.ballot).isEqual).toBe(true);
});

test('a paper that does not fit the method is refused, and says what does not fit', async () => {
  const scene = await makeVote(testDb(), { method: 'single' });
  const voter = await signedIn(testDb(), 'patient');
  await expect(castOwn(scene, voter, { [scene.a]: 1, [scene.b]: 1 })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { marks: 'more_than_one' },
  });
  const scored = await makeVote(testDb(), { method: 'score', scoreMax: 3 });
  await expect(castOwn(scored, voter, { [scored.a]: 4 })).rejects.toMatchObject({
    fields: { marks: 'off_scale' },
  });
  await expect(castOwn(scored, voter, { [scored.a]: 1.5 })).rejects.toMatchObject({ kind: 'invalid' });
  expect(await testDb().$count(ballotPapers)).toBe(0);
});
