import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { saveTerms } from '#app/features/challenges/commands/save-terms.server.ts';
import type { Actor } from '#app/policies/actor.ts';
import {
  challenges,
  outbox,
  phases,
  solutionSendings,
  solutions,
  solutionVersions,
  teamMembers,
  termsAcceptances,
} from '#db/schema/index.ts';
import {
  makeChallengeTerms,
  makeEligibilityRule,
  makeFocusArea,
} from '#db/testing/factories/challenge-parts.ts';
import { makeBallot } from '#db/testing/factories/deciding.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { findEntryProgress } from '../entry-progress.queries.server.ts';
import {
  makeEntry,
  minutesAfter,
  saveEntry,
  sendEntry,
  type TestEntry,
  testDeadline,
  testNow,
} from '../entry-testing.server.ts';
import { acceptTerms } from './accept-terms.server.ts';
import { confirmDeclarations } from './confirm-declarations.server.ts';
import { reopenSolution } from './reopen-solution.server.ts';

const unknownId = '0195a0b0-0000-7000-8000-000000000000';
const now = testNow;
const find = async (id: string) =>
  (await testDb().select().from(solutions).where(eq(solutions.id, id)))[0] ?? null;
const sendings = () => testDb().select().from(solutionSendings).orderBy(solutionSendings.id);
const missing = async ({ solutionId }: TestEntry) => (await findEntryProgress(testDb(), solutionId)).gaps;

test('a receipt says what was sent when and by whom, and each sending has its own', async () => {
  const entry = await makeEntry();
  const first = await sendEntry(entry, entry.lead);
  await execute(reopenSolution, { actor: entry.lead, now }, { solutionId: entry.solutionId });
  const second = await sendEntry(entry, entry.lead);
  expect(first.receipt).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{2}$/);
  expect(second.receipt).not.toBe(first.receipt);
  expect(await sendings()).toMatchObject([
    { receipt: first.receipt, version: 2, sentBy: entry.lead.id, sentAt: now, minutesLate: 0, files: [] },
    { receipt: second.receipt, version: 2 },
  ]);
});

test('the rest of the team is told that the entry was sent in', async () => {
  const other = await signedIn(testDb(), 'researcher');
  const entry = await makeEntry({}, other);
  await sendEntry(entry, entry.lead);
  const told = await testDb().select({ payload: outbox.payload }).from(outbox);
  expect(told).toContainEqual({
    payload: expect.objectContaining({ notice: 'entry_sent', userIds: [other.id] }),
  });
});

test('sent from two tabs at once it is one sending', async () => {
  const entry = await makeEntry();
  const outcomes = await Promise.allSettled([sendEntry(entry, entry.lead), sendEntry(entry, entry.lead)]);
  expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await sendings()).toHaveLength(1);
});

test.each([
  ['in the last millisecond', new Date(testDeadline.getTime() - 1), 0],
  ['at the deadline', testDeadline, 1],
  ['minutes after it', minutesAfter(4.5), 5],
])('with a grace of ten minutes it is taken %s', async (_when, at, minutesLate) => {
  const entry = await makeEntry({ graceMinutes: 10 });
  expect(await sendEntry(entry, entry.lead, 2, at)).toMatchObject({ minutesLate });
});

test('when the grace is over it is refused, and the draft is there and can be saved', async () => {
  const entry = await makeEntry({ graceMinutes: 10 });
  const late = sendEntry(entry, entry.lead, 2, minutesAfter(10));
  await expect(late).rejects.toMatchObject({ kind: 'conflict', code: 'deadline_passed' });
  await saveEntry(entry, entry.lead, 2, { title: 'Written too late' }, minutesAfter(11));
  expect(await find(entry.solutionId)).toMatchObject({ status: 'draft', title: 'Written too late' });
});

test('before entries are taken nothing is sent in', async () => {
  const entry = await makeEntry();
  await testDb()
    .update(phases)
    .set({ startsAt: new Date(now.getTime() + 1) });
  await expect(sendEntry(entry, entry.lead)).rejects.toMatchObject({ code: 'not_open_yet' });
});

test('within the grace nothing is taken back, so that nobody is left without an entry', async () => {
  const entry = await makeEntry({ graceMinutes: 10 });
  await sendEntry(entry, entry.lead);
  const reopen = execute(reopenSolution, { actor: entry.lead, now: minutesAfter(1) }, entry);
  await expect(reopen).rejects.toMatchObject({ code: 'deadline_passed' });
  expect(await find(entry.solutionId)).toMatchObject({ status: 'submitted' });
});

test('what counts is when the request came, not how long it waited for another one', async () => {
  const entry = await makeEntry();
  let sent: Promise<unknown> = Promise.resolve();
  const held = testDb().transaction(async (tx) => {
    await tx.select().from(solutions).where(eq(solutions.id, entry.solutionId)).for('update');
    // It came a millisecond before the deadline; the deadline passes while it waits for this lock.
    sent = sendEntry(entry, entry.lead, 2, new Date(testDeadline.getTime() - 1));
    await tx.execute('select pg_sleep(0.2)');
  });
  await held;
  await expect(sent).resolves.toMatchObject({ minutesLate: 0 });
});

test('a deadline that was moved counts from then on, for those who are just sending, too', async () => {
  const entry = await makeEntry();
  await testDb().update(phases).set({ endsAt: now }).where(eq(phases.id, entry.phaseId));
  await expect(sendEntry(entry, entry.lead)).rejects.toMatchObject({ code: 'deadline_passed' });
  await testDb().update(phases).set({ endsAt: testDeadline }).where(eq(phases.id, entry.phaseId));
  await expect(sendEntry(entry, entry.lead)).resolves.toBeDefined();
});

test('in a challenge that was called off nothing is sent in, grace or not', async () => {
  const entry = await makeEntry({ graceMinutes: 60 });
  await testDb().update(challenges).set({ status: 'cancelled' });
  await expect(sendEntry(entry, entry.lead)).rejects.toMatchObject({ code: 'deadline_passed' });
});

test('somebody who was removed from the team meanwhile sends nothing in', async () => {
  const other = await signedIn(testDb(), 'researcher');
  const entry = await makeEntry({}, other);
  await testDb().delete(teamMembers).where(eq(teamMembers.userId, other.id));
  await expect(sendEntry(entry, other)).rejects.toMatchObject({ kind: 'not_found' });
});

test('a challenge with focus areas wants one of its own', async () => {
  const entry = await makeEntry();
  const { id } = await makeFocusArea(testDb(), { challengeId: entry.challengeId });
  const foreign = await makeFocusArea(testDb());
  expect(await missing(entry)).toEqual(['focusArea']);
  for (const focusAreaId of [foreign.id, unknownId]) {
    await expect(saveEntry(entry, entry.lead, 2, { focusAreaId })).rejects.toMatchObject({
      fields: { focusAreaId: 'unknown' },
    });
  }
  await saveEntry(entry, entry.lead, 2, { focusAreaId: id });
  expect(await missing(entry)).toEqual([]);
});

test('a vote on a budget wants an amount within it', async () => {
  const entry = await makeEntry();
  await makeBallot(testDb(), { challengeId: entry.challengeId, method: 'budget', budget: 50_000 });
  expect(await missing(entry)).toEqual(['amount']);
  await saveEntry(entry, entry.lead, 2, { amount: 60_000 });
  expect(await missing(entry)).toEqual(['amount']);
  await saveEntry(entry, entry.lead, 3, { amount: 12_000 });
  expect(await find(entry.solutionId)).toMatchObject({ amount: 12_000 });
  expect(await missing(entry)).toEqual([]);
});

test.each([
  ['amount', { amount: 12.5 }, 'whole_euros'],
  ['amount', { amount: -5 }, 'whole_euros'],
  ['videoUrl', { videoUrl: 'javascript:alert(1)' }, 'video_link'],
  ['videoUrl', { videoUrl: `https://x.example/${'x'.repeat(600)}` }, 'too_long'],
  ['summary', { summary: 'x'.repeat(10_000_000) }, 'too_long'],
])('%s with something else is refused: %#', async (field, change, code) => {
  const entry = await makeEntry();
  await expect(saveEntry(entry, entry.lead, 2, change)).rejects.toMatchObject({
    fields: { [`content.${field}`]: code },
  });
});

test('markup, emoji and letters from right to left are kept as they are written', async () => {
  const entry = await makeEntry();
  const summary = '<script>alert(1)</script> 👵🏽 ضوء يتبعك \u202eאור and it goes out by itself at night.';
  await saveEntry(entry, entry.lead, 2, { summary });
  expect(await find(entry.solutionId)).toMatchObject({ summary });
});

const accept = (actor: Actor, solutionId: string, termsIds: string[], at = now) =>
  execute(acceptTerms, { actor, now: at }, { solutionId, termsIds });

test('the lead accepts the terms for the team, in the version that counts', async () => {
  const other = await signedIn(testDb(), 'researcher');
  const entry = await makeEntry({}, other);
  const { challengeId, lead, solutionId } = entry;
  const rules = await makeChallengeTerms(testDb(), { challengeId, kind: 'rules' });
  const rights = await makeChallengeTerms(testDb(), { challengeId, kind: 'rights' });
  await expect(sendEntry(entry, lead)).rejects.toMatchObject({ code: 'incomplete' });
  await expect(accept(other, solutionId, [rules.id])).rejects.toMatchObject({ kind: 'forbidden' });
  await accept(lead, solutionId, [rules.id]);
  expect(await missing(entry)).toEqual(['terms']);
  await accept(lead, solutionId, [rules.id, rights.id]);
  await accept(lead, solutionId, [rules.id, rights.id]);
  expect(await missing(entry)).toEqual([]);
  expect(await testDb().select().from(termsAcceptances)).toMatchObject([
    { acceptedBy: lead.id, acceptedAt: now },
    { acceptedBy: lead.id, acceptedAt: now },
  ]);
});

test('a newer version has to be accepted again before sending, and what was sent in stays valid', async () => {
  const entry = await makeEntry();
  const { challengeId, lead, solutionId } = entry;
  const first = await makeChallengeTerms(testDb(), { challengeId, text: 'What you enter stays yours.' });
  await accept(lead, solutionId, [first.id]);
  await sendEntry(entry, lead);
  const second = await makeChallengeTerms(testDb(), { challengeId, version: 2, text: 'It stays yours.' });
  expect(await find(solutionId)).toMatchObject({ status: 'submitted' });
  const { terms } = await findEntryProgress(testDb(), solutionId);
  expect(terms).toMatchObject([
    { version: 2, accepted: null, before: { version: 1, text: 'What you enter stays yours.' } },
  ]);
  // Whoever still looks at the old text accepts nothing by it.
  await expect(accept(lead, solutionId, [first.id])).rejects.toMatchObject({ code: 'terms_changed' });
  await accept(lead, solutionId, [second.id]);
  expect(await missing(entry)).toEqual([]);
});

test('who leads a team is told of new terms, and nobody of terms that were taken back', async () => {
  const other = await signedIn(testDb(), 'researcher');
  const entry = await makeEntry({}, other);
  const staff = await signedIn(testDb(), 'staff');
  // A public challenge would have to be complete.
  await testDb().update(challenges).set({ status: 'draft' }).where(eq(challenges.id, entry.challengeId));
  const none = { rules: '', rights: '', confidentiality: '' };
  const write = (version: number, content: object) =>
    execute(
      saveTerms,
      { actor: staff, now },
      { challengeId: entry.challengeId, version, content: { ...none, ...content } },
    );
  const told = async () =>
    (await testDb().select({ payload: outbox.payload }).from(outbox).where(eq(outbox.kind, 'person.told')))
      .map(({ payload }) => payload as { notice: string; userIds: string[] })
      .filter(({ notice }) => notice === 'terms_changed');
  await write(0, { rules: 'Be fair to each other, and ask when you are not sure.' });
  expect((await told()).map(({ userIds }) => userIds)).toEqual([[entry.lead.id]]);
  await write(1, none);
  expect(await told()).toHaveLength(1);
});

test('terms of another challenge are not accepted, and a version without a text ends its kind', async () => {
  const entry = await makeEntry();
  const foreign = await makeChallengeTerms(testDb());
  await expect(accept(entry.lead, entry.solutionId, [foreign.id])).rejects.toMatchObject({
    code: 'terms_changed',
  });
  await makeChallengeTerms(testDb(), { challengeId: entry.challengeId });
  await makeChallengeTerms(testDb(), { challengeId: entry.challengeId, version: 2, text: '' });
  expect(await missing(entry)).toEqual([]);
});

const confirm = (actor: Actor, solutionId: string, ruleIds: string[]) =>
  execute(confirmDeclarations, { actor, now }, { solutionId, ruleIds });

test('somebody of the team confirms what is to be confirmed, and can take it back while it is a draft', async () => {
  const other = await signedIn(testDb(), 'researcher');
  const entry = await makeEntry({}, other);
  const rule = await makeEligibilityRule(testDb(), { challengeId: entry.challengeId });
  const foreign = await makeEligibilityRule(testDb());
  expect(await missing(entry)).toEqual(['declarations']);
  await confirm(other, entry.solutionId, [rule.id]);
  expect(await missing(entry)).toEqual([]);
  await confirm(other, entry.solutionId, []);
  expect(await missing(entry)).toEqual(['declarations']);
  for (const id of [foreign.id, unknownId]) {
    await expect(confirm(other, entry.solutionId, [id])).rejects.toMatchObject({ code: 'rules_changed' });
  }
  const stranger = await signedIn(testDb(), 'innovator');
  await expect(confirm(stranger, entry.solutionId, [rule.id])).rejects.toMatchObject({ kind: 'not_found' });
  await confirm(entry.lead, entry.solutionId, [rule.id]);
  await sendEntry(entry, entry.lead);
  await expect(confirm(entry.lead, entry.solutionId, [])).rejects.toMatchObject({ kind: 'forbidden' });
});

test('a rule that is not met is shown to the team and keeps nothing from being sent in', async () => {
  const entry = await makeEntry();
  await makeEligibilityRule(testDb(), {
    challengeId: entry.challengeId,
    kind: 'team_size',
    parameter: { min: 2 },
  });
  const { parts, rules } = await findEntryProgress(testDb(), entry.solutionId);
  expect(parts).toContainEqual({ kind: 'eligibility', done: false, required: false });
  expect(rules).toMatchObject([{ outcome: 'not_met', miss: 'too_few', found: 1 }]);
  await expect(sendEntry(entry, entry.lead)).resolves.toBeDefined();
});

test('each version keeps the new fields as they were', async () => {
  const entry = await makeEntry();
  const { id: focusAreaId } = await makeFocusArea(testDb(), { challengeId: entry.challengeId });
  const videoUrl = 'https://video.example.org/film';
  await saveEntry(entry, entry.lead, 2, { focusAreaId, videoUrl, amount: 100 });
  const [kept] = await testDb().select().from(solutionVersions).where(eq(solutionVersions.version, 3));
  expect(kept?.content).toMatchObject({ focusAreaId, videoUrl, amount: 100 });
});
