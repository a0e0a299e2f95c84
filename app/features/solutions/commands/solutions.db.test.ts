import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { richTextOf } from '#app/features/rich-text/rich-text.ts';
import { type Actor, anonymous, type Person } from '#app/policies/actor.ts';
import {
  ballotPapers,
  journeySteps,
  outbox,
  phases,
  solutionNeeds,
  solutions,
  solutionVersions,
  teamMembers,
  teams,
} from '#db/schema/index.ts';
import {
  makeChallenge,
  makeChallengeNeed,
  makePhase,
  makeSolution,
  makeTeam,
  makeTeamMember,
} from '#db/testing/factories/challenges.ts';
import { makeBallot, makeBallotPaper } from '#db/testing/factories/deciding.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { checkSolution } from './check-solution.server.ts';
import { formTeam } from './form-team.server.ts';
import { reopenSolution } from './reopen-solution.server.ts';
import { saveSolution } from './save-solution.server.ts';
import { submitSolution } from './submit-solution.server.ts';
import { withdrawSolution } from './withdraw-solution.server.ts';

const now = new Date('2026-03-02T09:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const unknownId = '0195a0b0-0000-7000-8000-000000000000';

/** A running challenge with one need that takes solutions for another week. */
async function openChallenge() {
  const challenge = await makeChallenge(testDb());
  const { needId } = await makeChallengeNeed(testDb(), { challengeId: challenge.id });
  await makePhase(testDb(), { challengeId: challenge.id });
  return { challengeId: challenge.id, needId };
}

async function team(...others: Person[]) {
  const { challengeId, needId } = await openChallenge();
  const lead = await signedIn(testDb(), 'innovator');
  const words = { name: 'Night owls', title: 'Light that follows you' };
  const formed = await execute(formTeam, { actor: lead, now }, { challengeId, ...words });
  for (const other of others) await makeTeamMember(testDb(), { teamId: formed.teamId, userId: other.id });
  return { challengeId, needId, lead, ...formed };
}

const words = (needId: string, change: Record<string, unknown> = {}) => ({
  title: 'Light that follows you',
  summary: 'A soft light on the floor shows the way to the bathroom and goes out by itself.',
  design: richTextOf('Small lamps with a sensor stand along the way. '.repeat(4)),
  needIds: [needId],
  whatItTakes: 'One socket and an hour of work.',
  readiness: 4,
  ...change,
});

const save = (
  actor: Actor,
  solutionId: string,
  version: number,
  content: ReturnType<typeof words>,
  at = now,
) => execute(saveSolution, { actor, now: at }, { solutionId, version, content });
const submit = (actor: Actor, solutionId: string, version = 2, at = now) =>
  execute(submitSolution, { actor, now: at }, { solutionId, version });

async function sentIn() {
  const made = await team();
  await save(made.lead, made.solutionId, 1, words(made.needId));
  await submit(made.lead, made.solutionId);
  return made;
}

const find = async (id: string) =>
  (await testDb().select().from(solutions).where(eq(solutions.id, id)))[0] ?? null;
const steps = () =>
  testDb().select({ kind: journeySteps.kind }).from(journeySteps).orderBy(asc(journeySteps.id));

test('who forms a team leads it and has a draft to write in', async () => {
  const { lead, teamId, solutionId } = await team();
  expect(await testDb().select().from(teamMembers).where(eq(teamMembers.teamId, teamId))).toMatchObject([
    { userId: lead.id, role: 'lead' },
  ]);
  expect(await find(solutionId)).toMatchObject({ status: 'draft', version: 1, teamId, submittedAt: null });
});

test.each([
  ['nobody', 'unauthenticated'],
  ['staff', 'forbidden'],
] as const)('%s forms no team', async (role, kind) => {
  const { challengeId } = await openChallenge();
  const actor = role === 'nobody' ? anonymous : await signedIn(testDb(), role);
  const input = { challengeId, name: 'Night owls', title: 'Light' };
  await expect(execute(formTeam, { actor, now }, input)).rejects.toMatchObject({ kind });
  expect(await testDb().$count(teams)).toBe(0);
});

test('a patient can form a team, and nobody can once the phase is over', async () => {
  const { challengeId } = await openChallenge();
  const actor = await signedIn(testDb(), 'patient');
  const input = { challengeId, name: 'Night owls', title: 'Light' };
  await expect(execute(formTeam, { actor, now: inDays(7) }, input)).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await expect(execute(formTeam, { actor, now }, input)).resolves.toBeDefined();
});

test('a form sent twice makes one team', async () => {
  const { challengeId } = await openChallenge();
  const actor = await signedIn(testDb(), 'innovator');
  const send = (name: string) => execute(formTeam, { actor, now }, { challengeId, name, title: 'Light' });
  const outcomes = await Promise.allSettled([send('Night owls'), send('NIGHT OWLS'), send('Night owls')]);
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  expect(await testDb().$count(teams)).toBe(1);
});

test('each saved version is kept, with who saved it', async () => {
  const { lead, solutionId, needId } = await team();
  await save(lead, solutionId, 1, words(needId));
  await save(lead, solutionId, 2, words(needId, { title: 'A better title' }));
  expect(await find(solutionId)).toMatchObject({ title: 'A better title', version: 3 });
  const kept = await testDb().select().from(solutionVersions).orderBy(asc(solutionVersions.version));
  expect(kept.map((row) => [row.version, row.savedBy])).toEqual([
    [2, lead.id],
    [3, lead.id],
  ]);
});

test('of two members who save at once one is told, and nothing is lost', async () => {
  const other = await signedIn(testDb(), 'researcher');
  const { lead, solutionId, needId } = await team(other);
  const outcomes = await Promise.allSettled([
    save(lead, solutionId, 1, words(needId, { title: 'By the lead' })),
    save(other, solutionId, 1, words(needId, { title: 'By the other' })),
  ]);
  expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  const lost = outcomes.find((one) => one.status === 'rejected');
  expect(lost?.reason).toMatchObject({ kind: 'conflict', code: 'changed_meanwhile' });
  expect(await find(solutionId)).toMatchObject({ version: 2 });
});

test('a draft is its team’s own: others learn not even that it exists', async () => {
  const { solutionId, needId } = await team();
  for (const actor of [anonymous, await signedIn(testDb(), 'innovator'), await signedIn(testDb(), 'staff')]) {
    await expect(save(actor, solutionId, 1, words(needId))).rejects.toMatchObject({ kind: 'not_found' });
    await expect(submit(actor, solutionId, 1)).rejects.toMatchObject({ kind: 'not_found' });
  }
});

test('a suspended member writes nothing', async () => {
  const { lead, solutionId, needId } = await team();
  await expect(save({ ...lead, suspended: true }, solutionId, 1, words(needId))).rejects.toMatchObject({
    kind: 'not_found',
  });
});

test('a solution answers needs of its own challenge only', async () => {
  const { lead, solutionId } = await team();
  const foreign = await makeChallengeNeed(testDb());
  for (const needId of [foreign.needId, unknownId]) {
    await expect(save(lead, solutionId, 1, words(needId))).rejects.toMatchObject({
      fields: { needIds: 'not_in_challenge' },
    });
  }
  expect(await testDb().$count(solutionNeeds)).toBe(0);
});

test.each([
  ['a script', { type: 'doc', content: [{ type: 'script' }] }, 'not_allowed'],
  ['10 MB', 'x'.repeat(10_000_000), 'too_long'],
  [
    'a link that runs',
    {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] }],
        },
      ],
    },
    'unsafe_link',
  ],
])('a design with %s is refused', async (_name, design, problem) => {
  const { lead, solutionId, needId } = await team();
  await expect(save(lead, solutionId, 1, words(needId, { design }))).rejects.toMatchObject({
    fields: { 'content.design': problem },
  });
});

test('a complete solution is sent in, and everyone at the other end is told once', async () => {
  const { lead, solutionId } = await sentIn();
  expect(await find(solutionId)).toMatchObject({ status: 'submitted', submittedAt: now });
  await execute(reopenSolution, { actor: lead, now }, { solutionId });
  expect(await find(solutionId)).toMatchObject({ status: 'draft' });
  await submit(lead, solutionId);
  expect(await steps()).toEqual([{ kind: 'solution.submitted' }]);
});

test('pressed twice it is sent in once', async () => {
  const { lead, solutionId, needId } = await team();
  await save(lead, solutionId, 1, words(needId));
  const outcomes = await Promise.allSettled([submit(lead, solutionId), submit(lead, solutionId)]);
  const lost = outcomes.find((one) => one.status === 'rejected');
  expect(lost?.reason).toMatchObject({ kind: 'conflict', code: 'state_changed' });
  expect(await steps()).toHaveLength(1);
});

test('something incomplete is not sent in', async () => {
  const { lead, solutionId, needId } = await team();
  await save(lead, solutionId, 1, words(needId, { readiness: null }));
  await expect(submit(lead, solutionId)).rejects.toMatchObject({ kind: 'conflict', code: 'incomplete' });
});

test('nobody sends in what they have not seen', async () => {
  const { lead, solutionId, needId } = await team();
  await save(lead, solutionId, 1, words(needId));
  await expect(submit(lead, solutionId, 1)).rejects.toMatchObject({ code: 'changed_meanwhile' });
});

test('at the deadline it is too late by the server’s clock; the draft stays and can be saved', async () => {
  const { lead, solutionId, needId } = await team();
  await save(lead, solutionId, 1, words(needId));
  await expect(submit(lead, solutionId, 2, inDays(7))).rejects.toMatchObject({
    kind: 'conflict',
    code: 'deadline_passed',
  });
  await save(lead, solutionId, 2, words(needId, { title: 'Written too late' }), inDays(8));
  expect(await find(solutionId)).toMatchObject({ status: 'draft', title: 'Written too late' });
});

test('just before the deadline it is in time', async () => {
  const { lead, solutionId, needId } = await team();
  await save(lead, solutionId, 1, words(needId));
  await submit(lead, solutionId, 2, new Date(inDays(7).getTime() - 1));
  expect(await find(solutionId)).toMatchObject({ status: 'submitted' });
});

test('after the deadline nothing is taken back to be changed', async () => {
  const { lead, solutionId } = await sentIn();
  const reopen = execute(reopenSolution, { actor: lead, now: inDays(7) }, { solutionId });
  await expect(reopen).rejects.toMatchObject({ code: 'deadline_passed' });
});

test('in a challenge that was called off nothing is sent in', async () => {
  const { lead, solutionId, needId, challengeId } = await team();
  await save(lead, solutionId, 1, words(needId));
  await testDb().delete(phases).where(eq(phases.challengeId, challengeId));
  await expect(submit(lead, solutionId)).rejects.toMatchObject({ code: 'deadline_passed' });
});

const check = (actor: Actor, solutionId: string, input: object = {}) =>
  execute(
    checkSolution,
    { actor, now },
    {
      solutionId,
      from: 'submitted',
      verdict: 'accept',
      feedback: 'Welcome, you take part.',
      ...input,
    },
  );

test('staff let a solution in or not, and the team always reads why', async () => {
  const staff = await signedIn(testDb(), 'staff');
  const { solutionId } = await sentIn();
  await expect(check(staff, solutionId, { verdict: 'reject', feedback: '' })).rejects.toMatchObject({
    fields: { feedback: 'too_short' },
  });
  await check(staff, solutionId, { verdict: 'reject', feedback: 'It sells data of patients.' });
  expect(await find(solutionId)).toMatchObject({
    status: 'ineligible',
    feedback: 'It sells data of patients.',
  });
  await check(staff, solutionId, { from: 'ineligible' });
  expect(await find(solutionId)).toMatchObject({ status: 'eligible' });
  expect((await steps()).map((step) => step.kind)).toEqual([
    'solution.submitted',
    'solution.rejected',
    'solution.accepted',
  ]);
});

test('two who check at once do not undo each other', async () => {
  const staff = await signedIn(testDb(), 'staff');
  const { solutionId } = await sentIn();
  const outcomes = await Promise.allSettled([
    check(staff, solutionId),
    check(staff, solutionId, { verdict: 'reject', feedback: 'It is not for here.' }),
  ]);
  expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('neither its own team nor anybody but staff checks a solution', async () => {
  const { lead, solutionId } = await sentIn();
  await expect(check(lead, solutionId)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(check({ ...lead, roles: ['innovator', 'staff'] }, solutionId)).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await expect(check(await signedIn(testDb(), 'clinician'), solutionId)).rejects.toMatchObject({
    kind: 'not_found',
  });
});

test('only a lead withdraws, once and for good', async () => {
  const other = await signedIn(testDb(), 'researcher');
  const { lead, solutionId } = await team(other);
  const withdraw = (actor: Actor) => execute(withdrawSolution, { actor, now }, { solutionId });
  await expect(withdraw(other)).rejects.toMatchObject({ kind: 'forbidden' });
  await withdraw(lead);
  await expect(withdraw(lead)).rejects.toMatchObject({ code: 'state_changed' });
  expect(await find(solutionId)).toMatchObject({ status: 'withdrawn' });
});

test('withdrawn while people vote, the papers stay as they are', async () => {
  const challenge = await makeChallenge(testDb());
  const { id: teamId } = await makeTeam(testDb(), { challengeId: challenge.id });
  const lead = await signedIn(testDb(), 'innovator');
  await makeTeamMember(testDb(), { teamId, userId: lead.id, role: 'lead' });
  const solution = await makeSolution(testDb(), { challengeId: challenge.id, teamId });
  const ballot = await makeBallot(testDb(), { challengeId: challenge.id });
  const paper = await makeBallotPaper(testDb(), { ballotId: ballot.id, marks: { [solution.id]: 1 } });
  await execute(withdrawSolution, { actor: lead, now }, { solutionId: solution.id });
  expect(await testDb().select().from(ballotPapers)).toEqual([paper]);
  const told = await testDb().select({ payload: outbox.payload }).from(outbox);
  expect(told).toContainEqual({
    payload: { subject: { type: 'challenge', id: challenge.id }, aspect: 'content' },
  });
});
