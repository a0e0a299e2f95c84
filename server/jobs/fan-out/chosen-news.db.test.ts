import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { JourneyStepKind } from '#app/domain/journey.ts';
import type { NewsTopic } from '#app/domain/people/news.ts';
import { notifications, users } from '#db/schema/index.ts';
import { makeChallenge, makeChallengeNeed } from '#db/testing/factories/challenges.ts';
import { makeComment, makeFollow } from '#db/testing/factories/discussion.ts';
import { makeNeed, makeNeedSupport } from '#db/testing/factories/needs.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { makeJourneyStep } from '#db/testing/factories/platform.ts';
import { testDb } from '#db/testing/test-db.ts';
import { tellComments } from './tell-comment.server.ts';
import { tellPeople } from './tell-people.server.ts';
import { tellStep } from './tell-step.server.ts';

const now = new Date('2026-03-02T10:00:00Z');

type Muted = { mutedInApp?: NewsTopic[]; mutedByMail?: NewsTopic[]; digest?: 'off' | 'weekly' };
const mute = (userId: string, choices: Muted) =>
  testDb().update(users).set(choices).where(eq(users.id, userId));

async function tell(kind: JourneyStepKind, subjectType: 'need' | 'challenge', subjectId: string) {
  const step = await makeJourneyStep(testDb(), { kind, subjectType, subjectId, facts: {} });
  return tellStep(testDb(), { stepId: step.id, actorId: null }, now);
}

const noticesOf = (userId: string) =>
  testDb()
    .select({
      kind: notifications.kind,
      topic: notifications.topic,
      inApp: notifications.inApp,
      facts: notifications.facts,
    })
    .from(notifications)
    .where(eq(notifications.userId, userId));

test('news of a kind that is off in the app is kept for the e-mail only', async () => {
  const need = await makeNeed(testDb());
  const { userId } = await makeNeedSupport(testDb(), { needId: need.id });
  await mute(userId, { mutedInApp: ['followed_needs'] });
  expect(await tell('need.answered', 'need', need.id)).toEqual([need.authorId]);
  expect(await noticesOf(userId)).toMatchObject([{ inApp: false, topic: 'followed_needs' }]);
});

test.each<Muted>([
  { mutedInApp: ['followed_needs'], mutedByMail: ['followed_needs'] },
  { mutedInApp: ['followed_needs'], digest: 'off' },
])('what nobody would read is not written: %j', async (choices) => {
  const need = await makeNeed(testDb());
  const { userId } = await makeNeedSupport(testDb(), { needId: need.id });
  await mute(userId, choices);
  await tell('need.answered', 'need', need.id);
  expect(await noticesOf(userId)).toEqual([]);
});

test('a decision on one’s own need reaches its author whatever is switched off', async () => {
  const need = await makeNeed(testDb());
  await mute(need.authorId, { mutedInApp: ['own_needs'], mutedByMail: ['own_needs'], digest: 'off' });
  expect(await tell('need.returned', 'need', need.id)).toEqual([need.authorId]);
  expect(await tell('need.answered', 'need', need.id)).toEqual([]);
  expect(await noticesOf(need.authorId)).toMatchObject([{ kind: 'need.returned', topic: null, inApp: true }]);
});

test('whoever has two reasons to hear of a step hears of it by the one that is on', async () => {
  const need = await makeNeed(testDb());
  const challenge = await makeChallenge(testDb(), { status: 'running' });
  await makeChallengeNeed(testDb(), { challengeId: challenge.id, needId: need.id });
  await makeFollow(testDb(), { subjectType: 'challenge', subjectId: challenge.id, userId: need.authorId });
  await mute(need.authorId, { mutedInApp: ['own_needs'], mutedByMail: ['own_needs'] });
  expect(await tell('challenge.decided', 'challenge', challenge.id)).toEqual([need.authorId]);
  expect(await noticesOf(need.authorId)).toMatchObject([
    { topic: 'challenges', inApp: true, facts: { why: 'follower' } },
  ]);
});

test('answers to comments can be switched off', async () => {
  const need = await makeNeed(testDb());
  const first = await makeComment(testDb(), { subjectId: need.id });
  const answer = await makeComment(testDb(), { subjectId: need.id, parentId: first.id });
  await mute(first.authorId, { mutedInApp: ['replies'], mutedByMail: ['replies'] });
  expect(await tellComments(testDb(), [answer.id], now)).toEqual([]);
  expect(await noticesOf(first.authorId)).toEqual([]);
});

test('what carers do is told to somebody who has switched off everything', async () => {
  const { id } = await makeUser(testDb(), {
    mutedInApp: ['own_needs', 'followed_needs', 'challenges', 'team', 'pilots', 'replies'],
    digest: 'off',
  });
  const told = await tellPeople(
    testDb(),
    {
      userIds: [id],
      notice: 'delegation_revoked',
      subject: { type: 'person', id },
      path: '/me',
      facts: {},
      dedupeKey: 'one',
    },
    now,
  );
  expect(told).toEqual([id]);
});
