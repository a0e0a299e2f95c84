import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { VotingMethod } from '#app/domain/methods/voting/voting-methods.ts';
import { findVote } from '#app/features/ballots/ballot.queries.server.ts';
import { countBallot } from '#app/features/ballots/commands/count-ballot.server.ts';
import { publishedVote } from '#app/features/ballots/published-vote.server.ts';
import { recount } from '#app/features/ballots/recount.ts';
import { anonymous, system } from '#app/policies/actor.ts';
import { testDb } from '#db/testing/test-db.ts';
import { makeVote, putPapers, setDecided, voteTimes } from '#db/testing/vote-scene.ts';
import { publicResult } from './results.queries.server.ts';

/** A decided vote in which patients count twice: so many of them, and many clinicians. */
async function decided(method: VotingMethod, patients: number) {
  const db = testDb();
  const budget = method === 'budget' ? 1000 : null;
  const scene = await makeVote(db, { method, budget, weights: { patients: 2 } }, [400, 500, 600]);
  const { a, b, challenge } = scene;
  const mark = method === 'score' ? 5 : 1;
  await putPapers(db, scene, [
    { n: patients, constituency: 'patients', marks: { [a]: mark } },
    { n: 8, constituency: 'clinicians', marks: { [a]: mark, ...(method === 'single' ? {} : { [b]: mark }) } },
    { n: 6, constituency: 'clinicians', marks: { [b]: mark } },
  ]);
  await execute(countBallot, { actor: system, now: voteTimes.after }, { challengeId: challenge.id });
  await setDecided(db, scene);
  const vote = await findVote(db, anonymous, challenge.slug, voteTimes.after);
  const result = vote && (await publicResult(db, vote));
  const published = await publishedVote(db, anonymous, challenge.slug, voteTimes.after);
  return { a, result, again: vote && recount(published, vote.ballot), file: published.file };
}

test.each(['single', 'approval', 'score', 'budget'] as const)(
  '%s: sums by weight do not tell how a small group voted, neither in the result nor in the recount',
  async (method) => {
    const { a, result, again } = await decided(method, 3);
    const row = result?.rows.find(({ id }) => id === a);
    expect(row).toMatchObject({ supporters: 11, score: null });
    expect(result?.ballotsBy.patients).toBeNull();
    expect(result?.money?.endowment ?? null).toBeNull();
    const counted = again?.rows.find(({ id }) => id === a);
    expect(counted?.published).toMatchObject({ supporters: 11, score: null });
    expect(counted?.again?.score).toBeNull();
    expect(again?.isEqual).toBe(true);
  },
);

test('where every group is large enough the sums are shown, and so is who cast a ballot', async () => {
  const { a, result, again, file } = await decided('approval', 5);
  expect(result?.hasSums).toBe(true);
  expect(result?.rows.find(({ id }) => id === a)).toMatchObject({ supporters: 13, score: 18 });
  expect(again?.rows.find(({ id }) => id === a)?.published?.score).toBe(18);
  expect(file).toMatch(/^ballot,receipt,group,/);
});
