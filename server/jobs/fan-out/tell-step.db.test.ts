import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { JourneyStepKind } from '#app/domain/journey.ts';
import type { DiscussedType } from '#app/domain/subjects.ts';
import { notifications } from '#db/schema/index.ts';
import {
  makeChallenge,
  makeChallengeNeed,
  makeSolution,
  makeSolutionNeed,
  makeTeam,
  makeTeamMember,
} from '#db/testing/factories/challenges.ts';
import { makeFollow } from '#db/testing/factories/discussion.ts';
import { makeNeed, makeNeedSupport } from '#db/testing/factories/needs.ts';
import { makeDelegation } from '#db/testing/factories/people.ts';
import { makePilot } from '#db/testing/factories/pilots.ts';
import { makeJourneyStep } from '#db/testing/factories/platform.ts';
import { testDb } from '#db/testing/test-db.ts';
import { tellStep } from './tell-step.server.ts';

const now = new Date('2026-03-02T10:00:00Z');

async function tell(kind: JourneyStepKind, type: DiscussedType, id: string, actorId: string | null = null) {
  const step = await makeJourneyStep(testDb(), { kind, subjectType: type, subjectId: id, facts: {} });
  return { step, told: await tellStep(testDb(), { stepId: step.id, actorId }, now) };
}

const noticesOf = (userId: string) =>
  testDb().select().from(notifications).where(eq(notifications.userId, userId));

/** A need with its people, taken up by a challenge, answered by a solution that is tried in a pilot. */
async function makeRoad() {
  const db = testDb();
  const need = await makeNeed(db, { title: 'Falls at night' });
  const supporter = await makeNeedSupport(db, { needId: need.id });
  const follower = await makeFollow(db, { subjectType: 'need', subjectId: need.id });
  const challenge = await makeChallenge(db, { status: 'running', title: 'Safe steps' });
  await makeChallengeNeed(db, { challengeId: challenge.id, needId: need.id });
  const team = await makeTeam(db, { challengeId: challenge.id });
  const member = await makeTeamMember(db, { teamId: team.id });
  const solution = await makeSolution(db, {
    challengeId: challenge.id,
    teamId: team.id,
    status: 'awarded',
    title: 'Night light',
  });
  await makeSolutionNeed(db, { solutionId: solution.id, needId: need.id });
  const pilot = await makePilot(db, { solutionId: solution.id, title: 'Night light at home' });
  return {
    need,
    author: need.authorId,
    supporter: supporter.userId,
    follower: follower.userId,
    member: member.userId,
    challenge,
    solution,
    pilot,
  };
}

const sorted = (ids: readonly string[]) => [...ids].sort();

test('an announced challenge is told to those who said, supported or follow its needs', async () => {
  const { author, supporter, follower, challenge } = await makeRoad();
  const { told } = await tell('challenge.announced', 'challenge', challenge.id);
  expect(sorted(told)).toEqual(sorted([author, supporter, follower]));
  const [notice] = await noticesOf(supporter);
  expect(notice).toMatchObject({
    kind: 'challenge.announced',
    path: `/challenges/${challenge.slug}`,
    facts: { why: 'supporter', need: 'Falls at night', title: 'Safe steps' },
    readAt: null,
  });
});

test('each later step reaches back to the need, and the team hears of its own work', async () => {
  const { author, supporter, follower, member, solution, pilot } = await makeRoad();
  const awarded = await tell('solution.awarded', 'solution', solution.id);
  expect(sorted(awarded.told)).toEqual(sorted([author, supporter, follower, member]));
  const decided = await tell('evaluation.decided', 'pilot', pilot.id);
  expect(sorted(decided.told)).toEqual(sorted([author, supporter, follower, member]));
  const whys = (await noticesOf(member)).map((notice) => (notice.facts as { why: string }).why);
  expect(whys).toEqual(['team', 'team']);
});

test('a solution is told once everybody may read it, and not when it was handed in', async () => {
  const { author, supporter, follower, member, solution } = await makeRoad();
  expect((await tell('solution.submitted', 'solution', solution.id)).told).toEqual([]);
  expect(await noticesOf(author)).toEqual([]);
  const { told } = await tell('solution.accepted', 'solution', solution.id);
  expect(sorted(told)).toEqual(sorted([author, supporter, follower, member]));
  const [notice] = await noticesOf(author);
  expect(notice).toMatchObject({ path: `/solutions/${solution.slug}`, facts: { why: 'author' } });
});

test('what only the author is told stays with the author', async () => {
  const { author, need } = await makeRoad();
  expect((await tell('need.returned', 'need', need.id)).told).toEqual([author]);
});

test('while a pilot is being planned its news lead to its solution, which everybody can read', async () => {
  const { supporter, solution } = await makeRoad();
  const planned = await makePilot(testDb(), { solutionId: solution.id, status: 'planned' });
  await tell('pilot.opened', 'pilot', planned.id);
  const [notice] = await noticesOf(supporter);
  expect(notice).toMatchObject({ kind: 'pilot.opened', path: `/solutions/${solution.slug}` });
});

test('followers of the challenge, the solution and the pilot hear of them', async () => {
  const { challenge, solution, pilot } = await makeRoad();
  const ofChallenge = await makeFollow(testDb(), { subjectType: 'challenge', subjectId: challenge.id });
  const ofSolution = await makeFollow(testDb(), { subjectType: 'solution', subjectId: solution.id });
  const ofPilot = await makeFollow(testDb(), { subjectType: 'pilot', subjectId: pilot.id });
  expect((await tell('challenge.phase_opened', 'challenge', challenge.id)).told).toContain(
    ofChallenge.userId,
  );
  const { told } = await tell('pilot.started', 'pilot', pilot.id);
  expect(told).toEqual(expect.arrayContaining([ofSolution.userId, ofPilot.userId]));
  expect(told).not.toContain(ofChallenge.userId);
});

test('whoever is author, supporter and follower at once is told once, as the author', async () => {
  const { author, need, challenge } = await makeRoad();
  await makeFollow(testDb(), { subjectType: 'need', subjectId: need.id, userId: author });
  const second = await makeNeed(testDb());
  await makeChallengeNeed(testDb(), { challengeId: challenge.id, needId: second.id });
  await makeNeedSupport(testDb(), { needId: second.id, userId: author });
  await tell('challenge.decided', 'challenge', challenge.id);
  const notices = await noticesOf(author);
  expect(notices).toHaveLength(1);
  expect(notices[0]?.facts).toMatchObject({ why: 'author', need: 'Falls at night' });
});

test('a step told again is new to nobody', async () => {
  const { challenge } = await makeRoad();
  const { step, told } = await tell('challenge.announced', 'challenge', challenge.id);
  expect(told).toHaveLength(3);
  expect(await tellStep(testDb(), { stepId: step.id, actorId: null }, now)).toEqual([]);
});

test('nobody is told what they did themselves', async () => {
  const { member, solution } = await makeRoad();
  const { told } = await tell('solution.awarded', 'solution', solution.id, member);
  expect(told).not.toContain(member);
});

test('whoever has left is told nothing', async () => {
  const { author, need, supporter } = await makeRoad();
  await testDb().execute(sql`update users set erased_at = now() where id = ${supporter}`);
  const { told } = await tell('need.answered', 'need', need.id);
  expect(told).toContain(author);
  expect(told).not.toContain(supporter);
});

test('people of a merged need keep being told, of the need they know', async () => {
  const { need } = await makeRoad();
  const merged = await makeNeed(testDb(), {
    title: 'Stairs in the dark',
    status: 'merged',
    mergedIntoId: need.id,
  });
  const carried = await makeNeedSupport(testDb(), { needId: need.id, carriedFromId: merged.id });
  const { told } = await tell('need.answered', 'need', need.id);
  expect(told).toEqual(expect.arrayContaining([merged.authorId, carried.userId]));
  expect((await noticesOf(merged.authorId))[0]?.facts).toMatchObject({ need: 'Stairs in the dark' });
  expect((await noticesOf(carried.userId))[0]?.facts).toMatchObject({ need: 'Stairs in the dark' });
});

test('a merge is told to those of the merged need, also when they were already carried over', async () => {
  const into = await makeNeed(testDb());
  const merged = await makeNeed(testDb(), { status: 'merged', mergedIntoId: into.id });
  const carried = await makeNeedSupport(testDb(), { needId: into.id, carriedFromId: merged.id });
  const { told } = await tell('need.merged', 'need', merged.id);
  expect(sorted(told)).toEqual(sorted([merged.authorId, carried.userId]));
});

test('the author of a need that was taken back hears no more of it', async () => {
  const need = await makeNeed(testDb(), { status: 'withdrawn' });
  const { userId } = await makeNeedSupport(testDb(), { needId: need.id });
  expect((await tell('need.withdrawn', 'need', need.id, need.authorId)).told).toEqual([userId]);
});

test('a carer who acts in needs is told with the author, and no longer when that has ended', async () => {
  const { author, need } = await makeRoad();
  const acts = await makeDelegation(testDb(), { patientId: author, scopes: ['needs'] });
  const votes = await makeDelegation(testDb(), { patientId: author, scopes: ['vote'] });
  const ended = await makeDelegation(testDb(), { patientId: author, status: 'revoked' });
  const { told } = await tell('need.published', 'need', need.id);
  expect(sorted(told)).toEqual(sorted([author, acts.carerId ?? '']));
  expect(told).not.toContain(votes.carerId);
  expect(told).not.toContain(ended.carerId);
});

test('ten thousand supporters are told by one statement', async () => {
  const need = await makeNeed(testDb());
  await testDb().execute(sql`
    insert into users (id, email, pseudonym, created_at)
      select gen_random_uuid(), 'many-' || n || '@test.example', 'Many ' || n, now() from generate_series(1, 10000) n`);
  await testDb().execute(sql`
    insert into need_supports (need_id, user_id, capacity, created_at)
      select ${need.id}, id, 'patient', now() from users where pseudonym like 'Many %'`);
  const { told } = await tell('need.answered', 'need', need.id);
  expect(told).toHaveLength(10_001);
  const [row] = await testDb().execute(sql`
    select count(distinct id)::int as ids, bool_and(substr(id::text, 15, 1) = '7') as are_version_7 from notifications`);
  expect(row).toEqual({ ids: 10_001, are_version_7: true });
});
