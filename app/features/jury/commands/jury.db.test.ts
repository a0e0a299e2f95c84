import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { Role } from '#app/domain/people/roles.ts';
import { anonymous, type Person } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import {
  auditLog,
  jurors,
  juryConflicts,
  juryScores,
  organisationMembers,
  outbox,
  users,
} from '#db/schema/index.ts';
import {
  makeChallenge,
  makeCriterion,
  makePhase,
  makeSolution,
  makeTeamMember,
} from '#db/testing/factories/challenges.ts';
import { makeJuror } from '#db/testing/factories/deciding.ts';
import { makeOrganisation, makeUser } from '#db/testing/factories/people.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { countedScores, juryStateOf } from '../jury.queries.server.ts';
import { commentsForTeams, juryBoard, openInvitations } from '../jury-board.queries.server.ts';
import { readJuryResults } from '../jury-results.server.ts';
import { answerJuryInvitation } from './answer-jury-invitation.server.ts';
import { declareConflict } from './declare-conflict.server.ts';
import { inviteJuror } from './invite-juror.server.ts';
import { saveJurySheet } from './save-jury-sheet.server.ts';
import { submitJuryScores } from './submit-jury-scores.server.ts';
import { withdrawJuryInvitation } from './withdraw-jury-invitation.server.ts';

const now = new Date('2026-03-02T09:00:00Z');
const ends = new Date('2026-03-09T17:00:00Z');
const person = (...roles: Role[]) => signedIn(testDb(), ...roles);

async function scene() {
  const db = testDb();
  const challenge = await makeChallenge(db);
  const challengeId = challenge.id;
  await makePhase(db, { challengeId, kind: 'jury', startsAt: new Date(now.getTime() - 1000), endsAt: ends });
  const first = await makeCriterion(db, { challengeId, position: 1, name: 'Usefulness', weight: 3 });
  const second = await makeCriterion(db, { challengeId, position: 2, name: 'Honesty', weight: 1 });
  const a = await makeSolution(db, { challengeId, status: 'eligible' });
  const b = await makeSolution(db, { challengeId, status: 'shortlisted' });
  return { challenge, challengeId, first, second, a, b };
}
type Scene = Awaited<ReturnType<typeof scene>>;

async function seated({ challengeId }: Scene, status: 'accepted' | 'invited' = 'accepted') {
  const juror = await person('clinician');
  await makeJuror(testDb(), { challengeId, userId: juror.id, status });
  return juror;
}

function save(
  { first, second }: Scene,
  actor: Person,
  solutionId: string,
  scores: [number, number],
  at = now,
) {
  return execute(
    saveJurySheet,
    { actor, now: at },
    {
      solutionId,
      scores: [
        { criterionId: first.id, score: scores[0] },
        { criterionId: second.id, score: scores[1] },
      ],
      forTeam: 'Show it to more people.',
    },
  );
}

const send = ({ challengeId }: Scene, actor: Person, at = now) =>
  execute(submitJuryScores, { actor, now: at }, { challengeId });
const scoresOf = (juror: Person) =>
  testDb().select().from(juryScores).where(eq(juryScores.jurorId, juror.id));

test('staff invite somebody with an account, who is told; others invite nobody', async () => {
  const { challengeId } = await scene();
  const guest = await person('clinician');
  const [{ email } = { email: '' }] = await testDb().select().from(users).where(eq(users.id, guest.id));
  const staff = { actor: await person('staff'), now };
  await execute(inviteJuror, staff, { challengeId, email });
  const told = await testDb().select().from(outbox);
  expect(told).toMatchObject([
    { kind: 'person.told', payload: { userIds: [guest.id] } },
    { kind: 'subject.changed', payload: { subject: { id: challengeId }, aspect: 'people' } },
  ]);
  await expect(execute(inviteJuror, staff, { challengeId, email })).rejects.toMatchObject({
    code: 'already_invited',
  });
  await expect(
    execute(inviteJuror, { actor: await person('innovator'), now }, { challengeId, email }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
});

test('an address that belongs to nobody here is asked once, and the invitation can be taken back', async () => {
  const { challengeId } = await scene();
  const staff = { actor: await person('staff'), now };
  const email = 'kim@elsewhere.example';
  expect(await execute(inviteJuror, staff, { challengeId, email })).toMatchObject({ email, invited: null });
  await expect(
    execute(inviteJuror, staff, { challengeId, email: 'Kim@Elsewhere.example' }),
  ).rejects.toMatchObject({ code: 'already_invited' });
  const [open] = await openInvitations(testDb(), challengeId);
  const taken = { challengeId, invitationId: open?.id ?? '' };
  await expect(
    execute(withdrawJuryInvitation, { actor: await person('clinician'), now }, taken),
  ).rejects.toMatchObject({ kind: 'forbidden' });
  await execute(withdrawJuryInvitation, staff, taken);
  expect(await openInvitations(testDb(), challengeId)).toEqual([]);
});

test('somebody who is suspended is not asked', async () => {
  const { challengeId } = await scene();
  const { email } = await makeUser(testDb(), { suspendedAt: now });
  await expect(
    execute(inviteJuror, { actor: await person('staff'), now }, { challengeId, email }),
  ).rejects.toMatchObject({ code: 'no_such_person' });
});

test('who was invited says yes or no; nobody else can, and not when it is over', async () => {
  const { challengeId, ...rest } = await scene();
  const juror = await seated({ challengeId, ...rest }, 'invited');
  const answer = (actor: Person, at = now) =>
    execute(answerJuryInvitation, { actor, now: at }, { challengeId, answer: 'accepted' });
  await expect(answer(await person('clinician'))).rejects.toMatchObject({ kind: 'not_found' });
  await expect(answer(juror, ends)).rejects.toMatchObject({ code: 'jury_over' });
  await answer(juror);
  expect((await juryStateOf(testDb(), challengeId, now)).acceptedIds).toEqual([juror.id]);
});

test('a sheet is saved in parts and again, and the log names no score', async () => {
  const at = await scene();
  const juror = await seated(at);
  const partly = { solutionId: at.a.id, scores: [{ criterionId: at.first.id, score: 2 }] };
  await execute(saveJurySheet, { actor: juror, now }, partly);
  await save(at, juror, at.a.id, [4, 5]);
  expect((await scoresOf(juror)).map((row) => row.score).sort()).toEqual([4, 5]);
  const rows = await testDb().select().from(auditLog).where(eq(auditLog.actorId, juror.id));
  expect(rows.map((row) => row.facts)).toEqual([{}, {}]);
});

test.each([
  ['0', 0],
  ['6', 6],
  ['a half', 2.5],
])('a score of %s is refused', async (_name, score) => {
  const at = await scene();
  const juror = await seated(at);
  await expect(save(at, juror, at.a.id, [score, 3])).rejects.toMatchObject({ kind: 'invalid' });
  expect(await scoresOf(juror)).toEqual([]);
});

test('nobody scores without a seat, before saying yes, before the phase, or at its very end', async () => {
  const at = await scene();
  await expect(save(at, await person('staff'), at.a.id, [3, 3])).rejects.toMatchObject({ kind: 'not_found' });
  await expect(save(at, await seated(at, 'invited'), at.a.id, [3, 3])).rejects.toMatchObject({
    kind: 'forbidden',
  });
  const juror = await seated(at);
  for (const moment of [new Date(now.getTime() - 2000), ends]) {
    await expect(save(at, juror, at.a.id, [3, 3], moment)).rejects.toMatchObject({ kind: 'forbidden' });
  }
  await save(at, juror, at.a.id, [3, 3], new Date(ends.getTime() - 1));
});

test('a criterion of another challenge cannot be scored', async () => {
  const at = await scene();
  const other = await makeCriterion(testDb());
  const juror = await seated(at);
  await expect(
    execute(
      saveJurySheet,
      { actor: juror, now },
      { solutionId: at.a.id, scores: [{ criterionId: other.id, score: 5 }] },
    ),
  ).rejects.toMatchObject({ code: 'criteria_changed' });
});

test('a juror who is in the team, or joins it later, does not score its solution', async () => {
  const at = await scene();
  const juror = await seated(at);
  await save(at, juror, at.a.id, [5, 5]);
  await makeTeamMember(testDb(), { teamId: at.a.teamId, userId: juror.id });
  await expect(save(at, juror, at.a.id, [5, 5])).rejects.toMatchObject({ kind: 'forbidden' });
  await save(at, juror, at.b.id, [3, 3]);
  await send(at, juror);
  const counted = await countedScores(testDb(), at.challengeId);
  expect(new Set(counted.map((score) => score.solution))).toEqual(new Set([at.b.id]));
  expect(await commentsForTeams(testDb(), at.challengeId)).toMatchObject([{ solutionId: at.b.id }]);
});

test('a shared organisation is found when the juror says yes', async () => {
  const at = await scene();
  const juror = await seated(at, 'invited');
  const member = await makeTeamMember(testDb(), { teamId: at.b.teamId });
  const home = await makeOrganisation(testDb());
  for (const userId of [juror.id, member.userId]) {
    await testDb().insert(organisationMembers).values({ organisationId: home.id, userId, createdAt: now });
  }
  await execute(
    answerJuryInvitation,
    { actor: juror, now },
    { challengeId: at.challengeId, answer: 'accepted' },
  );
  expect(await testDb().select().from(juryConflicts)).toMatchObject([
    { solutionId: at.b.id, jurorId: juror.id, source: 'same_organisation' },
  ]);
});

test('whoever declares an interest loses their scores of that solution and no others', async () => {
  const at = await scene();
  const juror = await seated(at);
  await save(at, juror, at.a.id, [5, 5]);
  await save(at, juror, at.b.id, [3, 3]);
  await execute(declareConflict, { actor: juror, now }, { solutionId: at.a.id, note: 'My brother.' });
  expect(new Set((await scoresOf(juror)).map((row) => row.solutionId))).toEqual(new Set([at.b.id]));
  await expect(save(at, juror, at.a.id, [1, 1])).rejects.toMatchObject({ kind: 'forbidden' });
});

test('all is sent or nothing, and what was sent is not touched again', async () => {
  const at = await scene();
  const juror = await seated(at);
  await save(at, juror, at.a.id, [4, 4]);
  await expect(send(at, juror)).rejects.toMatchObject({ code: 'scores_missing' });
  await save(at, juror, at.b.id, [2, 2]);
  await send(at, juror);
  await expect(save(at, juror, at.a.id, [1, 1])).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(send(at, juror)).rejects.toMatchObject({ kind: 'forbidden' });
  const [row] = await testDb()
    .select()
    .from(jurors)
    .where(and(eq(jurors.challengeId, at.challengeId), eq(jurors.userId, juror.id)));
  expect(row?.submittedAt).toEqual(now);
});

test('scores stay closed until everybody has sent theirs or time is up', async () => {
  const at = await scene();
  const [one, two] = [await seated(at), await seated(at)];
  const staff = await person('staff');
  for (const solution of [at.a, at.b]) await save(at, one, solution.id, [4, 4]);
  await send(at, one);
  const sees = async (actor: Person, moment = now) => {
    const { complete, acceptedIds } = await juryStateOf(testDb(), at.challengeId, moment);
    return can(actor, 'jury.read_scores', { complete, jurorIds: acceptedIds });
  };
  expect([await sees(staff), await sees(one), await sees(two)]).toEqual([false, false, false]);
  const board = await juryBoard(testDb(), at.challengeId);
  expect(board.map((row) => [row.scored, row.toScore])).toEqual([
    [2, 2],
    [0, 2],
  ]);
  expect(await sees(staff, ends)).toBe(true);
  for (const solution of [at.a, at.b]) await save(at, two, solution.id, [2, 5]);
  await send(at, two);
  expect([await sees(staff), await sees(one), await sees(await person('clinician'))]).toEqual([
    true,
    true,
    false,
  ]);
  expect(can(anonymous, 'jury.read_scores', { complete: true, jurorIds: [one.id] })).toBe(false);
});

test('what was found: weighted scores, shared ranks, spread and agreement', async () => {
  const at = await scene();
  const jury = [await seated(at), await seated(at)] as const;
  for (const [juror, scores] of [
    [jury[0], [5, 1]],
    [jury[1], [3, 1]],
  ] as [Person, [number, number]][]) {
    await save(at, juror, at.a.id, scores);
    await save(at, juror, at.b.id, scores);
    await send(at, juror);
  }
  const { rows, agreement } = await readJuryResults(testDb(), at.challengeId);
  // 5 and 1 with weights 3 and 1 is 75 of 100, 3 and 1 is 37.5.
  expect(rows.map((row) => [row.score, row.rank, row.tied, row.jurors])).toEqual([
    [56.25, 1, true, 2],
    [56.25, 1, true, 2],
  ]);
  expect(rows[0]?.spread).toBeCloseTo(26.5165, 4);
  expect(agreement.map((row) => row.verdict)).toEqual(['calibrate', 'unknown']);
});
