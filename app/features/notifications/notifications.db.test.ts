import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { anonymous, type Person } from '#app/policies/actor.ts';
import { auditLog, notifications, users } from '#db/schema/index.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { makeNotification } from '#db/testing/factories/platform.ts';
import { testDb } from '#db/testing/test-db.ts';
import { getEnv } from '#server/env.server.ts';
import { markNotificationsRead } from './commands/mark-notifications-read.server.ts';
import { turnDigestOff } from './commands/turn-digest-off.server.ts';
import { digestToken } from './digest-token.server.ts';
import { countUnread, listNotices } from './notifications.queries.server.ts';

async function makeReader(): Promise<Person> {
  const { id } = await makeUser(testDb(), { digest: 'daily' });
  return {
    kind: 'person',
    id,
    sessionId: 'session',
    roles: ['patient'],
    suspended: false,
    onboarded: true,
    acceptedItems: 0,
    actsFor: [],
  };
}

const makeNews = async (reader: Person, count: number) => {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    ids.push((await makeNotification(testDb(), { userId: reader.id, readAt: null })).id);
  }
  return ids;
};
const digestOf = async (reader: Person) =>
  (await testDb().select({ digest: users.digest }).from(users).where(eq(users.id, reader.id)))[0]?.digest;

test('the list shows one’s own news only, newest first, page by page', async () => {
  const [reader, other] = [await makeReader(), await makeReader()];
  const ids = await makeNews(reader, 5);
  await makeNews(other, 1);
  const first = await listNotices(testDb(), reader, { limit: 3 });
  expect(first.notices.map(({ id }) => id)).toEqual([ids[4], ids[3], ids[2]]);
  const second = await listNotices(testDb(), reader, { before: first.next ?? '', limit: 3 });
  expect(second).toMatchObject({ next: null });
  expect(second.notices.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
});

test('marking one as read leaves the others, and others’ news cannot be marked', async () => {
  const [reader, other] = [await makeReader(), await makeReader()];
  const [mine = ''] = await makeNews(reader, 2);
  const [theirs = ''] = await makeNews(other, 1);
  const result = await execute(markNotificationsRead, { actor: reader }, { ids: [mine, theirs] });
  expect(result).toEqual({ marked: 1 });
  expect(await countUnread(testDb(), reader)).toBe(1);
  expect(await countUnread(testDb(), other)).toBe(1);
});

test('marking everything as read is noted and needs a person', async () => {
  const reader = await makeReader();
  await makeNews(reader, 3);
  await execute(markNotificationsRead, { actor: reader }, { ids: 'all' });
  expect(await countUnread(testDb(), reader)).toBe(0);
  const [entry] = await testDb().select().from(auditLog);
  expect(entry).toMatchObject({ action: 'notification.mark_read', actorId: reader.id, facts: { marked: 3 } });
  await expect(execute(markNotificationsRead, { actor: anonymous }, { ids: 'all' })).rejects.toMatchObject({
    kind: 'unauthenticated',
  });
});

test('what was read keeps the time it was first read', async () => {
  const reader = await makeReader();
  await makeNews(reader, 1);
  const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
  await execute(markNotificationsRead, { actor: reader, now: at(9) }, { ids: 'all' });
  await execute(markNotificationsRead, { actor: reader, now: at(10) }, { ids: 'all' });
  const [row] = await testDb().select().from(notifications);
  expect(row?.readAt).toEqual(at(9));
});

test('the link in a digest turns it off without signing in, and again without harm', async () => {
  const reader = await makeReader();
  const token = digestToken(reader.id, getEnv().APP_SECRET);
  for (let click = 0; click < 2; click += 1) await execute(turnDigestOff, { actor: anonymous }, { token });
  expect(await digestOf(reader)).toBe('off');
});

test('a forged link turns nothing off, whoever follows it', async () => {
  const [reader, other] = [await makeReader(), await makeReader()];
  const [, signature] = digestToken(other.id, getEnv().APP_SECRET).split('.');
  for (const token of [`${reader.id}.${signature}`, digestToken(reader.id, 'guessed'), '']) {
    await expect(execute(turnDigestOff, { actor: other }, { token })).rejects.toMatchObject({
      kind: 'not_found',
    });
  }
  expect(await digestOf(reader)).toBe('daily');
});

test('what is only told by e-mail neither stands in the list nor counts as unread', async () => {
  const reader = await makeReader();
  await makeNotification(testDb(), { userId: reader.id, inApp: false });
  const [id] = await makeNews(reader, 1);
  expect((await listNotices(testDb(), reader)).notices.map((notice) => notice.id)).toEqual([id]);
  expect(await countUnread(testDb(), reader)).toBe(1);
});
