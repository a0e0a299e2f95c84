import { desc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { evaluationDomains } from '#app/domain/evaluations/decisions.ts';
import { listOutcomes } from '#app/features/outcomes/outcomes.queries.server.ts';
import { fingerprintOf } from '#app/features/pilots/decisions.server.ts';
import type { Person } from '#app/policies/actor.ts';
import {
  evaluationDecisions,
  evaluators,
  journeySteps,
  needs,
  pilots,
  solutionNeeds,
  solutions,
  teamMembers,
} from '#db/schema/index.ts';
import { makeSolution } from '#db/testing/factories/challenges.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { makeParticipant, makePilot } from '#db/testing/factories/pilots.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { ownSheet } from '../evaluation.queries.server.ts';
import { decidePilot } from './decide-pilot.server.ts';
import { excuseEvaluator } from './excuse-evaluator.server.ts';
import { saveEvaluation } from './save-evaluation.server.ts';

const now = new Date('2026-03-02T09:00:00Z');
const statement = 'It helped most people. From May on it is used in all four houses.';
const all = (score: number) => evaluationDomains.map((domain) => ({ domain, score }));

async function panel(size = 2) {
  const solution = await makeSolution(testDb(), { status: 'in_pilot' });
  const need = await makeNeed(testDb(), { status: 'in_pilot' });
  await testDb().insert(solutionNeeds).values({ solutionId: solution.id, needId: need.id });
  const pilot = await makePilot(testDb(), { status: 'analysis', solutionId: solution.id });
  await makeParticipant(testDb(), { pilotId: pilot.id, status: 'completed' });
  const people: Person[] = [];
  for (let place = 0; place < size; place += 1) {
    const person = await signedIn(testDb(), 'clinician');
    await testDb().insert(evaluators).values({ pilotId: pilot.id, userId: person.id, createdAt: now });
    people.push(person);
  }
  const send = (actor: Person, score = 4) =>
    execute(saveEvaluation, { actor, now }, { pilotId: pilot.id, scores: all(score), send: true });
  const decide = (actor: Person, decision: 'adopt' | 'adapt' | 'abandon' | 'extend') =>
    execute(decidePilot, { actor, now }, { pilotId: pilot.id, decision, statement });
  const [first, second] = people as [Person, Person];
  return { pilot, solution, need, first, second, send, decide };
}
const statusOf = async (id: string) =>
  (await testDb().select({ status: pilots.status }).from(pilots).where(eq(pilots.id, id)))[0]?.status;

test('scores are kept in parts, sent whole, and then fixed', async () => {
  const { pilot, first } = await panel();
  const call = { actor: first, now };
  const some = { pilotId: pilot.id, scores: all(4).slice(0, 2), interest: 'none' };
  await execute(saveEvaluation, call, some);
  await expect(execute(saveEvaluation, call, { ...some, send: true })).rejects.toMatchObject({
    code: 'scores_missing',
  });
  await execute(saveEvaluation, call, { ...some, scores: all(3), send: true });
  await expect(execute(saveEvaluation, call, { ...some, scores: all(1) })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  expect((await ownSheet(testDb(), pilot.id, first.id))?.scores.map((entry) => entry.score)).toEqual([
    3, 3, 3, 3, 3,
  ]);
});

test('words without a score are kept, and are no score', async () => {
  const { pilot, first } = await panel();
  const call = { actor: first, now };
  const words = { domain: 'safety' as const, comment: 'Nobody fell.' };
  await execute(saveEvaluation, call, { pilotId: pilot.id, scores: [words] });
  expect((await ownSheet(testDb(), pilot.id, first.id))?.scores).toEqual([{ ...words, score: null }]);
  const others = all(4).filter(({ domain }) => domain !== 'safety');
  await expect(
    execute(saveEvaluation, call, { pilotId: pilot.id, scores: others, send: true }),
  ).rejects.toMatchObject({ code: 'scores_missing' });
  const scored = [...others, { ...words, score: 5 }];
  await execute(saveEvaluation, call, { pilotId: pilot.id, scores: scored });
  await execute(saveEvaluation, call, { pilotId: pilot.id, scores: [words], send: true });
  const sheet = await ownSheet(testDb(), pilot.id, first.id);
  expect(sheet?.scores.find(({ domain }) => domain === 'safety')).toEqual({ ...words, score: 5 });
});

test('nobody outside the panel scores', async () => {
  const { send } = await panel();
  await expect(send(await signedIn(testDb(), 'clinician'))).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(send(await signedIn(testDb(), 'staff'))).rejects.toMatchObject({ kind: 'forbidden' });
});

test('nothing is decided before all have sent, by staff, or by somebody of the team', async () => {
  const { pilot, solution, first, second, send, decide } = await panel();
  await send(first);
  await expect(decide(first, 'adopt')).rejects.toMatchObject({ kind: 'forbidden' });
  await send(second);
  await expect(decide(await signedIn(testDb(), 'staff'), 'adopt')).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await testDb()
    .insert(teamMembers)
    .values({ teamId: solution.teamId, userId: first.id, role: 'member', createdAt: now });
  await expect(decide(first, 'adopt')).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await statusOf(pilot.id)).toBe('analysis');
});

test('a decision settles the solution, answers the needs and stands on the page of outcomes', async () => {
  const { pilot, solution, need, first, second, send, decide } = await panel();
  await send(first);
  await send(second);
  await decide(second, 'adopt');
  expect(await statusOf(pilot.id)).toBe('decided');
  const [settled] = await testDb().select().from(solutions).where(eq(solutions.id, solution.id));
  expect(settled?.status).toBe('adopted');
  const [answered] = await testDb().select().from(needs).where(eq(needs.id, need.id));
  expect(answered).toMatchObject({ status: 'answered', outcome: statement });
  const steps = await testDb().select().from(journeySteps).orderBy(journeySteps.id);
  expect(steps.map((step) => step.kind)).toEqual(['evaluation.decided', 'need.answered']);
  const { outcomes } = await listOutcomes(testDb(), { theme: [], after: null });
  expect(outcomes).toMatchObject([{ slug: need.slug, decision: 'adopt', outcome: statement }]);
});

test('the snapshot keeps its numbers and its fingerprint whatever comes later', async () => {
  const { pilot, first, second, send, decide } = await panel();
  await send(first, 2);
  await send(second, 5);
  await decide(first, 'adapt');
  const [before] = await testDb().select().from(evaluationDecisions);
  await makeParticipant(testDb(), { pilotId: pilot.id, status: 'active' });
  const [after] = await testDb().select().from(evaluationDecisions);
  expect(after).toEqual(before);
  expect(fingerprintOf(after?.snapshot)).toBe(after?.snapshotHash);
  expect(after?.snapshot).toMatchObject({
    participants: [{ status: 'completed', agreed: true, count: 1 }],
    panel: [{ domain: 'benefit', scores: [2, 5], mean: 3.5 }, {}, {}, {}, {}],
  });
});

test('an extended pilot runs on, the panel scores anew, and it is decided again', async () => {
  const { pilot, need, first, second, send, decide } = await panel();
  await send(first, 3);
  await send(second, 3);
  await decide(first, 'extend');
  expect(await statusOf(pilot.id)).toBe('running');
  expect((await testDb().select().from(needs).where(eq(needs.id, need.id)))[0]?.status).toBe('in_pilot');
  await testDb().update(pilots).set({ status: 'analysis' }).where(eq(pilots.id, pilot.id));
  await expect(decide(first, 'adopt')).rejects.toMatchObject({ kind: 'forbidden' });
  await send(first, 5);
  await send(second, 4);
  await decide(second, 'adopt');
  const rows = await testDb()
    .select({ decision: evaluationDecisions.decision })
    .from(evaluationDecisions)
    .orderBy(desc(evaluationDecisions.id));
  expect(rows.map((row) => row.decision)).toEqual(['adopt', 'extend']);
});

test('while another site still tries it, only adopting answers the needs', async () => {
  const { pilot, solution, need, first, second, send, decide } = await panel();
  const other = await makePilot(testDb(), { status: 'running', solutionId: solution.id });
  await send(first);
  await send(second);
  await decide(first, 'abandon');
  expect(await statusOf(pilot.id)).toBe('decided');
  expect(await statusOf(other.id)).toBe('running');
  expect((await testDb().select().from(needs).where(eq(needs.id, need.id)))[0]?.status).toBe('in_pilot');
  const [kept] = await testDb().select().from(solutions).where(eq(solutions.id, solution.id));
  expect(kept?.status).toBe('in_pilot');
});

test('staff let a clinician go who has not sent scores, and nobody who has', async () => {
  const { pilot, first, second, send, decide } = await panel();
  const staff = await signedIn(testDb(), 'staff');
  const excuse = (actor: Person, userId: string) =>
    execute(excuseEvaluator, { actor, now }, { pilotId: pilot.id, userId });
  await send(first);
  await expect(excuse(first, second.id)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(excuse(staff, first.id)).rejects.toMatchObject({ code: 'scores_sent' });
  await excuse(staff, second.id);
  await decide(first, 'adopt');
  expect(await statusOf(pilot.id)).toBe('decided');
});
