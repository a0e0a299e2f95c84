import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { deleteBytes, readBytes, storeBytes } from '#app/features/files/file-store.server.ts';
import { attachmentsOfChallenge } from '#app/features/files/files.queries.server.ts';
import { type Actor, anonymous } from '#app/policies/actor.ts';
import {
  auditLog,
  ballots,
  challengeNeeds,
  challengePartners,
  challenges,
  jurors,
  juryRounds,
  phases,
  solutions,
  teams,
} from '#db/schema/index.ts';
import { giveDataFolder } from '#db/testing/data-folder.ts';
import {
  makeChallengeFaq,
  makeChallengeQuestion,
  makeChallengeTerms,
  makeEligibilityRule,
  makeFocusArea,
  makePrize,
} from '#db/testing/factories/challenge-parts.ts';
import {
  makeChallenge,
  makeChallengeNeed,
  makeChallengePartner,
  makeCriterion,
  makePhase,
  makeSolution,
} from '#db/testing/factories/challenges.ts';
import { makeJuryRound } from '#db/testing/factories/contests.ts';
import { makeBallot, makeBallotPaper, makeJuror } from '#db/testing/factories/deciding.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { makeFile } from '#db/testing/factories/platform.ts';
import { testDb } from '#db/testing/test-db.ts';
import {
  criteriaToEdit,
  currentTermsOf,
  eligibilityRulesOf,
  faqsOf,
  focusAreasOf,
  prizesOf,
} from '../challenge-parts.queries.server.ts';
import { now, person } from '../testing.server.ts';
import { duplicateChallenge } from './duplicate-challenge.server.ts';

giveDataFolder();

const zone = 'Europe/Berlin';
const firstDay = new Date('2027-06-01T00:00:00Z');

/** A decided challenge with something in every part. */
async function oldChallenge() {
  const challenge = await makeChallenge(testDb(), { status: 'decided', graceMinutes: 30, prize: 'A trial' });
  const of = { challengeId: challenge.id };
  await makePhase(testDb(), {
    ...of,
    kind: 'propose',
    startsAt: new Date('2026-01-10T08:00:00Z'),
    endsAt: new Date('2026-02-10T17:00:00Z'),
    openedAt: now,
    closedAt: now,
  });
  await makePhase(testDb(), {
    ...of,
    kind: 'vote',
    startsAt: new Date('2026-02-20T08:00:00Z'),
    endsAt: new Date('2026-02-27T17:00:00Z'),
  });
  await makeChallengeNeed(testDb(), of);
  await makeChallengeNeed(testDb(), {
    ...of,
    needId: (await makeNeed(testDb(), { status: 'withdrawn' })).id,
  });
  await makeChallengePartner(testDb(), of);
  await makeCriterion(testDb(), { ...of, name: 'Use', descriptors: { '5': 'Fully' } });
  await makeFocusArea(testDb(), { ...of, name: 'Home' });
  await makeEligibilityRule(testDb(), of);
  await makePrize(testDb(), { ...of, amount: 500 });
  await makeChallengeTerms(testDb(), { ...of, text: 'Old' });
  await makeChallengeTerms(testDb(), { ...of, version: 2, text: 'New' });
  await makeChallengeFaq(testDb(), of);
  await makeChallengeQuestion(testDb(), of);
  await makeJuryRound(testDb(), { ...of, perEntry: 3, assignedAt: now });
  await makeJuror(testDb(), of);
  await makeSolution(testDb(), of);
  const ballot = await makeBallot(testDb(), {
    ...of,
    method: 'ranked',
    quorum: 9,
    countedAt: now,
  });
  await makeBallotPaper(testDb(), { ballotId: ballot.id });
  return challenge;
}

const copy = (actor: Actor, challengeId: string, title = 'The next edition') =>
  execute(duplicateChallenge, { actor, now }, { challengeId, title, firstDay, zone });

test('a copy is a draft with all that staff wrote, and nothing that others did', async () => {
  const actor = await person('staff');
  const old = await oldChallenge();
  const { id, slug } = await copy(actor, old.id);
  expect(slug).toMatch(/^the-next-edition-/);
  const [made] = await testDb().select().from(challenges).where(eq(challenges.id, id));
  expect(made).toMatchObject({
    ...{ status: 'draft', announcedAt: null, decidedAt: null, partVersions: {}, graceMinutes: 30 },
    ...{ prize: 'A trial', summary: old.summary, ownerId: actor.id },
  });
  const db = testDb();
  const mine = eq(challengeNeeds.challengeId, id);
  expect(await db.$count(challengeNeeds, mine)).toBe(1);
  expect(await db.$count(challengePartners, eq(challengePartners.challengeId, id))).toBe(1);
  expect(await criteriaToEdit(db, id)).toMatchObject([{ name: 'Use', descriptors: { '5': 'Fully' } }]);
  expect(await focusAreasOf(db, id)).toMatchObject([{ name: 'Home' }]);
  expect(await eligibilityRulesOf(db, id)).toMatchObject([{ check: { kind: 'declaration' } }]);
  expect(await prizesOf(db, id)).toMatchObject([{ amount: 500 }]);
  expect(await currentTermsOf(db, id)).toMatchObject([{ version: 1, text: 'New' }]);
  expect(await faqsOf(db, id)).toHaveLength(1);
  const [ballot, ...more] = await db.select().from(ballots).where(eq(ballots.challengeId, id));
  expect(ballot).toMatchObject({ method: 'ranked', quorum: 9, countedAt: null, result: null });
  expect(more).toEqual([]);
  const [before] = await db.select().from(ballots).where(eq(ballots.challengeId, old.id));
  expect(ballot?.seed).not.toBe(before?.seed);
  const [round] = await db.select().from(juryRounds).where(eq(juryRounds.challengeId, id));
  expect(round).toMatchObject({ perEntry: 3, assignedAt: null });
  expect(await db.$count(jurors, eq(jurors.challengeId, id))).toBe(0);
  expect(await db.$count(teams, eq(teams.challengeId, id))).toBe(0);
  expect(await db.$count(solutions, eq(solutions.challengeId, id))).toBe(0);
  const [audit] = await db.select().from(auditLog).where(eq(auditLog.subjectId, id));
  expect(audit).toMatchObject({ action: 'challenge.duplicate', facts: { from: old.id } });
});

test('the plan begins on the chosen day, at the hours of before, and nothing of it has opened', async () => {
  const { id } = await copy(await person('staff'), (await oldChallenge()).id);
  const plan = await testDb()
    .select()
    .from(phases)
    .where(eq(phases.challengeId, id))
    .orderBy(asc(phases.startsAt));
  // Winter before, summer now: nine o'clock in Berlin stays nine o'clock.
  expect(plan.map((phase) => [phase.kind, phase.startsAt.toISOString(), phase.endsAt.toISOString()])).toEqual(
    [
      ['propose', '2027-06-01T07:00:00.000Z', '2027-07-02T16:00:00.000Z'],
      ['vote', '2027-07-12T07:00:00.000Z', '2027-07-19T16:00:00.000Z'],
    ],
  );
  expect(plan.map((phase) => [phase.openedAt, phase.closedAt])).toEqual([
    [null, null],
    [null, null],
  ]);
});

test('attached files are copied with bytes of their own; removed ones and lost ones are not', async () => {
  const { id: from } = await oldChallenge();
  const attached = { subjectType: 'challenge', subjectId: from };
  const file = await makeFile(testDb(), { ...attached, name: 'The rules.pdf', sha256: 'as it was' });
  const removed = await makeFile(testDb(), { ...attached, removedAt: now });
  await makeFile(testDb(), { ...attached, name: 'Lost.pdf' });
  for (const { id } of [file, removed]) await storeBytes(id, new TextEncoder().encode(id));
  const { id } = await copy(await person('staff'), from);
  const [copied, ...more] = await attachmentsOfChallenge(testDb(), id);
  expect(more).toEqual([]);
  expect(copied).toMatchObject({ name: 'The rules.pdf' });
  await deleteBytes(file.id);
  expect((await readBytes(copied?.id ?? ''))?.toString()).toBe(file.id);
});

test('only staff copy, and only what there is', async () => {
  const { id } = await oldChallenge();
  await expect(copy(anonymous, id)).rejects.toMatchObject({ kind: 'unauthenticated' });
  await expect(copy(await person('innovator'), id)).rejects.toMatchObject({ kind: 'forbidden' });
  const nothing = '0195a0b0-0000-7000-8000-000000000000';
  await expect(copy(await person('staff'), nothing)).rejects.toMatchObject({ kind: 'not_found' });
  expect(await testDb().$count(challenges)).toBe(1);
});
