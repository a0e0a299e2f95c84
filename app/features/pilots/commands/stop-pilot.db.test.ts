import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { journeyOf } from '#app/features/lineage/journey.queries.server.ts';
import { lineageOf } from '#app/features/lineage/lineage.queries.server.ts';
import { auditLog, journeySteps, needs, outbox, pilots, solutions } from '#db/schema/index.ts';
import {
  makeChallenge,
  makeChallengeNeed,
  makeSolution,
  makeSolutionNeed,
} from '#db/testing/factories/challenges.ts';
import { makeAward } from '#db/testing/factories/deciding.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { makeEvaluationDecision, makePilot } from '#db/testing/factories/pilots.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { stopPilot } from './stop-pilot.server.ts';

const now = new Date('2026-03-02T09:00:00Z');
const reason = 'The house was closed because of water damage.';

/** A need in a decided challenge, an awarded solution for it, and a pilot that runs. */
async function road({ awarded = true, challengeStatus = 'decided' as 'decided' | 'cancelled' } = {}) {
  const challenge = await makeChallenge(testDb(), { status: challengeStatus });
  const need = await makeNeed(testDb(), { status: 'in_pilot' });
  await makeChallengeNeed(testDb(), { challengeId: challenge.id, needId: need.id });
  const tried = await trySolution(challenge.id, need.id);
  if (awarded) await makeAward(testDb(), { challengeId: challenge.id, solutionId: tried.solution.id });
  return { challenge, need, ...tried };
}

async function trySolution(challengeId: string, needId: string) {
  const solution = await makeSolution(testDb(), { challengeId, status: 'in_pilot' });
  await makeSolutionNeed(testDb(), { solutionId: solution.id, needId });
  return { solution, pilot: await makePilot(testDb(), { solutionId: solution.id }) };
}

const stop = async (pilotId: string) =>
  execute(stopPilot, { actor: await signedIn(testDb(), 'staff'), now }, { pilotId, reason });
const solutionNow = async (id: string) =>
  (await testDb().select({ status: solutions.status }).from(solutions).where(eq(solutions.id, id)))[0]
    ?.status;
const needNow = async (id: string) => (await testDb().select().from(needs).where(eq(needs.id, id)))[0];

test('after a stopped pilot the solution is awarded again and its need waits in the challenge', async () => {
  const { need, solution, pilot } = await road();
  await stop(pilot.id);
  expect(await solutionNow(solution.id)).toBe('awarded');
  expect(await needNow(need.id)).toMatchObject({ status: 'in_challenge', outcome: null });
  const steps = await testDb().select().from(journeySteps);
  expect(steps).toMatchObject([
    { kind: 'pilot.stopped', subjectId: pilot.id, actorRole: 'staff', facts: { reason, left: 'waits' } },
  ]);
  const changed = (await testDb().select().from(outbox).where(eq(outbox.kind, 'subject.changed'))).map(
    (row) => (row.payload as { subject: { type: string } }).subject.type,
  );
  expect(changed.sort()).toEqual(['need', 'pilot', 'solution']);
  const [noted] = await testDb().select({ facts: auditLog.facts }).from(auditLog);
  expect(noted?.facts).toEqual({ from: 'running', left: 'waits', needsFreed: 1 });
});

test('a solution that was tried without an award goes back to those not chosen', async () => {
  const { solution, pilot } = await road({ awarded: false });
  await stop(pilot.id);
  expect(await solutionNow(solution.id)).toBe('not_selected');
});

test('a need whose challenge does not go on is open to everybody again', async () => {
  const { need, pilot } = await road({ challengeStatus: 'cancelled' });
  await stop(pilot.id);
  expect(await needNow(need.id)).toMatchObject({ status: 'published' });
});

test('while another solution is tried for the same need, the need stays in its pilot', async () => {
  const { challenge, need, solution, pilot } = await road();
  const other = await trySolution(challenge.id, need.id);
  await stop(pilot.id);
  expect(await solutionNow(solution.id)).toBe('awarded');
  expect(await solutionNow(other.solution.id)).toBe('in_pilot');
  expect(await needNow(need.id)).toMatchObject({ status: 'in_pilot' });
  await stop(other.pilot.id);
  expect(await needNow(need.id)).toMatchObject({ status: 'in_challenge' });
});

test('two pilots of one need that are stopped at once leave nothing behind', async () => {
  const { challenge, need, solution, pilot } = await road();
  const other = await trySolution(challenge.id, need.id);
  await Promise.all([stop(pilot.id), stop(other.pilot.id)]);
  expect([await solutionNow(solution.id), await solutionNow(other.solution.id)]).toEqual([
    'awarded',
    'not_selected',
  ]);
  expect(await needNow(need.id)).toMatchObject({ status: 'in_challenge' });
});

test('while another site tries the same solution, nothing moves', async () => {
  const { need, solution, pilot } = await road();
  await makePilot(testDb(), { solutionId: solution.id, status: 'recruiting' });
  await stop(pilot.id);
  expect(await solutionNow(solution.id)).toBe('in_pilot');
  expect(await needNow(need.id)).toMatchObject({ status: 'in_pilot' });
  const [step] = await testDb().select({ facts: journeySteps.facts }).from(journeySteps);
  expect(step?.facts).toMatchObject({ left: 'goes_on' });
});

test('a decision at another site that waited for this one counts now, and the need has its answer', async () => {
  const { need, solution, pilot } = await road();
  const decided = await makePilot(testDb(), { solutionId: solution.id, status: 'decided', decidedAt: now });
  const statement = 'It helps a little. The lamp must become easier to clean.';
  await makeEvaluationDecision(testDb(), { pilotId: decided.id, decision: 'adapt', statement });
  await stop(pilot.id);
  expect(await solutionNow(solution.id)).toBe('adapted');
  expect(await needNow(need.id)).toMatchObject({ status: 'answered', outcome: statement });
  const kinds = (await testDb().select({ kind: journeySteps.kind }).from(journeySteps)).map(
    (row) => row.kind,
  );
  expect(kinds.sort()).toEqual(['need.answered', 'pilot.stopped']);
});

test('a need that was opened again after its answer is not given the old answer twice', async () => {
  const { need, solution, pilot } = await road();
  const decided = await makePilot(testDb(), { solutionId: solution.id, status: 'closed', decidedAt: now });
  await makeEvaluationDecision(testDb(), { pilotId: decided.id, decision: 'adapt', createdAt: now });
  await testDb().insert(journeySteps).values({
    id: crypto.randomUUID(),
    kind: 'need.answered',
    subjectType: 'need',
    subjectId: need.id,
    createdAt: now,
  });
  await stop(pilot.id);
  expect(await solutionNow(solution.id)).toBe('adapted');
  expect(await needNow(need.id)).toMatchObject({ status: 'in_challenge', outcome: null });
});

test('the road says that the trial was ended early, and the story says why', async () => {
  const { need, pilot } = await road();
  await stop(pilot.id);
  const states = async (type: 'need' | 'pilot', id: string) =>
    (await lineageOf(testDb(), { type, id })).map(({ state, item }) => (item?.stopped ? `${state}!` : state));
  expect(await states('need', need.id)).toEqual(['done', 'done', 'now', 'next!', 'later', 'later']);
  expect(await states('pilot', pilot.id)).toEqual(['done', 'done', 'done', 'now!', 'later', 'later']);
  const story = await journeyOf(testDb(), need.id);
  expect(story.at(-1)).toMatchObject({ kind: 'pilot.stopped', facts: { reason } });
  await testDb().update(pilots).set({ status: 'running' }).where(eq(pilots.id, pilot.id));
  expect(await states('need', need.id)).toEqual(['done', 'done', 'done', 'now', 'next', 'later']);
});

test('neither the team nor a stranger stops a pilot, and nobody twice', async () => {
  const { pilot } = await road();
  for (const role of ['innovator', 'clinician'] as const) {
    const actor = await signedIn(testDb(), role);
    await expect(execute(stopPilot, { actor, now }, { pilotId: pilot.id, reason })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  }
  await stop(pilot.id);
  await expect(stop(pilot.id)).rejects.toMatchObject({ kind: 'forbidden' });
});
