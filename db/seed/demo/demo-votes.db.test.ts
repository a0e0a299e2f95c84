import { and, eq, isNotNull } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { marksProblem } from '#app/domain/methods/voting/marks.ts';
import { tally } from '#app/domain/methods/voting/tally.ts';
import { constituencyOf, isCapacity } from '#app/domain/people/roles.ts';
import { type CountedVote, candidatesIn, rulesOf } from '#app/features/ballots/counted-vote.ts';
import { voterKeyOf } from '#app/features/ballots/voter-key.server.ts';
import { audienceOf } from '#app/features/board/audiences.queries.server.ts';
import { signalsOf } from '#app/features/board/signals.queries.server.ts';
import * as schema from '#db/schema/index.ts';
import { testDb } from '#db/testing/test-db.ts';
import { votes } from './content/votes.ts';
import { seedDemo } from './seed-demo.server.ts';

const now = new Date('2026-05-13T10:00:00.000Z');

beforeEach(() => seedDemo(testDb(), { now, log: () => {} }));

const emails = async () =>
  new Map((await testDb().select().from(schema.users)).map(({ id, email }) => [id, email]));

const challengeId = async (slug: string) => {
  const [row] = await testDb().select().from(schema.challenges).where(eq(schema.challenges.slug, slug));
  return row?.id ?? '';
};

test('every paper is that of an account, in a role it has, or one that was filled in by hand', async () => {
  const db = testDb();
  const [ballots, papers, hand, roles] = [
    await db.select().from(schema.ballots),
    await db.select().from(schema.ballotPapers),
    await db.select().from(schema.handPapers),
    await db.select().from(schema.userRoles).where(eq(schema.userRoles.status, 'verified')),
  ];
  for (const { id } of ballots) {
    const owners = new Map(roles.map(({ userId }) => [voterKeyOf(id, userId), userId]));
    const counted = hand.filter((row) => row.ballotId === id && row.status === 'counted');
    const codes = new Map(counted.map((row) => [row.voterKey, `${row.receipt} ${row.constituency}`]));
    const own = papers.filter((paper) => paper.ballotId === id);
    for (const { voterKey, constituency, onPaper, receipt } of own) {
      const owner = owners.get(voterKey);
      const groups = roles.flatMap(({ userId, role }) =>
        userId === owner && isCapacity(role) ? [constituencyOf[role]] : [],
      );
      if (owner) expect(groups).toContain(constituency);
      expect(codes.get(voterKey) ?? null).toBe(onPaper ? `${receipt} ${constituency}` : null);
      expect(onPaper || owner !== undefined).toBe(true);
    }
    expect(own.filter((paper) => paper.onPaper)).toHaveLength(counted.length);
  }
});

test('every paper could have been cast as it lies there', async () => {
  const db = testDb();
  const entries = await db.select().from(schema.solutions);
  for (const { id, challengeId: of, method, scoreMax } of await db.select().from(schema.ballots)) {
    const standing = entries.filter((entry) => entry.challengeId === of).map((entry) => entry.id);
    const papers = await db.select().from(schema.ballotPapers).where(eq(schema.ballotPapers.ballotId, id));
    expect(
      papers.map(({ marks }) => marksProblem(method, { scoreMax }, marks, standing)).filter(Boolean),
    ).toEqual([]);
  }
});

test('each paper that came over the network has its arrival and its row in the log, and none gives a signal', async () => {
  const db = testDb();
  for (const { id, challengeId: subjectId } of await db.select().from(schema.ballots)) {
    const papers = await db.select().from(schema.ballotPapers).where(eq(schema.ballotPapers.ballotId, id));
    const cast = papers.filter((paper) => !paper.onPaper).length;
    expect(await db.$count(schema.ballotArrivals, eq(schema.ballotArrivals.ballotId, id))).toBe(cast);
    const log = await db.select().from(schema.auditLog).where(eq(schema.auditLog.subjectId, subjectId));
    const acts = (action: string) => log.filter((row) => row.action === action);
    expect(acts('ballot.cast')).toHaveLength(cast);
    expect(acts('ballot.type_paper').filter((row) => Object(row.facts).outcome === 'counted')).toHaveLength(
      papers.length - cast,
    );
    expect((await signalsOf(db, subjectId)).signals).toEqual([]);
  }
});

test('who has not voted yet in the vote that is open are those whom the story leaves out', async () => {
  const people = await emails();
  const silent = await audienceOf(testDb(), await challengeId('quiet-nights-on-the-ward'), 'not_voted');
  const names = silent.map((id) => String(people.get(id)).split('@')[0]);
  expect(names.sort()).toEqual(
    [...(votes.find(({ challenge }) => challenge === 'nights')?.absent ?? [])].sort(),
  );
});

test('the innovator and the researcher of the demonstration have voted, patient, carer and clinician can', async () => {
  const people = await emails();
  const slug = 'quiet-nights-on-the-ward';
  const silent = await audienceOf(testDb(), await challengeId(slug), 'not_voted');
  const personas = ['patient', 'carer', 'clinician', 'innovator', 'researcher'];
  const waiting = silent.map((id) => people.get(id)).filter((email) => email?.endsWith('@demo.example'));
  expect(personas.filter((persona) => waiting.includes(`${persona}@demo.example`))).toEqual([
    'patient',
    'carer',
    'clinician',
  ]);
});

test('a counted ballot can be recounted from its papers, and where it is decided all its winners have the award', async () => {
  const db = testDb();
  const ballots = await db.select().from(schema.ballots).where(isNotNull(schema.ballots.countedAt));
  expect(ballots.map(({ method }) => method).sort()).toEqual([
    'approval',
    'approval',
    'budget',
    'ranked',
    'score',
  ]);
  for (const ballot of ballots) {
    const papers = await db
      .select()
      .from(schema.ballotPapers)
      .where(eq(schema.ballotPapers.ballotId, ballot.id));
    const stored = ballot.result as CountedVote;
    const recount = tally(rulesOf(ballot), candidatesIn(stored), papers);
    expect(recount.ranking).toEqual(stored.ranking);
    expect(stored.onPaper).toBe(papers.filter((paper) => paper.onPaper).length);
    const [challenge] = await db
      .select()
      .from(schema.challenges)
      .where(eq(schema.challenges.id, ballot.challengeId));
    if (!challenge?.decidedAt) continue;
    const awards = await db
      .select()
      .from(schema.awards)
      .where(and(eq(schema.awards.challengeId, ballot.challengeId), eq(schema.awards.kind, 'voters')));
    expect(awards.map(({ solutionId }) => solutionId).sort()).toEqual([...recount.winners].sort());
  }
});

test('the vote that shares out money pays several entries and leaves one with more ticks unpaid', async () => {
  const [ballot] = await testDb().select().from(schema.ballots).where(eq(schema.ballots.method, 'budget'));
  const { winners, ranking } = (ballot ?? { result: null }).result as CountedVote;
  const unpaid = ranking.filter(({ candidate }) => !winners.includes(candidate));
  expect(winners.length).toBeGreaterThan(1);
  expect(Math.max(...unpaid.map(({ supporters }) => supporters))).toBeGreaterThan(
    Math.min(
      ...ranking.filter(({ candidate }) => winners.includes(candidate)).map(({ supporters }) => supporters),
    ),
  );
});
