import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { type Actor, anonymous, type Person } from '#app/policies/actor.ts';
import { comments, commentVersions, follows, moderationItems, needs, outbox } from '#db/schema/index.ts';
import { makeComment } from '#db/testing/factories/discussion.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { nextId, factoryNow as now } from '#db/testing/factories/series.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { deleteComment } from './commands/delete-comment.server.ts';
import { editComment } from './commands/edit-comment.server.ts';
import { followSubject } from './commands/follow-subject.server.ts';
import { postComment } from './commands/post-comment.server.ts';
import { reportSubject } from './commands/report-subject.server.ts';
import { unfollowSubject } from './commands/unfollow-subject.server.ts';
import { commentsOn } from './comments.queries.server.ts';

const about = (id: string) => ({ type: 'need', id }) as const;
const trusted = async () => ({ ...(await signedIn(testDb(), 'patient')), acceptedItems: 5 });

const post = (actor: Person, needId: string, more: Record<string, unknown> = {}) =>
  execute(
    postComment,
    { actor, now },
    { subject: about(needId), body: 'I know this.', submissionKey: nextId(), ...more },
  );

const commentsFor = async (actor: Actor, needId: string) =>
  (await commentsOn(testDb(), actor, about(needId), { now })).comments;

const needCount = async (id: string) =>
  (await testDb().select({ count: needs.commentCount }).from(needs).where(eq(needs.id, id)))[0]?.count;

test('a trusted person’s comment is visible, counted and told', async () => {
  const need = await makeNeed(testDb());
  const { status } = await post(await trusted(), need.id);
  expect(status).toBe('published');
  expect(await needCount(need.id)).toBe(1);
  expect((await testDb().select().from(outbox)).map(({ kind }) => kind)).toEqual([
    'comment.posted',
    'comment.heard',
  ]);
});

test('a new person’s comment waits, and only they see it', async () => {
  const need = await makeNeed(testDb());
  const actor = await signedIn(testDb(), 'patient');
  await post(actor, need.id);
  expect(await needCount(need.id)).toBe(0);
  expect(await testDb().select().from(moderationItems)).toMatchObject([{ kind: 'comment' }]);
  expect(await commentsFor(anonymous, need.id)).toEqual([]);
  expect(await commentsFor(actor, need.id)).toMatchObject([{ status: 'held', isMine: true }]);
});

test('a double click writes one comment', async () => {
  const need = await makeNeed(testDb());
  const actor = await trusted();
  const submissionKey = nextId();
  const [a, b] = await Promise.all([
    post(actor, need.id, { submissionKey }),
    post(actor, need.id, { submissionKey }),
  ]);
  expect(a.id).toBe(b.id);
  expect(await needCount(need.id)).toBe(1);
});

test('an answer to an answer belongs to the same thread, and never to another subject’s', async () => {
  const need = await makeNeed(testDb());
  const actor = await trusted();
  const top = await makeComment(testDb(), { subjectId: need.id });
  const reply = await post(actor, need.id, { parentId: top.id });
  const second = await post(actor, need.id, { parentId: reply.id });
  const [row] = await testDb().select().from(comments).where(eq(comments.id, second.id));
  expect(row?.parentId).toBe(top.id);
  const elsewhere = await makeNeed(testDb());
  await expect(post(actor, elsewhere.id, { parentId: top.id })).rejects.toMatchObject({ kind: 'not_found' });
});

test('nobody comments on what they cannot read, as somebody else, or in a role they do not have', async () => {
  const actor = await trusted();
  const waiting = await makeNeed(testDb(), { status: 'submitted' });
  const open = await makeNeed(testDb());
  await expect(post(actor, waiting.id)).rejects.toMatchObject({ kind: 'not_found' });
  await expect(post(actor, open.id, { forId: open.authorId })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(post(actor, open.id, { capacity: 'clinician' })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(post(actor, open.id, { body: ' \u0000 ' })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(post(actor, open.id, { body: 'x'.repeat(10_000_000) })).rejects.toMatchObject({
    kind: 'invalid',
  });
});

test('who writes too fast is asked to wait', async () => {
  const need = await makeNeed(testDb());
  const actor = await trusted();
  for (let sent = 0; sent < 20; sent += 1) await post(actor, need.id);
  await expect(post(actor, need.id)).rejects.toMatchObject({ kind: 'too_many' });
  expect(await needCount(need.id)).toBe(20);
});

test('a comment can be changed for an hour by its author, and what it said is kept', async () => {
  const actor = await signedIn(testDb(), 'patient');
  const comment = await makeComment(testDb(), { authorId: actor.id, createdAt: now });
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const edit = (who: Person, minutes: number) =>
    execute(editComment, { actor: who, now: at(minutes) }, { commentId: comment.id, body: 'Better said.' });
  await edit(actor, 59);
  expect(await testDb().select().from(commentVersions)).toMatchObject([{ version: 1, body: comment.body }]);
  await expect(edit(actor, 60)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(edit(await signedIn(testDb(), 'staff'), 1)).rejects.toMatchObject({ kind: 'forbidden' });
});

test('a comment that is taken back leaves its place without words, for the answers to it', async () => {
  const need = await makeNeed(testDb(), { commentCount: 1 });
  const actor = await signedIn(testDb(), 'patient');
  const comment = await makeComment(testDb(), { authorId: actor.id, subjectId: need.id });
  const answer = await makeComment(testDb(), { subjectId: need.id, parentId: comment.id });
  await execute(deleteComment, { actor, now }, { commentId: comment.id });
  expect(await needCount(need.id)).toBe(0);
  expect(await commentsFor(anonymous, need.id)).toMatchObject([
    { status: 'deleted', body: '', name: '' },
    { id: answer.id, parentId: comment.id },
  ]);
});

test('following twice is following once', async () => {
  const need = await makeNeed(testDb());
  const actor = await signedIn(testDb());
  await execute(followSubject, { actor, now }, { subject: about(need.id) });
  await execute(followSubject, { actor, now }, { subject: about(need.id) });
  expect(await testDb().select().from(follows)).toHaveLength(1);
  await execute(unfollowSubject, { actor, now }, { subject: about(need.id) });
  expect(await testDb().select().from(follows)).toHaveLength(0);
  const hidden = await makeNeed(testDb(), { hiddenAt: now });
  await expect(execute(followSubject, { actor, now }, { subject: about(hidden.id) })).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

const report = (actor: Person, type: 'need' | 'comment', id: string) =>
  execute(reportSubject, { actor, now }, { subject: { type, id }, reason: 'hurtful' });

test('three different people hide a need by reporting it; one person three times does not', async () => {
  const need = await makeNeed(testDb());
  const first = await signedIn(testDb());
  for (let times = 0; times < 3; times += 1) await report(first, 'need', need.id);
  await report(await signedIn(testDb()), 'need', need.id);
  const hiddenAt = async () =>
    (await testDb().select({ at: needs.hiddenAt }).from(needs).where(eq(needs.id, need.id)))[0]?.at;
  expect(await hiddenAt()).toBeNull();
  expect(await report(await signedIn(testDb()), 'need', need.id)).toEqual({ hidden: true });
  expect(await hiddenAt()).toEqual(now);
  expect(await testDb().select().from(moderationItems)).toMatchObject([{ kind: 'report' }]);
});

test('three reports hide a comment and take it out of the count', async () => {
  const need = await makeNeed(testDb(), { commentCount: 1 });
  const comment = await makeComment(testDb(), { subjectId: need.id });
  for (let person = 0; person < 3; person += 1) await report(await signedIn(testDb()), 'comment', comment.id);
  expect(await needCount(need.id)).toBe(0);
  expect(await commentsFor(anonymous, need.id)).toMatchObject([{ status: 'hidden', body: '' }]);
});

test('nobody reports what is their own or what they cannot see', async () => {
  const actor = await signedIn(testDb());
  const own = await makeNeed(testDb(), { authorId: actor.id });
  const waiting = await makeNeed(testDb(), { status: 'submitted' });
  await expect(report(actor, 'need', own.id)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(report(actor, 'need', waiting.id)).rejects.toMatchObject({ kind: 'forbidden' });
});
