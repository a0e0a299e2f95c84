import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { Actor, Person } from '#app/policies/actor.ts';
import { eligibilityAnswers, journeySteps, outbox, phases, solutions } from '#db/schema/index.ts';
import { makeEligibilityRule } from '#db/testing/factories/challenge-parts.ts';
import { makeSolution, makeTeam, makeTeamMember } from '#db/testing/factories/challenges.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import type { Finding } from '../entry-check.schemas.ts';
import {
  makeEntry,
  minutesAfter,
  saveEntry,
  sendEntry,
  testDeadline,
  testNow,
} from '../entry-testing.server.ts';
import { acceptEntries } from './accept-entries.server.ts';
import { askToMend } from './ask-to-mend.server.ts';
import { checkSolution } from './check-solution.server.ts';
import { refuseUnmended } from './refuse-unmended.server.ts';
import { reopenSolution } from './reopen-solution.server.ts';

const now = testNow;
const day = 86_400_000;
/** Days after the deadline. */
const later = (days: number) => new Date(testDeadline.getTime() + days * day);
const feedback = 'We looked at it with care.';
const find = async (id: string) =>
  (await testDb().select().from(solutions).where(eq(solutions.id, id)))[0] ?? null;
const staffMember = () => signedIn(testDb(), 'staff');

async function sentEntry() {
  const entry = await makeEntry();
  await sendEntry(entry, entry.lead);
  return { ...entry, staff: await staffMember() };
}

const found = (ruleId: string, isMet: boolean | null, reason = ''): Finding => ({ ruleId, isMet, reason });
const check = (actor: Actor, solutionId: string, verdict: 'accept' | 'reject', findings: Finding[] = []) =>
  execute(checkSolution, { actor, now }, { solutionId, from: 'submitted', verdict, findings, feedback });
const mend = (
  actor: Actor,
  solutionId: string,
  { until = later(7), at = later(1), findings = [] as Finding[] } = {},
) => execute(askToMend, { actor, now: at }, { solutionId, findings, feedback, until });

test('nothing is let in while a rule is not met or nobody has looked, and a person can find it met', async () => {
  const { solutionId, challengeId, staff } = await sentEntry();
  const size = await makeEligibilityRule(testDb(), { challengeId, kind: 'team_size', parameter: { min: 2 } });
  const look = await makeEligibilityRule(testDb(), { challengeId, position: 1, kind: 'staff_check' });
  await expect(check(staff, solutionId, 'accept')).rejects.toMatchObject({
    code: 'rules_open',
    fields: { [`met-${size.id}`]: 'rules_open', [`met-${look.id}`]: 'rules_open' },
  });
  expect(await find(solutionId)).toMatchObject({ status: 'submitted' });
  // Against what is known it needs a reason; what only a person can know needs none.
  const against = [found(size.id, true), found(look.id, true)];
  await expect(check(staff, solutionId, 'accept', against)).rejects.toMatchObject({
    fields: { [`reason-${size.id}`]: 'too_short' },
  });
  await check(staff, solutionId, 'accept', [
    found(size.id, true, 'Two more help without an account.'),
    found(look.id, true),
  ]);
  expect(await find(solutionId)).toMatchObject({ status: 'eligible', feedback });
});

test('what is not met needs a reason, which the team reads', async () => {
  const { solutionId, challengeId, staff } = await sentEntry();
  const rule = await makeEligibilityRule(testDb(), { challengeId, kind: 'staff_check' });
  await expect(check(staff, solutionId, 'reject', [found(rule.id, false)])).rejects.toMatchObject({
    fields: { [`reason-${rule.id}`]: 'too_short' },
  });
  await check(staff, solutionId, 'reject', [found(rule.id, false, 'It sells data of patients.')]);
  expect(await testDb().select().from(eligibilityAnswers)).toMatchObject([
    { isMet: false, reason: 'It sells data of patients.', checkedBy: staff.id },
  ]);
});

test('rules of another challenge are not found about', async () => {
  const { solutionId, staff } = await sentEntry();
  const foreign = await makeEligibilityRule(testDb());
  await expect(check(staff, solutionId, 'accept', [found(foreign.id, true)])).rejects.toMatchObject({
    code: 'rules_changed',
  });
});

test('asked to mend, a team changes its entry and sends it in again, also after the deadline', async () => {
  const entry = await sentEntry();
  const { solutionId, staff, lead, challengeId } = entry;
  const rule = await makeEligibilityRule(testDb(), { challengeId, kind: 'staff_check' });
  await mend(staff, solutionId, { findings: [found(rule.id, false, 'Say who is responsible.')] });
  expect(await find(solutionId)).toMatchObject({ status: 'draft', mendUntil: later(7), feedback });
  const told = await testDb().select({ payload: outbox.payload }).from(outbox);
  expect(told).toContainEqual({
    payload: expect.objectContaining({ notice: 'entry_to_mend', userIds: [lead.id] }),
  });
  await saveEntry(entry, lead, 2, { title: 'Light that follows you, mended' }, later(2));
  const sent = await sendEntry(entry, lead, 3, new Date(later(7).getTime() - 1));
  expect(sent.minutesLate).toBe(0);
  expect(await find(solutionId)).toMatchObject({ status: 'submitted' });
  // What was found stays until somebody has looked again.
  await expect(check(staff, solutionId, 'accept')).rejects.toMatchObject({ code: 'rules_open' });
  await check(staff, solutionId, 'accept', [found(rule.id, true)]);
  expect(await find(solutionId)).toMatchObject({ status: 'eligible' });
});

test('while it may be mended it can be taken back once more, and not after that', async () => {
  const entry = await sentEntry();
  const { solutionId, staff, lead } = entry;
  await mend(staff, solutionId);
  await sendEntry(entry, lead, 2, later(2));
  const reopen = (at: Date) => execute(reopenSolution, { actor: lead, now: at }, { solutionId });
  await reopen(later(3));
  await sendEntry(entry, lead, 2, later(4));
  await expect(reopen(later(7))).rejects.toMatchObject({ code: 'deadline_passed' });
});

test('when the time to mend is over nothing is sent in, and staff refuse it with a reason', async () => {
  const entry = await sentEntry();
  const { solutionId, staff, lead } = entry;
  await mend(staff, solutionId);
  await expect(sendEntry(entry, lead, 2, later(7))).rejects.toMatchObject({ code: 'deadline_passed' });
  const refuse = (at: Date, actor: Actor = staff) =>
    execute(refuseUnmended, { actor, now: at }, { solutionId, feedback });
  await expect(refuse(new Date(later(7).getTime() - 1))).rejects.toMatchObject({ code: 'still_mending' });
  await expect(refuse(later(7), lead)).rejects.toMatchObject({ kind: 'not_found' });
  await refuse(later(7));
  expect(await find(solutionId)).toMatchObject({ status: 'ineligible' });
});

test('a team gets one chance only', async () => {
  const entry = await sentEntry();
  const { solutionId, staff, lead } = entry;
  await mend(staff, solutionId);
  await sendEntry(entry, lead, 2, later(2));
  await expect(mend(staff, solutionId)).rejects.toMatchObject({ code: 'mended_before' });
});

test('a team that is asked before the deadline has at least until then', async () => {
  const { solutionId, staff } = await sentEntry();
  await mend(staff, solutionId, { at: now, until: later(-0.5) });
  expect(await find(solutionId)).toMatchObject({ mendUntil: testDeadline });
});

test.each([
  ['today or before', 0, 'too_soon'],
  ['a year', 365, 'too_far'],
])('%s is no time to mend', async (_name, days, code) => {
  const { solutionId, staff } = await sentEntry();
  const until = new Date(later(1).getTime() + days * day);
  await expect(mend(staff, solutionId, { until })).rejects.toMatchObject({ fields: { until: code } });
});

test('of two who check and ask to mend at once one is told', async () => {
  const { solutionId, staff } = await sentEntry();
  const other = await staffMember();
  const outcomes = await Promise.allSettled([mend(staff, solutionId), check(other, solutionId, 'accept')]);
  expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('nobody but staff asks to mend, and nobody for their own team', async () => {
  const { solutionId, lead } = await sentEntry();
  const both: Person = { ...lead, roles: ['innovator', 'staff'] };
  for (const actor of [lead, both]) {
    await expect(mend(actor, solutionId)).rejects.toMatchObject({ kind: 'forbidden' });
  }
  await expect(mend(await signedIn(testDb(), 'clinician'), solutionId)).rejects.toMatchObject({
    kind: 'not_found',
  });
});

const together = (actor: Actor, challengeId: string, solutionIds: string[]) =>
  execute(acceptEntries, { actor, now }, { challengeId, solutionIds, feedback });

test('those that meet every rule by what is known are let in at once, the others stay', async () => {
  const staff = await staffMember();
  const entry = await sentEntry();
  const { challengeId } = entry;
  await makeEligibilityRule(testDb(), { challengeId, kind: 'readiness', parameter: { min: 3 } });
  const ready = { challengeId, status: 'submitted' as const };
  const [good, low] = [
    await makeSolution(testDb(), { ...ready, readiness: 6 }),
    await makeSolution(testDb(), { ...ready, readiness: 2 }),
  ];
  const { id: teamId } = await makeTeam(testDb(), { challengeId });
  await makeTeamMember(testDb(), { teamId, userId: staff.id });
  const own = await makeSolution(testDb(), { ...ready, teamId, readiness: 6 });
  const foreign = await makeSolution(testDb(), { status: 'submitted', readiness: 6 });
  const ids = [entry.solutionId, good.id, low.id, own.id, foreign.id];
  expect(await together(staff, challengeId, ids)).toEqual({ accepted: 2 });
  const statuses = await Promise.all(ids.map(async (id) => (await find(id))?.status));
  expect(statuses).toEqual(['eligible', 'eligible', 'submitted', 'submitted', 'submitted']);
  const steps = await testDb().select().from(journeySteps).where(eq(journeySteps.kind, 'solution.accepted'));
  expect(steps).toHaveLength(2);
  expect(await together(staff, challengeId, ids)).toEqual({ accepted: 0 });
});

test('nobody but staff lets in together', async () => {
  const { challengeId, solutionId, lead } = await sentEntry();
  await expect(together(lead, challengeId, [solutionId])).rejects.toMatchObject({ kind: 'not_found' });
});

test('a phase moved while a team mends takes nothing from its time', async () => {
  const entry = await sentEntry();
  const { solutionId, staff, lead, phaseId } = entry;
  await mend(staff, solutionId);
  await testDb()
    .update(phases)
    .set({ endsAt: minutesAfter(-60) })
    .where(eq(phases.id, phaseId));
  await expect(sendEntry(entry, lead, 2, later(3))).resolves.toBeDefined();
});
