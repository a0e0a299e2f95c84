import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { jurors, juryRounds } from '#db/schema/index.ts';
import { makeChallenge, makeCriterion, makePhase, makeSolution } from '#db/testing/factories/challenges.ts';
import {
  makeJuryAssignment,
  makeJuryFinalist,
  makeJuryRound,
  makeJurySubmission,
} from '#db/testing/factories/contests.ts';
import { makeJuror, makeJuryConflict, makeJuryScore } from '#db/testing/factories/deciding.ts';
import { testDb } from '#db/testing/test-db.ts';
import { countedScores, juryStateOf, sheetsFor } from './jury.queries.server.ts';
import { entryBoard, juryBoard } from './jury-board.queries.server.ts';

const now = new Date('2026-03-02T09:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** Three entries and two jurors, in the middle of the jury phase. */
async function jury() {
  const db = testDb();
  const { id: challengeId } = await makeChallenge(db);
  await makePhase(db, { challengeId, kind: 'jury', startsAt: inDays(-1), endsAt: inDays(7) });
  const criterion = await makeCriterion(db, { challengeId, position: 1 });
  const entries = [];
  for (let i = 0; i < 3; i += 1) entries.push(await makeSolution(db, { challengeId, status: 'eligible' }));
  const [one, two] = [await makeJuror(db, { challengeId }), await makeJuror(db, { challengeId })];
  const [a = '', b = '', c = ''] = entries.map(({ id }) => id);
  return { db, challengeId, criterionId: criterion.id, a, b, c, one: one.userId, two: two.userId };
}

const idsOf = async (challengeId: string, jurorId: string, round = 1) =>
  (await sheetsFor(testDb(), challengeId, jurorId, round)).map((sheet) => sheet.id);
const sends = (userId: string, submittedAt: Date | null = now) =>
  testDb().update(jurors).set({ submittedAt }).where(eq(jurors.userId, userId));

test('nothing settled: every juror judges every entry', async () => {
  const { challengeId, one, two, a, b, c } = await jury();
  expect(await idsOf(challengeId, one)).toEqual([a, b, c]);
  const state = await juryStateOf(testDb(), challengeId, now);
  expect(state).toMatchObject({ round: 1, perEntry: null, published: true, gaps: 0, complete: false });
  expect(new Set(state.judgingIds)).toEqual(new Set([one, two]));
});

test('an assignment that is not published gives nobody anything, and nothing is complete by it', async () => {
  const { challengeId, one, two, a } = await jury();
  await makeJuryRound(testDb(), { challengeId, perEntry: 1 });
  await makeJuryAssignment(testDb(), { solutionId: a, jurorId: one });
  await sends(one);
  await sends(two);
  expect(await idsOf(challengeId, one)).toEqual([]);
  const state = await juryStateOf(testDb(), challengeId, now);
  expect(state).toMatchObject({ published: false, judgingIds: [], complete: false, gaps: 3 });
});

test('a published assignment: own entries only, and scores of others do not count', async () => {
  const { db, challengeId, criterionId, one, two, a, b, c } = await jury();
  await makeJuryRound(db, { challengeId, perEntry: 1, assignedAt: now });
  for (const [solutionId, jurorId] of [
    [a, one],
    [b, one],
    [c, two],
  ])
    await makeJuryAssignment(db, { solutionId, jurorId });
  for (const solutionId of [a, b, c]) await makeJuryScore(db, { solutionId, jurorId: one, criterionId });
  await sends(one);
  expect(await idsOf(challengeId, one)).toEqual([a, b]);
  expect((await countedScores(db, challengeId)).map((score) => score.solution)).toEqual([a, b]);
  expect((await entryBoard(db, challengeId)).map((entry) => [entry.id, entry.jurors, entry.scored])).toEqual(
    expect.arrayContaining([
      [a, 1, 1],
      [c, 1, 0],
    ]),
  );
  const board = await juryBoard(db, challengeId);
  expect(board.map((row) => [row.toScore, row.scored, row.submittedAt])).toEqual(
    expect.arrayContaining([
      [2, 2, now],
      [1, 0, null],
    ]),
  );
});

test('jurors who step down are not waited for, what they scored is gone, and their entries are short', async () => {
  const { db, challengeId, criterionId, one, two, a, c } = await jury();
  await makeJuryRound(db, { challengeId, perEntry: 1, assignedAt: now });
  for (const solutionId of [a, c]) await makeJuryAssignment(db, { solutionId, jurorId: one });
  await makeJuryScore(db, { solutionId: a, jurorId: one, criterionId });
  await sends(one);
  await db.update(jurors).set({ steppedDownAt: now }).where(eq(jurors.userId, one));
  expect(await countedScores(db, challengeId)).toEqual([]);
  const state = await juryStateOf(db, challengeId, now);
  expect(state).toMatchObject({ acceptedIds: [two], submittedIds: [], gaps: 3, complete: false });
});

test('the scores are not opened while an entry has too few jurors, unless staff open them', async () => {
  const { db, challengeId, one, two, a, b, c } = await jury();
  await makeJuryRound(db, { challengeId, perEntry: 1, assignedAt: now });
  for (const solutionId of [a, b, c]) await makeJuryAssignment(db, { solutionId, jurorId: one });
  await makeJuryConflict(db, { solutionId: c, jurorId: one });
  await sends(one);
  expect(await juryStateOf(db, challengeId, now)).toMatchObject({ gaps: 1, complete: false, open: true });
  await makeJuryAssignment(db, { solutionId: c, jurorId: two, byHand: true });
  await sends(two);
  expect(await juryStateOf(db, challengeId, now)).toMatchObject({ gaps: 0, complete: true });
  await sends(two, null);
  await db.update(juryRounds).set({ openedAt: now, openedReason: 'Kim is ill.' });
  expect(await juryStateOf(db, challengeId, now)).toMatchObject({
    complete: true,
    open: false,
    over: true,
    openedReason: 'Kim is ill.',
  });
});

test('whoever has nothing to judge is not waited for', async () => {
  const { db, challengeId, one, two, a, b, c } = await jury();
  await makeJuryRound(db, { challengeId, perEntry: 1, assignedAt: now });
  for (const solutionId of [a, b, c]) await makeJuryAssignment(db, { solutionId, jurorId: one });
  await sends(one);
  const state = await juryStateOf(db, challengeId, now);
  expect(state).toMatchObject({ judgingIds: [one], complete: true });
  expect(state.acceptedIds).toContain(two);
});

test('a second round has its finalists, its end, its scores and its own sending', async () => {
  const { db, challengeId, criterionId, one, two, a, b } = await jury();
  await makeJuryRound(db, { challengeId });
  await makeJuryRound(db, { challengeId, round: 2, createdAt: now, endsAt: inDays(20) });
  await makeJuryFinalist(db, { solutionId: b });
  await makeJuryScore(db, { solutionId: b, jurorId: one, criterionId, score: 2 });
  await makeJuryScore(db, { solutionId: b, jurorId: one, criterionId, score: 5, round: 2 });
  await makeJuryScore(db, { solutionId: a, jurorId: one, criterionId, score: 5, round: 2 });
  await makeJurySubmission(db, { challengeId, jurorId: one });
  expect(await idsOf(challengeId, two, 2)).toEqual([b]);
  expect(await countedScores(db, challengeId, 2)).toMatchObject([{ solution: b, juror: one, value: 5 }]);
  expect(await countedScores(db, challengeId)).toEqual([]);
  const state = await juryStateOf(db, challengeId, inDays(10), 2);
  expect(state).toMatchObject({ round: 2, open: true, complete: false, submittedIds: [one] });
  expect(await juryStateOf(db, challengeId, inDays(20), 2)).toMatchObject({ over: true, complete: true });
});
