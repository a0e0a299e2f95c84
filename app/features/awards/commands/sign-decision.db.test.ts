import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { countBallot } from '#app/features/ballots/commands/count-ballot.server.ts';
import { anonymous, system } from '#app/policies/actor.ts';
import { awards, challenges, decisionDrafts, journeySteps, outbox, solutions } from '#db/schema/index.ts';
import { makePrize } from '#db/testing/factories/challenge-parts.ts';
import { makeChallenge, makePhase, makeSolution } from '#db/testing/factories/challenges.ts';
import { makeBallot, makeBallotPaper } from '#db/testing/factories/deciding.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { announceDueDecisions } from '../announce-due-decisions.server.ts';
import { readDecision } from '../decision.queries.server.ts';
import { decisionGaps } from '../decision-gaps.ts';
import { announcementOf } from '../results.queries.server.ts';
import { decideChallenge } from './decide-challenge.server.ts';
import { saveDecisionDraft } from './save-decision-draft.server.ts';
import { signDecision } from './sign-decision.server.ts';
import { takeBackSignature } from './take-back-signature.server.ts';

const now = new Date('2026-03-02T09:00:00Z');
const announceAt = new Date('2026-03-06T17:00:00Z');
const words = 'Clear, honest and wanted by many.';

/** A challenge whose jury is done, with a complete draft that awards the first of two entries. */
async function scene(change: Record<string, unknown> = {}) {
  const db = testDb();
  const { id: challengeId } = await makeChallenge(db);
  await makePhase(db, {
    challengeId,
    kind: 'jury',
    startsAt: new Date('2026-02-01T09:00:00Z'),
    endsAt: new Date('2026-03-01T17:00:00Z'),
  });
  const a = (await makeSolution(db, { challengeId, status: 'eligible' })).id;
  const b = (await makeSolution(db, { challengeId, status: 'eligible' })).id;
  const staff = await signedIn(db, 'staff');
  const content = {
    juryAwards: [a],
    statements: { [a]: words },
    feedback: { [a]: words, [b]: words },
    reviewed: [a, b],
    ...change,
  };
  await execute(saveDecisionDraft, { actor: staff, now }, { challengeId, content, version: 0 });
  return { challengeId, a, b, staff };
}
type Scene = Awaited<ReturnType<typeof scene>>;

/** The same with a counted vote that the second entry has won. */
async function voted(at: Scene): Promise<Scene> {
  const { challengeId, a, b } = at;
  const phase = { startsAt: new Date('2026-02-01T09:00:00Z'), endsAt: new Date('2026-03-01T17:00:00Z') };
  await makePhase(testDb(), { challengeId, kind: 'vote', ...phase });
  const { id: ballotId } = await makeBallot(testDb(), { challengeId });
  for (const marks of [{ [b]: 1 }, { [b]: 1, [a]: 1 }]) await makeBallotPaper(testDb(), { ballotId, marks });
  await execute(countBallot, { actor: system, now }, { challengeId });
  return at;
}

type Signing = { announceAt?: Date; draftVersion?: number; votersWinners?: string[] };
const sign = ({ challengeId, staff }: Scene, change: Signing = {}) =>
  execute(signDecision, { actor: staff, now }, { challengeId, draftVersion: 1, announceAt, ...change });
const statusOf = async ({ challengeId }: Scene) =>
  (await testDb().select().from(challenges).where(eq(challenges.id, challengeId)))[0]?.status;
const announce = (at: Date) => announceDueDecisions(testDb(), at);

test('a signed decision is announced at its time and not a moment before', async () => {
  const at = await scene();
  await sign(at);
  expect(await announcementOf(testDb(), at.challengeId)).toEqual(announceAt);
  expect(await announce(new Date(announceAt.getTime() - 1))).toBe(0);
  expect(await statusOf(at)).toBe('running');
  expect(await testDb().$count(awards)).toBe(0);
  expect(await testDb().$count(journeySteps)).toBe(0);
  expect(await announce(announceAt)).toBe(1);
  expect(await statusOf(at)).toBe('decided');
  expect(await testDb().$count(awards)).toBe(1);
  expect(await announce(announceAt)).toBe(0);
});

test('what is signed cannot be changed or decided otherwise until the signature is taken back', async () => {
  const at = await scene();
  await sign(at);
  const call = { actor: at.staff, now };
  const save = { challengeId: at.challengeId, content: {}, version: 1 };
  await expect(execute(saveDecisionDraft, call, save)).rejects.toMatchObject({ code: 'decision_signed' });
  await expect(sign(at)).rejects.toMatchObject({ code: 'decision_signed' });
  await expect(
    execute(decideChallenge, call, {
      challengeId: at.challengeId,
      juryAwards: [],
      feedback: [at.a, at.b].map((solutionId) => ({ solutionId, text: words })),
    }),
  ).rejects.toMatchObject({ code: 'decision_signed' });
  await execute(takeBackSignature, call, { challengeId: at.challengeId });
  expect(await announcementOf(testDb(), at.challengeId)).toBeNull();
  expect(await announce(announceAt)).toBe(0);
  await expect(execute(takeBackSignature, call, { challengeId: at.challengeId })).rejects.toMatchObject({
    code: 'not_signed',
  });
  expect(await execute(saveDecisionDraft, call, save)).toEqual({ version: 2 });
});

test('an awarded team that leaves stops the announcement, and whoever signed is told', async () => {
  const at = await scene();
  await sign(at);
  await testDb().update(solutions).set({ status: 'withdrawn' }).where(eq(solutions.id, at.a));
  expect(await announce(announceAt)).toBe(0);
  expect(await statusOf(at)).toBe('running');
  expect(await announcementOf(testDb(), at.challengeId)).toBeNull();
  const [told] = await testDb().select().from(outbox).where(eq(outbox.kind, 'person.told'));
  expect(told?.payload).toMatchObject({ userIds: [at.staff.id], notice: 'decisionNotAnnounced' });
});

test('a voters’ winner that leaves stops the announcement: words about it are not for the next', async () => {
  const at = await voted(await scene());
  await sign(at, { votersWinners: [at.b] });
  await testDb().update(solutions).set({ status: 'withdrawn' }).where(eq(solutions.id, at.b));
  expect(await announce(announceAt)).toBe(0);
  expect(await testDb().$count(awards)).toBe(0);
  expect(await announcementOf(testDb(), at.challengeId)).toBeNull();
  // Looked at again it is signed for the one who has won now.
  await expect(sign(at, { votersWinners: [at.b] })).rejects.toMatchObject({ code: 'entry_left_vote' });
  await sign(at, { votersWinners: [at.a] });
  expect(await announce(announceAt)).toBe(1);
  expect(await testDb().select().from(awards).where(eq(awards.kind, 'voters'))).toMatchObject([
    { solutionId: at.a },
  ]);
});

test('a voters’ winner that stays is announced', async () => {
  const at = await voted(await scene());
  await sign(at);
  expect(await announce(announceAt)).toBe(1);
  expect(await testDb().select().from(awards).where(eq(awards.kind, 'voters'))).toMatchObject([
    { solutionId: at.b },
  ]);
});

test('nobody signs for another voters’ winner than the one they have seen', async () => {
  const at = await voted(await scene());
  await expect(sign(at, { votersWinners: [at.a] })).rejects.toMatchObject({ code: 'entry_left_vote' });
  await expect(
    execute(
      decideChallenge,
      { actor: at.staff, now },
      {
        challengeId: at.challengeId,
        juryAwards: [],
        votersWinners: [],
        feedback: [at.a, at.b].map((solutionId) => ({ solutionId, text: words })),
      },
    ),
  ).rejects.toMatchObject({ code: 'entry_left_vote' });
  expect(await statusOf(at)).toBe('running');
});

test('a team without an award that leaves stops nothing', async () => {
  const at = await scene();
  await sign(at);
  await testDb().update(solutions).set({ status: 'withdrawn' }).where(eq(solutions.id, at.b));
  expect(await announce(announceAt)).toBe(1);
  expect(await statusOf(at)).toBe('decided');
});

test('an entry that came in after the signature is not passed over in silence', async () => {
  const at = await scene();
  await sign(at);
  await makeSolution(testDb(), { challengeId: at.challengeId, status: 'eligible' });
  expect(await announce(announceAt)).toBe(0);
  expect(await announcementOf(testDb(), at.challengeId)).toBeNull();
});

test('a challenge that was cancelled after the signature is not announced', async () => {
  const at = await scene();
  await sign(at);
  await testDb().update(challenges).set({ status: 'cancelled' }).where(eq(challenges.id, at.challengeId));
  expect(await announce(announceAt)).toBe(0);
  expect(await testDb().$count(awards)).toBe(0);
});

test.each([
  ['in the past', { announceAt: now }, 'not_future'],
  ['years ahead', { announceAt: new Date('2028-01-01T00:00:00Z') }, 'too_far'],
  ['from a draft that was not seen', { draftVersion: 2 }, 'draft_changed'],
] as const)('nothing is signed %s', async (_name, change, code) => {
  const at = await scene();
  await expect(sign(at, change)).rejects.toMatchObject({ code });
  expect(await announcementOf(testDb(), at.challengeId)).toBeNull();
});

test('feedback that nobody has read is not signed', async () => {
  const at = await scene({ reviewed: [] });
  await expect(sign(at)).rejects.toMatchObject({ code: 'feedback_missing' });
  const { content, entries } = await readDecision(testDb(), at.challengeId, now);
  expect(decisionGaps(content, entries).map((gap) => gap.kind)).toEqual(['review', 'review']);
});

test('only staff sign and take back', async () => {
  const at = await scene();
  for (const actor of [anonymous, await signedIn(testDb(), 'clinician', 'innovator')]) {
    const call = { actor, now };
    const input = { challengeId: at.challengeId, draftVersion: 1, announceAt };
    await expect(execute(signDecision, call, input)).rejects.toThrow();
    await expect(execute(takeBackSignature, call, { challengeId: at.challengeId })).rejects.toThrow();
  }
});

test('a prize goes with an award; one of another challenge is refused', async () => {
  const db = testDb();
  const at = await scene();
  const own = await makePrize(db, { challengeId: at.challengeId });
  const foreign = await makePrize(db);
  const decide = (prizeId: string) =>
    execute(
      decideChallenge,
      { actor: at.staff, now },
      {
        challengeId: at.challengeId,
        juryAwards: [{ solutionId: at.a, statement: words, prizeId }],
        feedback: [at.a, at.b].map((solutionId) => ({ solutionId, text: words })),
      },
    );
  await expect(decide(foreign.id)).rejects.toMatchObject({ code: 'prize_gone' });
  await decide(own.id);
  expect(await db.select({ prizeId: awards.prizeId }).from(awards)).toEqual([{ prizeId: own.id }]);
  expect(await db.$count(decisionDrafts)).toBe(0);
});
