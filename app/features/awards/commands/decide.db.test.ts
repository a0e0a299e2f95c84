import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { Role } from '#app/domain/people/roles.ts';
import { countBallot } from '#app/features/ballots/commands/count-ballot.server.ts';
import { type Actor, anonymous, system } from '#app/policies/actor.ts';
import {
  awards,
  challenges,
  decisionDrafts,
  journeySteps,
  jurors,
  needs,
  solutions,
} from '#db/schema/index.ts';
import {
  makeChallenge,
  makeChallengeNeed,
  makePhase,
  makeSolution,
  makeTeamMember,
} from '#db/testing/factories/challenges.ts';
import { makeBallot, makeBallotPaper, makeJuror, makeJuryComment } from '#db/testing/factories/deciding.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { countTold, readDecision } from '../decision.queries.server.ts';
import { visitDecision } from '../decision-visit.server.ts';
import { decideChallenge } from './decide-challenge.server.ts';
import { saveDecisionDraft } from './save-decision-draft.server.ts';

const ended = new Date('2026-03-01T17:00:00Z');
const now = new Date('2026-03-02T09:00:00Z');
const person = (...roles: Role[]) => signedIn(testDb(), ...roles);
const words = 'Clear, honest and wanted by many.';

/** A challenge whose vote is over, with three entries: `a` has two votes, `b` one, `c` none. */
async function scene({ counted = true, juryEnds = ended }: { counted?: boolean; juryEnds?: Date } = {}) {
  const db = testDb();
  const challenge = await makeChallenge(db);
  const challengeId = challenge.id;
  const startsAt = new Date('2026-02-01T09:00:00Z');
  await makePhase(db, { challengeId, kind: 'vote', startsAt, endsAt: ended });
  await makePhase(db, { challengeId, kind: 'jury', startsAt, endsAt: juryEnds });
  const ids: string[] = [];
  for (let i = 0; i < 3; i += 1) ids.push((await makeSolution(db, { challengeId, status: 'eligible' })).id);
  const [a, b, c] = ids as [string, string, string];
  const ballot = await makeBallot(db, { challengeId });
  for (const marks of [{ [a]: 1 }, { [a]: 1, [b]: 1 }])
    await makeBallotPaper(db, { ballotId: ballot.id, marks });
  if (counted) await execute(countBallot, { actor: system, now }, { challengeId });
  return { challenge, challengeId, a, b, c, staff: await person('staff') };
}
type Scene = Awaited<ReturnType<typeof scene>>;

function decide(
  { challengeId, a, b, c, staff }: Scene,
  change: Record<string, unknown> = {},
  actor: Actor = staff,
) {
  return execute(
    decideChallenge,
    { actor, now },
    {
      challengeId,
      juryAwards: [{ solutionId: b, statement: words }],
      feedback: [a, b, c].map((solutionId) => ({ solutionId, text: words })),
      ...change,
    },
  );
}

const statuses = async ({ challengeId }: Scene) =>
  Object.fromEntries(
    (await testDb().select().from(solutions).where(eq(solutions.challengeId, challengeId))).map((row) => [
      row.id,
      row.status,
    ]),
  );
const awardsOf = ({ challengeId }: Scene) =>
  testDb().select().from(awards).where(eq(awards.challengeId, challengeId));

test('two awards apart, feedback for every team, and each step is told', async () => {
  const at = await scene();
  await decide(at);
  expect(await statuses(at)).toEqual({ [at.a]: 'awarded', [at.b]: 'awarded', [at.c]: 'not_selected' });
  expect((await awardsOf(at)).map((row) => [row.kind, row.solutionId]).sort()).toEqual([
    ['jury', at.b],
    ['voters', at.a],
  ]);
  const [told] = await testDb().select().from(solutions).where(eq(solutions.id, at.c));
  expect(told?.feedback).toBe(words);
  const steps = (await testDb().select().from(journeySteps)).map((step) => step.kind).sort();
  expect(steps).toEqual([
    'challenge.decided',
    'solution.awarded',
    'solution.awarded',
    'solution.not_selected',
  ]);
});

test('one solution can have both awards', async () => {
  const at = await scene();
  await decide(at, {
    juryAwards: [{ solutionId: at.a, statement: words }],
  });
  expect(await awardsOf(at)).toHaveLength(2);
});

test.each([
  ['nobody', 'unauthenticated'],
  ['innovator', 'forbidden'],
  ['clinician', 'forbidden'],
] as const)('%s decides nothing', async (role, kind) => {
  const at = await scene();
  const actor = role === 'nobody' ? anonymous : await person(role);
  await expect(decide(at, {}, actor)).rejects.toMatchObject({ kind });
  await expect(
    execute(saveDecisionDraft, { actor, now }, { challengeId: at.challengeId, content: {}, version: 0 }),
  ).rejects.toMatchObject({ kind });
  expect(await awardsOf(at)).toEqual([]);
});

test.each([
  ['while the vote is not counted', { counted: false }, {}, 'vote_not_counted'],
  ['while the jury is at work', { juryEnds: new Date('2026-03-09T17:00:00Z') }, {}, 'jury_open'],
  [
    'while the jury is at work, even without an award of it',
    { juryEnds: new Date('2026-03-09T17:00:00Z') },
    { juryAwards: [] },
    'jury_open',
  ],
  ['with a team left without feedback', {}, { feedback: [] }, 'feedback_missing'],
  ['from an older draft than the one that is kept', {}, { draftVersion: 3 }, 'draft_changed'],
] as const)('nothing is decided %s', async (_name, start, change, code) => {
  const at = await scene(start);
  await expect(decide(at, change)).rejects.toMatchObject({ code });
  expect(await awardsOf(at)).toEqual([]);
  expect(new Set(Object.values(await statuses(at)))).toEqual(new Set(['eligible']));
});

test('a jury that has sent everything is done before its time is up', async () => {
  const at = await scene({ juryEnds: new Date('2026-03-09T17:00:00Z') });
  const juror = await makeJuror(testDb(), { challengeId: at.challengeId });
  await expect(decide(at)).rejects.toMatchObject({ code: 'jury_open' });
  await testDb().update(jurors).set({ submittedAt: now }).where(eq(jurors.userId, juror.userId));
  await decide(at);
  expect(await awardsOf(at)).toHaveLength(2);
});

test('an award for a solution of another challenge, or the same twice, is refused', async () => {
  const at = await scene();
  const other = await makeSolution(testDb(), { status: 'eligible' });
  const award = (solutionId: string) => ({ solutionId, statement: words });
  await expect(decide(at, { juryAwards: [award(other.id)] })).rejects.toMatchObject({
    code: 'entry_left_vote',
  });
  await expect(decide(at, { juryAwards: [award(at.b), award(at.b)] })).rejects.toMatchObject({
    kind: 'invalid',
  });
});

test('a challenge is decided once, also by two people at the same moment', async () => {
  const at = await scene();
  const outcomes = await Promise.allSettled([decide(at), decide(at, {}, await person('admin'))]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(decide(at)).rejects.toThrow();
  expect(await awardsOf(at)).toHaveLength(2);
  expect(await testDb().$count(journeySteps, eq(journeySteps.kind, 'challenge.decided'))).toBe(1);
});

test('where the winner of the vote has left, the next one has the award', async () => {
  const at = await scene();
  await testDb().update(solutions).set({ status: 'withdrawn' }).where(eq(solutions.id, at.a));
  await decide(at, { juryAwards: [] });
  expect(await awardsOf(at)).toMatchObject([{ kind: 'voters', solutionId: at.b }]);
  expect(await statuses(at)).toMatchObject({ [at.a]: 'withdrawn', [at.b]: 'awarded' });
});

test('a draft is kept, not overwritten unseen, and gone when it is signed', async () => {
  const at = await scene();
  const keep = (version: number, votersStatement: string) =>
    execute(
      saveDecisionDraft,
      { actor: at.staff, now },
      { challengeId: at.challengeId, content: { votersStatement }, version },
    );
  expect(await keep(0, 'first')).toEqual({ version: 1 });
  await expect(keep(0, 'unseen')).rejects.toMatchObject({ code: 'draft_changed' });
  expect(await keep(1, 'second')).toEqual({ version: 2 });
  const { content } = await readDecision(testDb(), at.challengeId, now);
  expect(content.votersStatement).toBe('second');
  await decide(at, { draftVersion: 2 });
  expect(await testDb().$count(decisionDrafts)).toBe(0);
  await expect(keep(0, 'too late')).rejects.toMatchObject({ kind: 'forbidden' });
  const [row] = await testDb().select().from(challenges).where(eq(challenges.id, at.challengeId));
  expect(row?.status).toBe('decided');
});

test('feedback begins with what jurors who sent theirs wrote for the team, each text once', async () => {
  const at = await scene();
  const write = async (forTeam: string, submittedAt: Date | null) => {
    const juror = await makeJuror(testDb(), { challengeId: at.challengeId, submittedAt });
    await makeJuryComment(testDb(), { solutionId: at.c, jurorId: juror.userId, forTeam });
  };
  await write('Ask more people.', ended);
  await write('Ask more people.', ended);
  await write('Never sent.', null);
  const { content, entries } = await readDecision(testDb(), at.challengeId, now);
  expect(content.feedback).toEqual({ [at.c]: 'Ask more people.' });
  expect(entries[0]).toMatchObject({ id: at.a, isVotersChoice: true, approvals: 2 });
});

test('those who will be told are counted once each, by what they are first', async () => {
  const at = await scene();
  await makeChallengeNeed(testDb(), { challengeId: at.challengeId });
  const own = await makeChallengeNeed(testDb(), { challengeId: at.challengeId });
  const [need] = await testDb().select().from(needs).where(eq(needs.id, own.needId));
  const [entry] = await testDb().select().from(solutions).where(eq(solutions.id, at.a));
  await makeTeamMember(testDb(), { teamId: entry?.teamId ?? '', userId: need?.authorId });
  const told = await countTold(testDb(), at.challengeId);
  expect(told).toMatchObject({ author: 1, supporter: 0, follower: 0 });
  expect(told.team).toBeGreaterThan(0);
});

test('whoever is in a team decides nothing of the challenge, and is told why; after its entry has left they may', async () => {
  const own = await scene();
  const [entry] = await testDb().select().from(solutions).where(eq(solutions.id, own.c));
  if (own.staff.kind !== 'person') throw new Error('staff are people');
  await makeTeamMember(testDb(), { teamId: entry?.teamId, userId: own.staff.id });
  await expect(decide(own)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(visitDecision(own.staff, own.challenge.slug)).rejects.toMatchObject({ code: 'own_entry' });
  await testDb().update(solutions).set({ status: 'withdrawn' }).where(eq(solutions.id, own.c));
  await expect(visitDecision(own.staff, own.challenge.slug)).resolves.toMatchObject({ id: own.challengeId });
});
