import { and, asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { supportNeed } from '#app/features/needs/commands/support-need.server.ts';
import { unsupportNeed } from '#app/features/needs/commands/unsupport-need.server.ts';
import type { Person } from '#app/policies/actor.ts';
import {
  follows,
  journeySteps,
  moderationItems,
  moderationVerdicts,
  needMerges,
  needSupports,
  needs,
  users,
} from '#db/schema/index.ts';
import { makeFollow, makeModerationItem } from '#db/testing/factories/discussion.ts';
import { makeNeed, makeNeedSupport } from '#db/testing/factories/needs.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { factoryNow } from '#db/testing/factories/series.ts';
import { testDb } from '#db/testing/test-db.ts';
import { actorFor, makeModerator } from '../testing.server.ts';
import { mergeNeed } from './merge-need.server.ts';
import { unmergeNeed } from './unmerge-need.server.ts';

const now = new Date(factoryNow.getTime() + 3_600_000);
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

type Pair = Awaited<ReturnType<typeof pair>>;

/** Two published needs: `both` supports both, `one` only the first, whose second supporter wrote the other. */
async function pair(status: 'published' | 'submitted' = 'published') {
  const db = testDb();
  const from = await makeNeed(db, {
    status,
    publishedAt: status === 'published' ? factoryNow : null,
    supportCount: 3,
  });
  const into = await makeNeed(db, { supportCount: 1 });
  const [one, both, follower] = [await makeUser(db), await makeUser(db), await makeUser(db)];
  for (const userId of [one.id, both.id, into.authorId]) {
    await makeNeedSupport(db, { needId: from.id, userId, capacity: 'carer' });
  }
  await makeNeedSupport(db, { needId: into.id, userId: both.id, capacity: 'patient' });
  await makeFollow(db, { subjectId: from.id, userId: follower.id });
  const item = await makeModerationItem(db, { subjectId: from.id });
  return { from, into, one, both, follower, item };
}

const merge = (actor: Person, { item, into }: Pick<Pair, 'item' | 'into'>, at = now) =>
  execute(
    mergeNeed,
    { actor, now: at },
    { itemId: item.id, intoId: into.id, reason: 'The same.', seen: 'v1' },
  );
const unmerge = (actor: Person, { from }: Pick<Pair, 'from'>, at = now) =>
  execute(unmergeNeed, { actor, now: at }, { needId: from.id });

const needOf = async (id: string) => (await testDb().select().from(needs).where(eq(needs.id, id)))[0];
const supportsOf = (id: string) =>
  testDb().select().from(needSupports).where(eq(needSupports.needId, id)).orderBy(asc(needSupports.userId));
const followsOf = (id: string) =>
  testDb()
    .select()
    .from(follows)
    .where(and(eq(follows.subjectType, 'need'), eq(follows.subjectId, id)))
    .orderBy(asc(follows.userId));
const picture = async ({ from, into }: Pick<Pair, 'from' | 'into'>) => ({
  from: await supportsOf(from.id),
  into: await supportsOf(into.id),
  fromFollows: await followsOf(from.id),
  intoFollows: await followsOf(into.id),
  fromCount: (await needOf(from.id))?.supportCount,
  intoCount: (await needOf(into.id))?.supportCount,
});

test('joining carries voices and followers over once, with the author’s own, and tells of it', async () => {
  const both = await pair();
  const { from, into, one, follower, item } = both;
  const moderator = await makeModerator();
  expect(await merge(moderator, both)).toMatchObject({ slug: into.slug, supporters: 2, followers: 1 });
  expect(await needOf(from.id)).toMatchObject({
    status: 'merged',
    mergedIntoId: into.id,
    reason: 'The same.',
  });
  const there = await supportsOf(into.id);
  expect(there.map(({ userId }) => userId)).toEqual([both.both.id, one.id, from.authorId].sort());
  expect(there.find(({ userId }) => userId === both.both.id)).toMatchObject({
    capacity: 'patient',
    carriedFromId: null,
  });
  expect(there.find(({ userId }) => userId === one.id)).toMatchObject({
    capacity: 'carer',
    carriedFromId: from.id,
  });
  expect((await needOf(into.id))?.supportCount).toBe(3);
  expect(await followsOf(into.id)).toMatchObject([{ userId: follower.id, carriedFromId: from.id }]);
  expect(await testDb().select().from(journeySteps)).toMatchObject([
    { kind: 'need.merged', subjectId: from.id, actorRole: 'staff' },
  ]);
  expect(await testDb().select().from(moderationVerdicts)).toMatchObject([
    { itemId: item.id, verdict: 'merge', reason: 'The same.', moderatorId: moderator.id },
  ]);
});

test('undoing within a day restores both needs exactly', async () => {
  const both = await pair();
  const before = await picture(both);
  const moderator = await makeModerator();
  await merge(moderator, both);
  await unmerge(moderator, both, hours(23.9));
  expect(await picture(both)).toEqual(before);
  expect(await needOf(both.from.id)).toMatchObject({ status: 'published', mergedIntoId: null, reason: null });
  expect(await testDb().select().from(needMerges)).toMatchObject([
    { isCurrent: false, undoneAt: hours(23.9) },
  ]);
});

test('after a day, or a second time, a merge cannot be undone', async () => {
  const both = await pair();
  const moderator = await makeModerator();
  await merge(moderator, both);
  await expect(unmerge(moderator, both, hours(24))).rejects.toMatchObject({ code: 'merge_final' });
  await unmerge(moderator, both, hours(1));
  await expect(unmerge(moderator, both, hours(1))).rejects.toMatchObject({ code: 'state_changed' });
});

test('who took their voice back, or gave it anew, while the needs were one, is taken at their word', async () => {
  const both = await pair();
  const { from, into, one } = both;
  const moderator = await makeModerator();
  await merge(moderator, both);
  const newcomer = await makeUser(testDb(), { roles: ['patient'] });
  await execute(unsupportNeed, { actor: actorFor(one.id, 'carer'), now }, { needId: into.id });
  await execute(
    supportNeed,
    { actor: actorFor(newcomer.id, 'patient'), now },
    { needId: into.id, capacity: 'patient' },
  );
  await unmerge(moderator, both);
  expect((await supportsOf(from.id)).map(({ userId }) => userId)).toEqual(
    [both.both.id, into.authorId].sort(),
  );
  expect((await needOf(from.id))?.supportCount).toBe(2);
  expect((await supportsOf(into.id)).map(({ userId }) => userId)).toEqual([both.both.id, newcomer.id].sort());
  expect((await needOf(into.id))?.supportCount).toBe(2);
});

test('a need that was not published counts for its author when joined, and waits again when that is undone', async () => {
  const both = await pair('submitted');
  const moderator = await makeModerator();
  const trust = async () =>
    (await testDb().select().from(users).where(eq(users.id, both.from.authorId)))[0]?.acceptedItems;
  await merge(moderator, both);
  expect(await trust()).toBe(1);
  await unmerge(moderator, both);
  expect(await trust()).toBe(0);
  expect(await needOf(both.from.id)).toMatchObject({ status: 'submitted', publishedAt: null });
  const items = await testDb().select().from(moderationItems).orderBy(asc(moderationItems.createdAt));
  expect(items.map(({ status }) => status)).toEqual(['decided', 'waiting']);
});

test('two merges that cross do not wait for each other, and only one comes about', async () => {
  const both = await pair();
  const back = await makeModerationItem(testDb(), { subjectId: both.into.id });
  const [anna, nils] = [await makeModerator('Anna'), await makeModerator('Nils')];
  const results = await Promise.allSettled([merge(anna, both), merge(nils, { item: back, into: both.from })]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({
    code: 'merge_target',
  });
});

test('the first merge of a chain cannot be undone before the second', async () => {
  const both = await pair();
  const moderator = await makeModerator();
  const third = await makeNeed(testDb());
  const next = await makeModerationItem(testDb(), { subjectId: both.into.id });
  await merge(moderator, both);
  await merge(moderator, { item: next, into: third });
  await expect(unmerge(moderator, both)).rejects.toMatchObject({ code: 'merged_further' });
  await unmerge(moderator, { from: both.into });
  await unmerge(moderator, both);
  expect((await needOf(third.id))?.supportCount).toBe(0);
});

test.each([
  ['a hidden one', { hiddenAt: factoryNow }],
  ['one that is not published', { status: 'submitted' as const, publishedAt: null }],
])('a need is not joined with %s, nor with itself', async (_what, overrides) => {
  const { item, from } = await pair();
  const moderator = await makeModerator();
  const into = await makeNeed(testDb(), overrides);
  await expect(merge(moderator, { item, into })).rejects.toMatchObject({ code: 'merge_target' });
  await expect(merge(moderator, { item, into: from })).rejects.toMatchObject({ code: 'merge_target' });
});

test('only staff join needs and undo it, and never their own', async () => {
  const both = await pair();
  const moderator = await makeModerator();
  const patient = actorFor((await makeUser(testDb())).id, 'patient');
  const author = actorFor(both.from.authorId, 'staff');
  await expect(merge(patient, both)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(merge(author, both)).rejects.toMatchObject({ kind: 'forbidden' });
  await merge(moderator, both);
  await expect(unmerge(patient, both)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(unmerge(author, both)).rejects.toMatchObject({ kind: 'forbidden' });
});
