import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { challengeUpdates, journeySteps, jurors, notifications } from '#db/schema/index.ts';
import { makeChallenge, makeTeam, makeTeamMember } from '#db/testing/factories/challenges.ts';
import { makeJuror } from '#db/testing/factories/deciding.ts';
import { makeFollow } from '#db/testing/factories/discussion.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { tellStep } from '#server/jobs/fan-out/tell-step.server.ts';
import { key } from '../testing.server.ts';
import { postUpdate } from './post-update.server.ts';

const now = new Date('2026-03-02T10:00:00Z');
const update = { title: 'Meet the\npeople', body: 'On Friday at four, in the hall.', submissionKey: key(1) };

async function world() {
  const db = testDb();
  const challenge = await makeChallenge(db, { status: 'running', title: 'Safe steps' });
  const follower = await makeFollow(db, { subjectType: 'challenge', subjectId: challenge.id });
  const team = await makeTeam(db, { challengeId: challenge.id });
  const member = await makeTeamMember(db, { teamId: team.id });
  const juror = await makeJuror(db, { challengeId: challenge.id });
  return { challenge, follower: follower.userId, member: member.userId, juror: juror.userId };
}

async function tellAll(): Promise<string[]> {
  const steps = await testDb().select({ id: journeySteps.id }).from(journeySteps);
  const told = await Promise.all(
    steps.map(({ id }) => tellStep(testDb(), { stepId: id, actorId: null }, now)),
  );
  return told.flat().sort();
}

test('followers, teams and jurors hear of news once, with the way to it', async () => {
  const { challenge, follower, member, juror } = await world();
  const staff = await signedIn(testDb(), 'staff');
  const { id } = await execute(postUpdate, { actor: staff, now }, { challengeId: challenge.id, update });
  expect(await tellAll()).toEqual([follower, member, juror].sort());
  expect(await tellAll()).toEqual([]);
  const [notice] = await testDb().select().from(notifications).where(eq(notifications.userId, juror));
  expect(notice).toMatchObject({
    kind: 'challenge.updated',
    topic: 'challenges',
    path: `/challenges/${challenge.slug}/updates/${id}`,
    facts: { why: 'juror', title: 'Safe steps', headline: 'Meet the people' },
  });
});

test('who stepped down from the jury or said no hears nothing of it', async () => {
  const { challenge, juror, follower, member } = await world();
  await testDb().update(jurors).set({ steppedDownAt: now }).where(eq(jurors.userId, juror));
  await makeJuror(testDb(), { challengeId: challenge.id, status: 'declined' });
  const staff = await signedIn(testDb(), 'staff');
  await execute(postUpdate, { actor: staff, now }, { challengeId: challenge.id, update });
  expect(await tellAll()).toEqual([follower, member].sort());
});

test('a double click and a retry tell people once', async () => {
  const { challenge } = await world();
  const staff = await signedIn(testDb(), 'staff');
  const post = () => execute(postUpdate, { actor: staff, now }, { challengeId: challenge.id, update });
  const [first, second] = await Promise.all([post(), post()]);
  expect(first).toEqual(second);
  expect(await testDb().$count(challengeUpdates)).toBe(1);
  expect(await testDb().$count(journeySteps)).toBe(1);
});

test.each([
  ['patient', 'running'],
  ['innovator', 'running'],
  ['staff', 'draft'],
] as const)('%s writes no news of a challenge that is %s', async (role, status) => {
  const challenge = await makeChallenge(testDb(), { status });
  const actor = await signedIn(testDb(), role);
  const posting = execute(postUpdate, { actor, now }, { challengeId: challenge.id, update });
  await expect(posting).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await testDb().$count(challengeUpdates)).toBe(0);
});
