import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { notifications } from '#db/schema/index.ts';
import { makeComment } from '#db/testing/factories/discussion.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { testDb } from '#db/testing/test-db.ts';
import { tellComments } from './tell-comment.server.ts';

const now = new Date('2026-03-02T10:00:00Z');
const tell = (...commentIds: string[]) => tellComments(testDb(), commentIds, now);
const noticesOf = (userId: string) =>
  testDb()
    .select({ kind: notifications.kind, path: notifications.path, facts: notifications.facts })
    .from(notifications)
    .where(eq(notifications.userId, userId));

test('the author of a need hears of a comment on it, once', async () => {
  const need = await makeNeed(testDb(), { title: 'Falls at night' });
  const comment = await makeComment(testDb(), { subjectId: need.id });
  expect(await tell(comment.id)).toEqual([need.authorId]);
  expect(await tell(comment.id)).toEqual([]);
  expect(await noticesOf(need.authorId)).toEqual([
    {
      kind: 'comment_posted',
      path: `/needs/${need.slug}?comment=${comment.id}#comment-${comment.id}`,
      facts: { why: 'author', need: 'Falls at night' },
    },
  ]);
});

test('whoever is answered hears of the answer, and the author of the need does not', async () => {
  const need = await makeNeed(testDb());
  const first = await makeComment(testDb(), { subjectId: need.id });
  const answer = await makeComment(testDb(), { subjectId: need.id, parentId: first.id });
  expect(await tell(answer.id)).toEqual([first.authorId]);
  expect(await noticesOf(need.authorId)).toEqual([]);
});

test('nobody hears of their own comment, or of one that is not to be seen', async () => {
  const need = await makeNeed(testDb());
  const own = await makeComment(testDb(), { subjectId: need.id, authorId: need.authorId });
  const hidden = await makeComment(testDb(), { subjectId: need.id, status: 'hidden' });
  expect(await tell(own.id)).toEqual([]);
  expect(await tell(hidden.id)).toEqual([]);
});

test('many comments are told in one go, each to whom it concerns', async () => {
  const [first, second] = [await makeNeed(testDb()), await makeNeed(testDb())];
  const one = await makeComment(testDb(), { subjectId: first.id });
  const two = await makeComment(testDb(), { subjectId: first.id });
  const answer = await makeComment(testDb(), { subjectId: second.id, parentId: one.id });
  const own = await makeComment(testDb(), { subjectId: second.id, authorId: second.authorId });
  const told = await tell(one.id, two.id, answer.id, own.id);
  expect(told.toSorted()).toEqual([first.authorId, first.authorId, one.authorId].toSorted());
  expect(await noticesOf(first.authorId)).toHaveLength(2);
  expect(await noticesOf(one.authorId)).toMatchObject([{ kind: 'comment_replied' }]);
  expect(await noticesOf(second.authorId)).toEqual([]);
});
