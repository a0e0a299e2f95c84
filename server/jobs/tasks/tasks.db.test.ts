import { expect, test } from 'vitest';
import {
  moderationItems,
  needDrafts,
  notifications,
  outbox,
  rateLimits,
  sessions,
  signInCodes,
} from '#db/schema/index.ts';
import { makeModerationItem } from '#db/testing/factories/discussion.ts';
import { makeNeedDraft } from '#db/testing/factories/needs.ts';
import {
  makeRateLimit,
  makeSession,
  makeSetting,
  makeSignInCode,
  makeUser,
} from '#db/testing/factories/people.ts';
import { makeNotification } from '#db/testing/factories/platform.ts';
import { testDb } from '#db/testing/test-db.ts';
import { cleanUp } from './clean-up.server.ts';
import { freeExpiredLocks } from './free-expired-locks.server.ts';

const now = new Date('2026-03-02T10:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const inOneHour = new Date(now.getTime() + 3_600_000);

test('an item whose moderator has gone is freed and the queue is told; one that is held stays', async () => {
  const db = testDb();
  const moderator = await makeUser(db, { roles: ['staff'] });
  const lock = { lockedById: moderator.id };
  const gone = await makeModerationItem(db, { ...lock, lockedUntil: daysAgo(1) });
  const held = await makeModerationItem(db, { ...lock, lockedUntil: inOneHour });
  await freeExpiredLocks({ db, now });
  const items = await db.select().from(moderationItems);
  expect(items.find(({ id }) => id === gone.id)).toMatchObject({ lockedById: null, lockedUntil: null });
  expect(items.find(({ id }) => id === held.id)).toMatchObject(lock);
  const told = await db.select().from(outbox);
  expect(told.map(({ kind, payload }) => ({ kind, payload }))).toEqual([
    { kind: 'queue.changed', payload: { itemId: gone.id } },
  ]);
});

test('what has run out is deleted and what has not stays', async () => {
  const db = testDb();
  await makeSession(db, { expiresAt: daysAgo(1) });
  const session = await makeSession(db, { expiresAt: inOneHour });
  await makeSignInCode(db, { expiresAt: daysAgo(2) });
  const code = await makeSignInCode(db, { expiresAt: inOneHour });
  await makeRateLimit(db, { windowStart: daysAgo(3) });
  const limit = await makeRateLimit(db, { windowStart: daysAgo(0) });
  await makeNeedDraft(db, { updatedAt: daysAgo(91) });
  await makeNeedDraft(db, { updatedAt: daysAgo(2), sentAt: daysAgo(2) });
  const draft = await makeNeedDraft(db, { updatedAt: daysAgo(89) });
  await cleanUp({ db, now });
  expect((await db.select().from(sessions)).map(({ id }) => id)).toEqual([session.id]);
  expect((await db.select().from(signInCodes)).map(({ id }) => id)).toEqual([code.id]);
  expect((await db.select().from(rateLimits)).map(({ key }) => key)).toEqual([limit.key]);
  expect((await db.select().from(needDrafts)).map(({ id }) => id)).toEqual([draft.id]);
});

test('settings say how long drafts and read news are kept; unread news stays', async () => {
  const db = testDb();
  await makeSetting(db, { key: 'drafts.keep_days', value: 10 });
  await makeSetting(db, { key: 'notifications.keep_days', value: 30 });
  await makeNeedDraft(db, { updatedAt: daysAgo(11) });
  const draft = await makeNeedDraft(db, { updatedAt: daysAgo(9) });
  await makeNotification(db, { createdAt: daysAgo(31), readAt: daysAgo(31) });
  const unread = await makeNotification(db, { createdAt: daysAgo(31), readAt: null });
  await cleanUp({ db, now });
  expect((await db.select().from(needDrafts)).map(({ id }) => id)).toEqual([draft.id]);
  expect((await db.select().from(notifications)).map(({ id }) => id)).toEqual([unread.id]);
});
