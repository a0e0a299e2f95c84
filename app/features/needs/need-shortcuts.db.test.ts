import { expect, test } from 'vitest';
import type { NeedStatus } from '#app/domain/needs/need-machine.ts';
import { anonymous } from '#app/policies/actor.ts';
import { makeComment } from '#db/testing/factories/discussion.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { commentsOn } from '../discussion/comments.queries.server.ts';
import { lineageOf, lineageOfNew } from '../lineage/lineage.queries.server.ts';
import { needPageOf } from './need-page.queries.server.ts';

const published = { publishedAt: new Date('2026-03-01T10:00:00Z') };

test.each<{ status: NeedStatus; publishedAt?: Date; hiddenAt?: Date }>([
  { status: 'published', ...published },
  { status: 'published', ...published, hiddenAt: new Date('2026-03-02T10:00:00Z') },
  { status: 'answered', ...published },
  { status: 'withdrawn', ...published },
  { status: 'submitted' },
])('what is known of a need tells the road that nobody has gone on yet: %j', async (state) => {
  const { id, slug } = await makeNeed(testDb(), { publishedAt: null, ...state });
  const need = await needPageOf(testDb(), anonymous, slug);
  if (!need) throw new Error('The need is gone');
  expect(need.isTakenUp).toBe(false);
  expect(lineageOfNew(need)).toEqual(await lineageOf(testDb(), { type: 'need', id }));
});

test('a need brings its newest comments along, as far as the reader may read them', async () => {
  const { id, slug } = await makeNeed(testDb());
  const subject = { type: 'need', id } as const;
  const parent = await makeComment(testDb(), { subjectType: 'need', subjectId: id });
  await makeComment(testDb(), { subjectType: 'need', subjectId: id, parentId: parent.id });
  const held = await makeComment(testDb(), { subjectType: 'need', subjectId: id, status: 'held' });
  const author = { ...(await signedIn(testDb(), 'patient')), id: held.authorId };
  for (const [actor, count] of [
    [anonymous, 2],
    [author, 3],
  ] as const) {
    const newest = (await needPageOf(testDb(), actor, slug))?.comments;
    if (!newest) throw new Error('The need is gone');
    const now = new Date();
    const page = await commentsOn(testDb(), actor, subject, { now, newest });
    expect(page).toEqual(await commentsOn(testDb(), actor, subject, { now }));
    expect(page.comments).toHaveLength(count);
  }
});
