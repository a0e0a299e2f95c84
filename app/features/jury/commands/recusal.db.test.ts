import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { can } from '#app/policies/index.ts';
import {
  auditLog,
  challenges,
  jurors as jurorRows,
  juryComments,
  juryConflicts,
  juryScores,
  phases,
  solutions,
} from '#db/schema/index.ts';
import { makeSolution, makeTeamMember } from '#db/testing/factories/challenges.ts';
import { makeJuror } from '#db/testing/factories/deciding.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { countedScores, juryStateOf } from '../jury.queries.server.ts';
import { juryBoard } from '../jury-board.queries.server.ts';
import { staffIds } from '../jury-people.server.ts';
import {
  draw,
  inDays,
  juryOf,
  now,
  person,
  publish,
  roundRow,
  save,
  scoreAll,
  send,
  told,
} from '../testing.server.ts';
import { answerJuryInvitation } from './answer-jury-invitation.server.ts';
import { declareConflict } from './declare-conflict.server.ts';
import { inviteJuror } from './invite-juror.server.ts';
import { openScores } from './open-scores.server.ts';
import { remindJurors } from './remind-jurors.server.ts';
import { stepDown } from './step-down.server.ts';
import { watchJuries } from './watch-juries.server.ts';
import { withdrawJuryInvitation } from './withdraw-jury-invitation.server.ts';

/** A jury of two with two entries, everybody judging everything. */
async function two() {
  const jury = await juryOf({ entries: 2, jurors: 2 });
  const [one, other] = jury.jurors;
  const [a = '', b = ''] = jury.entries;
  if (!one || !other) throw new Error('no jurors');
  return { ...jury, one, other, a, b };
}
const scoresOf = (jurorId: string) =>
  testDb().select().from(juryScores).where(eq(juryScores.jurorId, jurorId));
const state = (challengeId: string, at = now) => juryStateOf(testDb(), challengeId, at);

test('a recusal after the scores were sent: that entry counts no more for this juror, staff are told, once', async () => {
  const jury = await two();
  await scoreAll(jury, jury.one);
  const recuse = () =>
    execute(declareConflict, { actor: jury.one, now }, { solutionId: jury.a, note: 'My cousin joined.' });
  await recuse();
  expect(await scoresOf(jury.one.id)).toMatchObject([{ solutionId: jury.b }]);
  expect((await told()).at(-1)).toEqual({ notice: 'juryRecused', userIds: await staffIds(testDb()) });
  await expect(recuse()).rejects.toMatchObject({ code: 'already_excluded' });
});

test('a recusal after the scores were opened keeps what others have seen, and it does not count', async () => {
  const jury = await two();
  await scoreAll(jury, jury.one);
  await scoreAll(jury, jury.other);
  await execute(declareConflict, { actor: jury.one, now }, { solutionId: jury.a, note: 'My cousin.' });
  expect(await scoresOf(jury.one.id)).toHaveLength(2);
  expect(
    (await countedScores(testDb(), jury.challengeId)).map((row) => `${row.juror} ${row.solution}`).sort(),
  ).toEqual([`${jury.one.id} ${jury.b}`, `${jury.other.id} ${jury.a}`, `${jury.other.id} ${jury.b}`].sort());
});

test('a recusal says why, comes from a juror, and not after the decision', async () => {
  const jury = await two();
  const recuse = (actor = jury.one, note = 'My cousin.') =>
    execute(declareConflict, { actor, now }, { solutionId: jury.a, note });
  await expect(recuse(jury.one, ' ')).rejects.toMatchObject({ fields: { note: 'required' } });
  await expect(recuse(await person('clinician'))).rejects.toMatchObject({ kind: 'not_found' });
  await testDb().update(challenges).set({ status: 'decided' });
  await expect(recuse()).rejects.toMatchObject({ code: 'jury_over' });
});

test('stepping down in the middle: nothing more is taken, nothing counts, staff are told', async () => {
  const jury = await two();
  await save(jury, jury.one, jury.a);
  await execute(stepDown, { actor: jury.one, now }, { challengeId: jury.challengeId, reason: 'I am ill.' });
  await expect(save(jury, jury.one, jury.b)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(send(jury, jury.one)).rejects.toMatchObject({ kind: 'forbidden' });
  expect((await told()).at(-1)).toEqual({ notice: 'jurySteppedDown', userIds: await staffIds(testDb()) });
  const board = await juryBoard(testDb(), jury.challengeId);
  expect(board.find((row) => row.userId === jury.one.id)).toMatchObject({
    steppedDownAt: now,
    stepDownReason: 'I am ill.',
    toScore: 0,
  });
  const log = await testDb().select().from(auditLog).where(eq(auditLog.action, 'jury.step_down'));
  expect(JSON.stringify(log)).not.toContain('I am ill');
});

test('the last juror who is waited for steps down: the scores of the others are opened', async () => {
  const jury = await two();
  await scoreAll(jury, jury.one);
  await execute(stepDown, { actor: jury.other, now }, { challengeId: jury.challengeId, reason: 'I am ill.' });
  expect(await state(jury.challengeId)).toMatchObject({ complete: true, openedAt: now, openedReason: '' });
});

test('who stepped down can be asked again, and begins anew', async () => {
  const jury = await two();
  await execute(stepDown, { actor: jury.one, now }, { challengeId: jury.challengeId, reason: 'I am ill.' });
  const [{ email } = { email: '' }] = await testDb().execute<{ email: string }>(
    `select email from users where id = '${jury.one.id}'`,
  );
  await execute(inviteJuror, { actor: jury.staff, now }, { challengeId: jury.challengeId, email });
  const answer = { challengeId: jury.challengeId, answer: 'accepted' as const };
  await execute(answerJuryInvitation, { actor: jury.one, now }, answer);
  await save(jury, jury.one, jury.a);
  expect(await scoresOf(jury.one.id)).toHaveLength(1);
});

test('with the last scores the round is opened for good; nobody joins after that', async () => {
  const jury = await two();
  const late = await person('clinician');
  await scoreAll(jury, jury.one);
  await scoreAll(jury, jury.other);
  expect(await roundRow(jury.challengeId)).toMatchObject({ openedAt: now, openedReason: '' });
  const [news] = (await told()).filter(({ notice }) => notice === 'juryOpened');
  expect(new Set(news?.userIds)).toEqual(new Set([jury.one.id, ...(await staffIds(testDb()))]));
  await makeJuror(testDb(), { challengeId: jury.challengeId, userId: late.id, status: 'invited' });
  const answer = { challengeId: jury.challengeId, answer: 'accepted' as const };
  await expect(execute(answerJuryInvitation, { actor: late, now }, answer)).rejects.toMatchObject({
    code: 'jury_over',
  });
  await expect(
    execute(
      inviteJuror,
      { actor: jury.staff, now },
      { challengeId: jury.challengeId, email: 'x@new.example' },
    ),
  ).rejects.toMatchObject({ code: 'jury_over' });
});

test('as long as somebody who was asked has not answered the scores stay closed; taken back, they open', async () => {
  const jury = await two();
  const asked = await person('clinician');
  await makeJuror(testDb(), { challengeId: jury.challengeId, userId: asked.id, status: 'invited' });
  await scoreAll(jury, jury.one);
  await scoreAll(jury, jury.other);
  expect(await state(jury.challengeId)).toMatchObject({ complete: false, unanswered: 1 });
  const { challengeId } = jury;
  await execute(withdrawJuryInvitation, { actor: jury.staff, now }, { challengeId, userId: asked.id });
  expect(await state(challengeId)).toMatchObject({ complete: true, openedAt: now });
  await expect(
    execute(withdrawJuryInvitation, { actor: jury.staff, now }, { challengeId, userId: jury.one.id }),
  ).rejects.toMatchObject({ kind: 'not_found' });
});

test('staff open the scores early, with a reason; jurors are told and nothing more is taken', async () => {
  const jury = await two();
  const { challengeId } = jury;
  const open = (actor = jury.staff, reason = 'Kim is ill and cannot go on.') =>
    execute(openScores, { actor, now }, { challengeId, reason });
  await expect(open()).rejects.toMatchObject({ code: 'nothing_sent' });
  await scoreAll(jury, jury.one);
  await expect(open(jury.one)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(open(jury.staff, '')).rejects.toMatchObject({ fields: { reason: 'required' } });
  await open();
  await expect(open()).rejects.toMatchObject({ code: 'jury_over' });
  const jurorIds = (await state(challengeId)).acceptedIds;
  expect(can(jury.other, 'jury.read_scores', { complete: true, jurorIds })).toBe(true);
  await expect(save(jury, jury.other, jury.a)).rejects.toMatchObject({ kind: 'forbidden' });
  const [log] = await testDb().select().from(auditLog).where(eq(auditLog.action, 'jury.open_scores'));
  expect(log?.facts).toMatchObject({ sent: 1, waitedFor: 1 });
  expect(new Set((await told()).at(-1)?.userIds)).toEqual(new Set([jury.one.id, jury.other.id]));
});

test('a reminder goes to who is behind, once a day, and says what is left', async () => {
  const jury = await two();
  const { challengeId, staff } = jury;
  const remind = (jurorIds?: string[], at = now) =>
    execute(remindJurors, { actor: staff, now: at }, { challengeId, jurorIds });
  await save(jury, jury.one, jury.a);
  await scoreAll(jury, jury.other);
  const { people } = await remind();
  expect(people).toMatchObject([{ left: 1 }]);
  expect((await told()).at(-1)).toEqual({ notice: 'juryReminder', userIds: [jury.one.id] });
  await expect(remind([jury.one.id], inDays(0.9))).rejects.toMatchObject({ code: 'reminded_today' });
  expect((await remind([jury.one.id], inDays(1))).people).toHaveLength(1);
  await expect(remind([jury.other.id], inDays(3))).rejects.toMatchObject({ code: 'nobody_behind' });
  await expect(
    execute(remindJurors, { actor: jury.one, now: inDays(3) }, { challengeId }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
});

test('by the clock jurors are reminded three days before the end, once, and again when the end moves', async () => {
  const jury = await two();
  const { challengeId } = jury;
  expect(await watchJuries(testDb(), inDays(3.9))).toBe(0);
  expect(await watchJuries(testDb(), inDays(4))).toBe(2);
  expect(await watchJuries(testDb(), inDays(5.5))).toBe(0);
  await testDb()
    .update(phases)
    .set({ endsAt: inDays(10) })
    .where(eq(phases.challengeId, challengeId));
  await scoreAll(jury, jury.one);
  expect(await watchJuries(testDb(), inDays(6))).toBe(0);
  expect(await watchJuries(testDb(), inDays(7))).toBe(1);
});

test('in a round of three days or less jurors are reminded halfway, once', async () => {
  const jury = await two();
  await testDb()
    .update(phases)
    .set({ startsAt: now, endsAt: inDays(3) })
    .where(eq(phases.challengeId, jury.challengeId));
  expect(await watchJuries(testDb(), inDays(1.4))).toBe(0);
  expect(await watchJuries(testDb(), inDays(1.5))).toBe(2);
  expect(await watchJuries(testDb(), inDays(2.9))).toBe(0);
});

test('a juror who joins a team is taken off its entry by the clock', async () => {
  const jury = await two();
  const [solution] = await testDb().select().from(solutions).where(eq(solutions.id, jury.a));
  await makeTeamMember(testDb(), { teamId: solution?.teamId, userId: jury.one.id });
  await watchJuries(testDb(), now);
  const conflicts = await testDb().select().from(juryConflicts).where(eq(juryConflicts.jurorId, jury.one.id));
  expect(conflicts).toMatchObject([{ solutionId: jury.a, source: 'same_team' }]);
});

test('a juror scores only what was assigned to them, and nothing of another challenge', async () => {
  const jury = await juryOf({ entries: 2, jurors: 2 });
  await draw(jury, 1);
  const [one] = jury.jurors;
  if (!one) throw new Error('no juror');
  await expect(draw(jury, 1)).resolves.toMatchObject({ kind: 'unconnected' });
  await draw(jury, 2);
  await expect(save(jury, one, jury.entries[0] ?? '')).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(send(jury, one)).rejects.toMatchObject({ kind: 'forbidden' });
  await publish(jury);
  const foreign = await makeSolution(testDb(), { status: 'eligible' });
  await expect(save(jury, one, foreign.id)).rejects.toMatchObject({ kind: 'not_found' });
  await save(jury, one, jury.entries[0] ?? '');
  await expect(send(jury, one)).rejects.toMatchObject({ code: 'scores_missing' });
});

test('an older window does not overwrite what a newer one saved; the newer goes on', async () => {
  const jury = await two();
  const sheet = async () =>
    (await testDb().select().from(juryComments).where(eq(juryComments.jurorId, jury.one.id)))[0];
  const inWindow = (id: string, seen: string, forTeam: string, at = now) =>
    save(jury, jury.one, jury.a, { window: { id, seen }, forTeam, at });
  await inWindow('first', '', 'From the first.');
  await inWindow('first', '', 'From the first, again.', inDays(0.1));
  await expect(inWindow('second', '', '', inDays(0.2))).rejects.toMatchObject({ code: 'other_window' });
  expect((await sheet())?.forTeam).toBe('From the first, again.');
  await inWindow('second', inDays(0.1).toISOString(), 'From the second.', inDays(0.3));
  await expect(inWindow('first', '', 'Once more.', inDays(0.4))).rejects.toMatchObject({
    code: 'other_window',
  });
  expect((await sheet())?.forTeam).toBe('From the second.');
});

test('two who send at once are both in, and the scores are opened', async () => {
  const jury = await two();
  for (const juror of [jury.one, jury.other]) for (const id of [jury.a, jury.b]) await save(jury, juror, id);
  const results = await Promise.allSettled([
    send(jury, jury.one),
    send(jury, jury.other),
    send(jury, jury.one),
  ]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  expect(await roundRow(jury.challengeId)).toMatchObject({ openedAt: now });
  const rows = await testDb().select().from(jurorRows).where(eq(jurorRows.challengeId, jury.challengeId));
  expect(rows.every((row) => row.submittedAt !== null)).toBe(true);
});

test('staff are those who have the role now; whoever is suspended is not', async () => {
  const { id } = await person('staff');
  await makeUser(testDb(), { roles: ['staff'], suspendedAt: now });
  await person('clinician');
  expect(await staffIds(testDb())).toEqual([id]);
});
