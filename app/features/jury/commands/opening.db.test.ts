import { eq, inArray } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { system } from '#app/policies/actor.ts';
import { auditLog, solutions } from '#db/schema/index.ts';
import { makeJuror } from '#db/testing/factories/deciding.ts';
import { testDb } from '#db/testing/test-db.ts';
import { juryStateOf } from '../jury.queries.server.ts';
import { juryBoard } from '../jury-board.queries.server.ts';
import { draw, idsFor, juryOf, now, person, publish, roundRow, scoreAll, told } from '../testing.server.ts';
import { answerJuryInvitation } from './answer-jury-invitation.server.ts';
import { changeAssignment } from './change-assignment.server.ts';
import { openCompleteScores } from './open-complete-scores.server.ts';
import { stepDown } from './step-down.server.ts';
import { watchJuries } from './watch-juries.server.ts';

/** A jury of two with two entries, everybody judging everything. */
async function two() {
  const jury = await juryOf({ entries: 2, jurors: 2 });
  const [one, other] = jury.jurors;
  if (!one || !other) throw new Error('no jurors');
  return { ...jury, one, other };
}
const state = (challengeId: string) => juryStateOf(testDb(), challengeId, now);
const openings = async () => (await told()).filter(({ notice }) => notice === 'juryOpened');

test('who stepped down does not come back by an answer of their own', async () => {
  const { challengeId, one } = await two();
  await execute(stepDown, { actor: one, now }, { challengeId, reason: 'I am ill.' });
  for (const answer of ['accepted', 'declined'] as const) {
    await expect(
      execute(answerJuryInvitation, { actor: one, now }, { challengeId, answer }),
    ).rejects.toMatchObject({ code: 'state_changed' });
  }
  const board = await juryBoard(testDb(), challengeId);
  expect(board.find((row) => row.userId === one.id)).toMatchObject({
    steppedDownAt: now,
    stepDownReason: 'I am ill.',
  });
});

test('a "no" that was all the others waited for opens their scores for good, and they are told', async () => {
  const jury = await two();
  const { challengeId, one, other } = jury;
  const asked = await person('clinician');
  await makeJuror(testDb(), { challengeId, userId: asked.id, status: 'invited' });
  await scoreAll(jury, one);
  await scoreAll(jury, other);
  expect(await state(challengeId)).toMatchObject({ complete: false });
  await execute(answerJuryInvitation, { actor: asked, now }, { challengeId, answer: 'declined' });
  expect(await roundRow(challengeId)).toMatchObject({ openedAt: now, openedReason: '' });
  const [news] = await openings();
  expect(news?.userIds).toEqual(expect.arrayContaining([one.id, other.id]));
});

test('a "no" with others still at work opens nothing', async () => {
  const jury = await two();
  const asked = await person('clinician');
  await makeJuror(testDb(), { challengeId: jury.challengeId, userId: asked.id, status: 'invited' });
  await scoreAll(jury, jury.one);
  const answer = { challengeId: jury.challengeId, answer: 'declined' as const };
  await execute(answerJuryInvitation, { actor: asked, now }, answer);
  expect(await roundRow(jury.challengeId)).toMatchObject({ openedAt: null });
});

test('what a juror had still to score has left: the clock opens the scores for good, once', async () => {
  const jury = await juryOf({ entries: 3, jurors: 3 });
  const { challengeId } = jury;
  await draw(jury, 2);
  await publish(jury);
  const [one, second, last] = jury.jurors;
  if (!one || !second || !last) throw new Error('no jurors');
  await scoreAll(jury, one);
  await scoreAll(jury, second);
  const leaving = await idsFor(jury, last);
  await watchJuries(testDb(), now);
  expect(await roundRow(challengeId)).toMatchObject({ openedAt: null });
  await expect(execute(openCompleteScores, { actor: system, now }, { challengeId })).rejects.toMatchObject({
    code: 'jury_open',
  });
  await testDb().update(solutions).set({ status: 'withdrawn' }).where(inArray(solutions.id, leaving));
  expect(await state(challengeId)).toMatchObject({ complete: true, over: false });
  // What can be read already nobody is given to score.
  const { version } = await roundRow(challengeId);
  const [given] = (await idsFor(jury, one)).map((solutionId) => ({ solutionId, to: last.id }));
  await expect(
    execute(
      changeAssignment,
      { actor: jury.staff, now },
      { challengeId, version, changes: given ? [given] : [] },
    ),
  ).rejects.toMatchObject({ code: 'jury_over' });
  await watchJuries(testDb(), now);
  await watchJuries(testDb(), now);
  expect(await roundRow(challengeId)).toMatchObject({ openedAt: now, openedReason: '' });
  expect(await openings()).toHaveLength(1);
  const log = await testDb().select().from(auditLog).where(eq(auditLog.action, 'jury.open_scores'));
  expect(log).toMatchObject([{ actorId: null, facts: { round: 1, sent: 2, waitedFor: 0 } }]);
});
