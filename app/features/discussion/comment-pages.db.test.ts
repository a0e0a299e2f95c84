import { expect, test } from 'vitest';
import { anonymous } from '#app/policies/actor.ts';
import { comments } from '#db/schema/index.ts';
import { makeComment } from '#db/testing/factories/discussion.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { nextId, factoryNow as now } from '#db/testing/factories/series.ts';
import { testDb } from '#db/testing/test-db.ts';
import { readCommentPlace } from './comment-place.ts';
import { commentsOn } from './comments.queries.server.ts';

/** Adds so many comments to a need at once; gives their ids, oldest first. */
async function say(needId: string, count: number, more: Partial<typeof comments.$inferInsert> = {}) {
  const authorId = (await makeUser(testDb())).id;
  const rows = Array.from({ length: count }, () => ({
    id: nextId(),
    subjectType: 'need' as const,
    subjectId: needId,
    authorId,
    status: 'published' as const,
    body: 'I know this.',
    submissionKey: nextId(),
    createdAt: now,
    ...more,
  }));
  await testDb().insert(comments).values(rows);
  return rows.map(({ id }) => id);
}

/** The part of a discussion behind the end of an address. */
const at = (needId: string, search = '') =>
  commentsOn(
    testDb(),
    anonymous,
    { type: 'need', id: needId },
    { now, place: readCommentPlace(new URLSearchParams(search)) },
  );

const idsOf = ({ comments: shown }: Awaited<ReturnType<typeof at>>) => shown.map(({ id }) => id);

test('where nobody has said anything there is nothing to ask for', async () => {
  expect(await at((await makeNeed(testDb())).id)).toMatchObject({
    comments: [],
    total: 0,
    earlier: null,
    later: null,
  });
});

test('a short discussion is one page', async () => {
  const need = await makeNeed(testDb());
  const ids = await say(need.id, 3);
  expect(await at(need.id)).toMatchObject({
    total: 3,
    here: '',
    earlier: null,
    later: null,
    isThread: false,
  });
  expect(idsOf(await at(need.id))).toEqual(ids);
});

test('whoever goes back through a long discussion meets each comment once, with its answers', async () => {
  const need = await makeNeed(testDb());
  const tops = await say(need.id, 120);
  const answers = await say(need.id, 2, { parentId: tops[10] });
  const pages = [await at(need.id)];
  for (let link = pages[0]?.earlier; link; link = pages.at(-1)?.earlier) pages.push(await at(need.id, link));
  expect(pages.map((page) => page.total)).toEqual([122, 122, 122]);
  expect(pages.map(({ comments: shown }) => shown.length)).toEqual([50, 50, 22]);
  expect(pages.flatMap(idsOf).sort()).toEqual([...tops, ...answers].sort());
  expect(idsOf(await at(need.id, pages[2]?.here))).toEqual(expect.arrayContaining([tops[10], ...answers]));
});

test('the way forward ends on the newest page, in full', async () => {
  const need = await makeNeed(testDb());
  const tops = await say(need.id, 120);
  const oldest = await at(need.id, (await at(need.id, (await at(need.id)).earlier ?? '')).earlier ?? '');
  expect(idsOf(oldest)).toEqual(tops.slice(0, 20));
  const middle = await at(need.id, oldest.later ?? '');
  expect(idsOf(middle)).toEqual(tops.slice(20, 70));
  const newest = await at(need.id, middle.later ?? '');
  expect(newest).toMatchObject({ here: '', later: null });
  expect(idsOf(newest)).toEqual(tops.slice(70));
});

test('a link to one comment finds the page on which it stands, wherever that is', async () => {
  const need = await makeNeed(testDb());
  const tops = await say(need.id, 120);
  const [answer] = await say(need.id, 1, { parentId: tops[5] });
  expect(idsOf(await at(need.id, `?comment=${answer}`))).toEqual([...tops.slice(5, 55), answer]);
  expect(await at(need.id, `?comment=${tops[110]}`)).toMatchObject({ here: '' });
  const first = await at(need.id, `?comment=${tops[0]}`);
  expect(first).toMatchObject({ earlier: null, later: `?later=${tops[49]}` });
});

test('of many answers the newest stand with their comment, and the others on its own pages', async () => {
  const need = await makeNeed(testDb());
  const [top = ''] = await say(need.id, 1);
  const answers = await say(need.id, 120, { parentId: top });
  const page = await at(need.id);
  expect(idsOf(page)).toEqual([top, ...answers.slice(70)]);
  expect(page).toMatchObject({ total: 121, moreAnswers: { [top]: `?answers=${top}` } });
  const thread = await at(need.id, page.moreAnswers[top]);
  expect(thread).toMatchObject({ isThread: true, later: `?comment=${top}` });
  const before = await at(need.id, thread.earlier ?? '');
  expect(idsOf(before)).toEqual([top, ...answers.slice(20, 70)]);
  expect(idsOf(await at(need.id, before.earlier ?? ''))).toEqual([top, ...answers.slice(0, 20)]);
  expect(idsOf(await at(need.id, `?comment=${answers[3]}`))).toEqual([top, ...answers.slice(0, 4)]);
});

test('another subject’s comment and one that waits to be read lead to the newest page and stay unseen', async () => {
  const need = await makeNeed(testDb());
  const tops = await say(need.id, 60);
  const elsewhere = await makeComment(testDb());
  const held = await makeComment(testDb(), { subjectId: need.id, status: 'held' });
  for (const id of [elsewhere.id, held.id]) {
    const page = await at(need.id, `?comment=${id}`);
    expect(idsOf(page)).toEqual(tops.slice(10));
    expect(idsOf(await at(need.id, `?answers=${id}`))).toEqual(tops.slice(10));
  }
});

test('a comment taken back keeps no place on a page unless somebody answered it', async () => {
  const need = await makeNeed(testDb());
  await say(need.id, 60, { status: 'deleted', body: '' });
  const [left] = await say(need.id, 1);
  expect(idsOf(await at(need.id))).toEqual([left]);
});
