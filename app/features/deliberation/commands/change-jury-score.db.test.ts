import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { type Actor, anonymous } from '#app/policies/actor.ts';
import {
  auditLog,
  challenges,
  jurors as jurorRows,
  juryChanges,
  juryConflicts,
  juryScores,
  outbox,
} from '#db/schema/index.ts';
import { makeJuryRound } from '#db/testing/factories/contests.ts';
import { makeDecisionDraft, makeJuryConflict } from '#db/testing/factories/deciding.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { changesOf } from '../deliberation.queries.server.ts';
import { now, openedJury } from '../testing.server.ts';
import { changeJuryScore } from './change-jury-score.server.ts';

type Jury = Awaited<ReturnType<typeof openedJury>>;

/** The first juror's score of the first entry, from 5 to 2, unless said otherwise. */
const change = (jury: Jury, actor: Actor, more: Partial<Parameters<typeof input>[1]> = {}) =>
  execute(changeJuryScore, { actor, now }, input(jury, more));

function input(
  { entries, jurors, usefulness }: Jury,
  more: Partial<{
    solutionId: string;
    jurorId: string;
    criterionId: string;
    round: number;
    seen: number;
    score: number;
    reason: string;
  }>,
) {
  return {
    solutionId: entries[0].id,
    jurorId: jurors[0].id,
    criterionId: usefulness,
    round: 1,
    seen: 5,
    score: 2,
    reason: 'It needs two hands.',
    ...more,
  };
}

async function scoreOf({ db, entries, jurors, usefulness }: Jury) {
  const [row] = await db
    .select()
    .from(juryScores)
    .where(
      and(
        eq(juryScores.solutionId, entries[0].id),
        eq(juryScores.jurorId, jurors[0].id),
        eq(juryScores.criterionId, usefulness),
      ),
    );
  return row?.score;
}

test('a juror changes a score with a reason; the change is kept beside it', async () => {
  const jury = await openedJury();
  await change(jury, jury.jurors[0]);
  await change(jury, jury.jurors[0], { seen: 2, score: 4, reason: 'I was wrong about that.' });
  expect(await scoreOf(jury)).toBe(4);
  expect(await changesOf(jury.db, jury.challengeId, 1)).toMatchObject([
    { before: 5, after: 2, reason: 'It needs two hands.', byStaff: false, title: 'Alpha' },
    { before: 2, after: 4, reason: 'I was wrong about that.', byStaff: false },
  ]);
  const log = await jury.db.select().from(auditLog).where(eq(auditLog.actorId, jury.jurors[0].id));
  expect(log.map((row) => row.facts)).toEqual([{ round: 1 }, { round: 1 }]);
});

test('staff enter it on the juror’s word; that is noted and the juror is told', async () => {
  const jury = await openedJury();
  await change(jury, jury.staff);
  expect(await jury.db.select().from(juryChanges)).toMatchObject([{ enteredBy: jury.staff.id, after: 2 }]);
  const [log] = await jury.db.select().from(auditLog).where(eq(auditLog.actorId, jury.staff.id));
  expect(log?.onBehalfOfId).toBe(jury.jurors[0].id);
  const told = (await jury.db.select().from(outbox)).filter((row) => row.kind === 'person.told');
  expect(told).toMatchObject([{ payload: { userIds: [jury.jurors[0].id], notice: 'juryScoreEntered' } }]);
});

test('nobody changes the score of another, and who is not of the jury does not learn that there is one', async () => {
  const jury = await openedJury();
  await expect(change(jury, jury.jurors[1])).rejects.toMatchObject({ kind: 'forbidden' });
  for (const actor of [jury.members[0], await signedIn(jury.db, 'researcher'), anonymous])
    await expect(change(jury, actor)).rejects.toMatchObject({
      kind: actor.kind === 'anonymous' ? 'unauthenticated' : 'not_found',
    });
  expect(await scoreOf(jury)).toBe(5);
  expect(await jury.db.select().from(juryChanges)).toEqual([]);
});

test('nothing is changed while the scores are closed', async () => {
  const jury = await openedJury();
  await jury.db.update(jurorRows).set({ submittedAt: null }).where(eq(jurorRows.userId, jury.jurors[1].id));
  for (const actor of [jury.jurors[0], jury.staff])
    await expect(change(jury, actor)).rejects.toMatchObject({ kind: 'forbidden' });
});

test('only scores that count are changed: none of an entry that a conflict excludes, and none that was never given', async () => {
  const jury = await openedJury();
  await makeJuryConflict(jury.db, { solutionId: jury.entries[0].id, jurorId: jury.jurors[0].id });
  await expect(change(jury, jury.jurors[0])).rejects.toMatchObject({ kind: 'forbidden' });
  await jury.db.delete(juryConflicts);
  await jury.db.update(jurorRows).set({ steppedDownAt: now }).where(eq(jurorRows.userId, jury.jurors[0].id));
  await expect(change(jury, jury.staff)).rejects.toMatchObject({ kind: 'forbidden' });
});

test.each([
  ['decided', (jury: Jury) => jury.db.update(challenges).set({ status: 'decided' })],
  ['signed', (jury: Jury) => makeDecisionDraft(jury.db, { challengeId: jury.challengeId, signedAt: now })],
  ['in the final', (jury: Jury) => makeJuryRound(jury.db, { challengeId: jury.challengeId, round: 2 })],
])('nothing is changed once it is %s', async (_name, end) => {
  const jury = await openedJury();
  await end(jury);
  await expect(change(jury, jury.jurors[0])).rejects.toMatchObject({ code: 'deliberation_over' });
  expect(await scoreOf(jury)).toBe(5);
});

test('a score that was changed meanwhile is not changed unseen; the same change sent twice is made once', async () => {
  const jury = await openedJury();
  await Promise.all([change(jury, jury.jurors[0]), change(jury, jury.jurors[0])]);
  expect(await jury.db.select().from(juryChanges)).toHaveLength(1);
  await expect(change(jury, jury.jurors[0], { score: 3 })).rejects.toMatchObject({ code: 'score_changed' });
  await expect(change(jury, jury.jurors[0], { reason: 'Another reason.' })).rejects.toMatchObject({
    code: 'score_changed',
  });
  await expect(change(jury, jury.jurors[0], { seen: 2, score: 2 })).rejects.toMatchObject({
    fields: { score: 'same_score' },
  });
  expect(await scoreOf(jury)).toBe(2);
});

test.each([
  ['no reason', { reason: '    ' }],
  ['a score off the scale', { score: 6 }],
  ['a forged id', { solutionId: '0195a0b0-0000-7000-8000-000000000000' }],
  ['a criterion of another challenge', { criterionId: '0195a0b0-0000-7000-8000-000000000000' }],
  ['an id that is none', { jurorId: "'; drop table users" }],
])('%s is refused', async (_name, more) => {
  const jury = await openedJury();
  await expect(change(jury, jury.jurors[0], more)).rejects.toMatchObject({
    kind: expect.stringMatching(/invalid|not_found|forbidden/),
  });
  expect(await scoreOf(jury)).toBe(5);
});
