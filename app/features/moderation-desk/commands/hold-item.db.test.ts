import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { auditLog, moderationItems, needs, outbox } from '#db/schema/index.ts';
import { makeModerationItem } from '#db/testing/factories/discussion.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { factoryNow } from '#db/testing/factories/series.ts';
import { testDb } from '#db/testing/test-db.ts';
import { freeExpiredLocks } from '#server/jobs/tasks/free-expired-locks.server.ts';
import { holdItem } from '../hold-item.server.ts';
import { makeModerator } from '../testing.server.ts';
import { releaseItem } from './release-item.server.ts';
import { takeItem } from './take-item.server.ts';

const now = new Date(factoryNow.getTime() + 3_600_000);
const seconds = (count: number) => new Date(now.getTime() + count * 1000);

async function waitingNeed(overrides = {}) {
  const need = await makeNeed(testDb(), { status: 'submitted', publishedAt: null, ...overrides });
  return { need, item: await makeModerationItem(testDb(), { subjectId: need.id }) };
}
const itemOf = async (id: string) =>
  (await testDb().select().from(moderationItems).where(eq(moderationItems.id, id)))[0];
const statusOf = async (id: string) =>
  (await testDb().select().from(needs).where(eq(needs.id, id)))[0]?.status;

test('taking an item holds it for two minutes and shows the author that it is being read', async () => {
  const anna = await makeModerator();
  const { need, item } = await waitingNeed();
  await execute(takeItem, { actor: anna, now }, { itemId: item.id });
  expect(await itemOf(item.id)).toMatchObject({ lockedById: anna.id, lockedUntil: seconds(120) });
  expect(await statusOf(need.id)).toBe('in_review');
  expect((await testDb().select().from(outbox)).map(({ kind }) => kind).sort()).toEqual([
    'queue.changed',
    'subject.changed',
  ]);
});

test('of two moderators who open an item at once exactly one has it', async () => {
  const [anna, nils] = [await makeModerator('Anna'), await makeModerator('Nils')];
  const { item } = await waitingNeed();
  const db = testDb();
  const refusals = await Promise.all([
    holdItem(db, anna, { itemId: item.id, now }),
    holdItem(db, nils, { itemId: item.id, now }),
  ]);
  expect(refusals.filter((refusal) => refusal === null)).toHaveLength(1);
  expect(refusals.filter((refusal) => refusal === 'taken')).toHaveLength(1);
  expect((await itemOf(item.id))?.lockedById).toBe(refusals[0] === null ? anna.id : nils.id);
});

test('a sign of life keeps the hold without another audit row', async () => {
  const anna = await makeModerator();
  const { item } = await waitingNeed();
  const db = testDb();
  expect(await holdItem(db, anna, { itemId: item.id, now })).toBeNull();
  expect(await holdItem(db, anna, { itemId: item.id, now: seconds(90) })).toBeNull();
  expect(await itemOf(item.id)).toMatchObject({ lockedById: anna.id, lockedUntil: seconds(210) });
  expect(await db.select().from(auditLog)).toHaveLength(1);
});

test('without a sign of life a colleague can take it, and who had it has lost it', async () => {
  const [anna, nils] = [await makeModerator('Anna'), await makeModerator('Nils')];
  const { item } = await waitingNeed();
  const db = testDb();
  await holdItem(db, anna, { itemId: item.id, now });
  expect(await holdItem(db, nils, { itemId: item.id, now: seconds(119) })).toBe('taken');
  expect(await holdItem(db, nils, { itemId: item.id, now: seconds(121) })).toBeNull();
  expect(await holdItem(db, anna, { itemId: item.id, now: seconds(122) })).toBe('taken');
});

test('putting an item back frees it, and its need waits again; only who has it can', async () => {
  const [anna, nils] = [await makeModerator('Anna'), await makeModerator('Nils')];
  const { need, item } = await waitingNeed();
  await execute(takeItem, { actor: anna, now }, { itemId: item.id });
  await expect(execute(releaseItem, { actor: nils, now }, { itemId: item.id })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await execute(releaseItem, { actor: anna, now }, { itemId: item.id });
  expect(await itemOf(item.id)).toMatchObject({ lockedById: null, lockedUntil: null });
  expect(await statusOf(need.id)).toBe('submitted');
});

test('the clock frees what nobody has open any more, and its need can be changed again', async () => {
  const anna = await makeModerator();
  const [gone, here] = [await waitingNeed(), await waitingNeed()];
  const db = testDb();
  await holdItem(db, anna, { itemId: gone.item.id, now });
  await holdItem(db, anna, { itemId: here.item.id, now: seconds(60) });
  await freeExpiredLocks({ db, now: seconds(130) });
  expect(await itemOf(gone.item.id)).toMatchObject({ lockedById: null });
  expect(await statusOf(gone.need.id)).toBe('submitted');
  expect(await itemOf(here.item.id)).toMatchObject({ lockedById: anna.id });
  expect(await statusOf(here.need.id)).toBe('in_review');
});

test('one’s own need, and an appeal against one’s own verdict, cannot be taken', async () => {
  const anna = await makeModerator();
  const own = await waitingNeed({ authorId: anna.id });
  const db = testDb();
  expect(await holdItem(db, anna, { itemId: own.item.id, now })).toBe('not_yours');
  const appealed = await makeNeed(db, { status: 'submitted', publishedAt: null });
  const appeal = await makeModerationItem(db, {
    kind: 'appeal',
    subjectId: appealed.id,
    excludedId: anna.id,
  });
  expect(await holdItem(db, anna, { itemId: appeal.id, now })).toBe('not_yours');
  expect(await statusOf(appealed.id)).toBe('submitted');
});

test('what is decided cannot be opened for deciding', async () => {
  const { item } = await waitingNeed();
  const db = testDb();
  await db.update(moderationItems).set({ status: 'decided' }).where(eq(moderationItems.id, item.id));
  expect(await holdItem(db, await makeModerator(), { itemId: item.id, now })).toBe('decided');
});
