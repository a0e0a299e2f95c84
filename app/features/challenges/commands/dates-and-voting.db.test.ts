import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { PhaseKind } from '#app/domain/challenges/phases.ts';
import type { Actor } from '#app/policies/actor.ts';
import { ballots, notifications, outbox, phases } from '#db/schema/index.ts';
import { makeChallenge, makePhase, makeTeam, makeTeamMember } from '#db/testing/factories/challenges.ts';
import { makeBallot, makeBallotPaper, makeJuror } from '#db/testing/factories/deciding.ts';
import { makeFollow } from '#db/testing/factories/discussion.ts';
import { testDb } from '#db/testing/test-db.ts';
import { tellStep } from '#server/jobs/fan-out/tell-step.server.ts';
import { findChallengeMoment } from '../challenge-now.queries.server.ts';
import { announced, content, inDays, now, person, plan, stepsOf } from '../testing.server.ts';
import { openAndCloseDuePhases } from './advance-phases.server.ts';
import { createChallenge } from './create-challenge.server.ts';
import { moveChallengePhase } from './move-phase.server.ts';
import { saveDates } from './save-dates.server.ts';
import { saveVoting } from './save-voting.server.ts';

const zone = 'Europe/Berlin';
const planOf = (challengeId: string) =>
  testDb().select().from(phases).where(eq(phases.challengeId, challengeId)).orderBy(asc(phases.startsAt));
const phaseOf = async (challengeId: string, kind: PhaseKind) => {
  const found = (await planOf(challengeId)).find((phase) => phase.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
async function move(
  actor: Actor,
  challengeId: string,
  kind: PhaseKind,
  to: { startsAt?: Date; endsAt?: Date },
  { at = now, version = 0 }: { at?: Date; version?: number } = {},
) {
  const { id: phaseId, startsAt, endsAt } = await phaseOf(challengeId, kind);
  const call = { challengeId, version, phaseId, zone, startsAt, endsAt, ...to };
  return execute(moveChallengePhase, { actor, now: at }, call);
}

test('a draft is planned freely, and a plan with a vote has rules for it', async () => {
  const actor = await person('staff');
  const { id } = await execute(createChallenge, { actor, now }, await content({ phases: [plan[0]] }));
  expect(await testDb().$count(ballots)).toBe(0);
  const before = await phaseOf(id, 'propose');
  const moved = { ...plan[0], endsAt: inDays(18) };
  const save = (version: number, wanted: typeof plan) =>
    execute(saveDates, { actor, now }, { challengeId: id, version, content: { phases: wanted } });
  await save(0, [moved, ...plan.slice(1)] as typeof plan);
  expect(await phaseOf(id, 'propose')).toMatchObject({ id: before.id, endsAt: inDays(18) });
  expect(await testDb().select().from(ballots)).toMatchObject([{ challengeId: id, method: 'approval' }]);
  await save(1, [moved] as unknown as typeof plan);
  expect(await testDb().$count(ballots)).toBe(0);
  expect(await stepsOf(id)).toEqual([]);
});

test('in a public challenge dates are moved with a preview only; phases can be added and taken out, and people hear of it', async () => {
  const actor = await person('staff');
  const { id } = await announced(actor);
  const save = (version: number, wanted: object[]) =>
    execute(
      saveDates,
      { actor, now },
      { challengeId: id, version, content: { phases: wanted as typeof plan } },
    );
  await expect(save(0, [{ ...plan[0], endsAt: inDays(19) }, ...plan.slice(1)])).rejects.toMatchObject({
    code: 'move_instead',
  });
  const late = { kind: 'announce', startsAt: inDays(-1), endsAt: inDays(3) };
  await expect(save(0, [...plan, late])).rejects.toMatchObject({ code: 'begins_in_the_past' });
  await save(0, [...plan, { ...late, startsAt: inDays(31), endsAt: inDays(40) }]);
  expect((await planOf(id)).map(({ kind }) => kind)).toContain('announce');
  expect((await stepsOf(id)).map(({ kind }) => kind)).toEqual([
    'challenge.announced',
    'challenge.dates_changed',
  ]);
  await openAndCloseDuePhases(testDb(), inDays(2));
  await expect(
    execute(saveDates, { actor, now: inDays(2) }, { challengeId: id, version: 1, content: { phases: [] } }),
  ).rejects.toMatchObject({ code: 'phase_already_open' });
});

test('a phase moves its neighbours with it, in one step', async () => {
  const actor = await person('staff');
  const { id } = await announced(actor);
  await move(actor, id, 'propose', { endsAt: inDays(23) });
  const moved = Object.fromEntries((await planOf(id)).map((row) => [row.kind, [row.startsAt, row.endsAt]]));
  expect(moved).toEqual({
    propose: [inDays(1), inDays(23)],
    vote: [inDays(24), inDays(31)],
    jury: [inDays(24), inDays(33)],
  });
});

test('fields show no seconds: what was not touched does not move by them', async () => {
  const actor = await person('staff');
  const { id } = await announced(actor);
  const odd = (at: Date) => new Date(at.getTime() + 36_500);
  for (const phase of await planOf(id)) {
    const dates = { startsAt: odd(phase.startsAt), endsAt: odd(phase.endsAt) };
    await testDb().update(phases).set(dates).where(eq(phases.id, phase.id));
  }
  await openAndCloseDuePhases(testDb(), inDays(2));
  const added = { kind: 'announce' as const, startsAt: inDays(31), endsAt: inDays(40) };
  const content = { phases: [...plan, added] };
  await execute(saveDates, { actor, now: inDays(2) }, { challengeId: id, version: 0, content });
  expect((await phaseOf(id, 'vote')).startsAt).toEqual(odd(inDays(21)));
  // The phase is open, and only its end is asked to move.
  const to = { startsAt: inDays(1), endsAt: inDays(20.5) };
  await move(actor, id, 'propose', to, { at: inDays(2), version: 1 });
  expect(await phaseOf(id, 'propose')).toMatchObject({ startsAt: odd(inDays(1)), endsAt: inDays(20.5) });
});

test.each<[string, PhaseKind, { startsAt?: Date; endsAt?: Date }, string]>([
  ['ends before it begins', 'vote', { startsAt: inDays(30), endsAt: inDays(29) }, 'move_refused'],
  ['would begin in the past', 'vote', { startsAt: inDays(-3) }, 'move_refused'],
  ['does not move at all', 'vote', {}, 'nothing_moved'],
])('a phase that %s is refused, and nothing moves', async (_, kind, to, code) => {
  const actor = await person('staff');
  const { id } = await announced(actor);
  const before = await planOf(id);
  await expect(move(actor, id, kind, to)).rejects.toMatchObject({ code });
  expect(await planOf(id)).toEqual(before);
});

test('a phase of another challenge is not found', async () => {
  const actor = await person('staff');
  const { id } = await announced(actor);
  const foreign = await makePhase(testDb());
  const call = { challengeId: id, version: 0, phaseId: foreign.id, zone };
  await expect(
    execute(moveChallengePhase, { actor, now }, { ...call, startsAt: inDays(1), endsAt: inDays(2) }),
  ).rejects.toMatchObject({ kind: 'not_found' });
});

test('a preview that a colleague overtook is not carried out', async () => {
  const actor = await person('staff');
  const { id } = await announced(actor);
  const outcomes = await Promise.allSettled([
    move(actor, id, 'vote', { endsAt: inDays(29) }),
    move(actor, id, 'vote', { endsAt: inDays(30) }),
  ]);
  const refused = outcomes.filter((one) => one.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toMatchObject({ code: 'changed_meanwhile' });
});

test.each(['patient', 'innovator'] as const)('%s moves nothing', async (role) => {
  const { id } = await announced(await person('staff'));
  await expect(move(await person(role), id, 'vote', { endsAt: inDays(29) })).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

test('what people may do follows the new dates at once: more time is more time, and an earlier end is an end', async () => {
  const actor = await person('staff');
  const { id } = await announced(actor);
  await openAndCloseDuePhases(testDb(), inDays(2));
  const team = await person('innovator');
  const may = async (at: Date) => (await findChallengeMoment(testDb(), team, id, at))?.actionsNow ?? [];
  expect(await may(inDays(21))).not.toContain('submit_solution');
  await move(actor, id, 'propose', { endsAt: inDays(22) }, { at: inDays(2) });
  expect(await may(inDays(21))).toContain('submit_solution');
  await move(actor, id, 'propose', { endsAt: inDays(10) }, { at: inDays(3), version: 1 });
  expect(await may(inDays(9))).toContain('edit_solution');
  expect(await may(inDays(10))).not.toContain('edit_solution');
});

test('a vote that is brought forward opens at once, one that is open can be ended now and closes', async () => {
  const actor = await person('staff');
  const { id } = await announced(actor);
  await openAndCloseDuePhases(testDb(), inDays(20));
  await move(actor, id, 'vote', { startsAt: inDays(20) }, { at: inDays(20) });
  expect((await phaseOf(id, 'vote')).openedAt).toEqual(inDays(20));
  await move(actor, id, 'vote', { endsAt: inDays(22) }, { at: inDays(22), version: 1 });
  expect((await phaseOf(id, 'vote')).closedAt).toEqual(inDays(22));
});

test('followers, teams and jurors are told once that dates changed, and others are not', async () => {
  const actor = await person('staff');
  const { id } = await announced(actor);
  const [follower, member, juror] = [
    await person('patient'),
    await person('innovator'),
    await person('clinician'),
  ];
  await person('carer');
  await makeFollow(testDb(), { subjectType: 'challenge', subjectId: id, userId: follower.id });
  const team = await makeTeam(testDb(), { challengeId: id });
  await makeTeamMember(testDb(), { teamId: team.id, userId: member.id });
  await makeFollow(testDb(), { subjectType: 'challenge', subjectId: id, userId: member.id });
  await makeJuror(testDb(), { challengeId: id, userId: juror.id, status: 'accepted' });
  await testDb().delete(outbox);
  await move(actor, id, 'vote', { endsAt: inDays(29) });
  const [event] = await testDb().select().from(outbox).where(eq(outbox.kind, 'journey.step'));
  await tellStep(testDb(), event?.payload as { stepId: string; actorId: string }, now);
  const told = await testDb().select().from(notifications);
  expect(told.map(({ userId }) => userId).sort()).toEqual([follower.id, member.id, juror.id].sort());
  expect(told[0]?.kind).toBe('challenge.dates_changed');
});

const rules = { method: 'approval' as const, eligible: ['patient' as const, 'carer' as const] };

test('rules of a vote are saved, and need a phase to vote in', async () => {
  const actor = await person('staff');
  const { id } = await announced(actor);
  const budget = { ...rules, method: 'budget' as const, budget: 50_000, weights: { patients: 2 } };
  await execute(saveVoting, { actor, now }, { challengeId: id, version: 0, content: budget });
  expect(await testDb().select().from(ballots)).toMatchObject([
    { method: 'budget', budget: 50_000, eligible: rules.eligible, weights: { patients: 2, carers: 1 } },
  ]);
  const quiet = await makeChallenge(testDb(), { status: 'draft' });
  await expect(
    execute(saveVoting, { actor, now }, { challengeId: quiet.id, version: 0, content: rules }),
  ).rejects.toMatchObject({ code: 'no_vote_phase' });
});

test('after the first vote the rules are frozen, and what is hoped for is not', async () => {
  const actor = await person('staff');
  const { id: challengeId } = await makeChallenge(testDb(), { status: 'draft' });
  await makePhase(testDb(), { challengeId, kind: 'vote' });
  const ballot = await makeBallot(testDb(), { challengeId, eligible: ['carer', 'patient'], weights: null });
  await makeBallotPaper(testDb(), { ballotId: ballot.id });
  const kept = {
    ...rules,
    quorum: ballot.quorum,
    gatePercent: ballot.patientGate === null ? '' : String(ballot.patientGate * 100),
  };
  const save = (change: object, version = 0) =>
    execute(saveVoting, { actor, now }, { challengeId, version, content: { ...kept, ...change } });
  for (const change of [
    { method: 'single' },
    { quorum: 500 },
    { eligible: ['patient'] },
    { paperHours: 24 },
  ]) {
    await expect(save(change)).rejects.toMatchObject({ code: 'vote_began' });
  }
  await save({ targets: { patients: 80 } });
  expect(await testDb().select().from(ballots)).toMatchObject([
    { method: 'approval', targets: { patients: 80 } },
  ]);
});
