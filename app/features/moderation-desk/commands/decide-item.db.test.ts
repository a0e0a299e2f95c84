import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { ModerationVerdict } from '#app/domain/moderation/moderation.ts';
import { getT } from '#app/i18n/get-t.server.ts';
import type { Actor } from '#app/policies/actor.ts';
import {
  auditLog,
  comments,
  journeySteps,
  moderationItems,
  moderationVerdicts,
  needs,
  outbox,
  reports,
  userRoles,
  users,
} from '#db/schema/index.ts';
import { makeComment, makeModerationItem, makeReport } from '#db/testing/factories/discussion.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { makeUser, makeUserRole } from '#db/testing/factories/people.ts';
import { factoryNow } from '#db/testing/factories/series.ts';
import { testDb } from '#db/testing/test-db.ts';
import { commentMark, needMark } from '../seen-mark.ts';
import { actorFor, makeModerator } from '../testing.server.ts';
import { decideItem } from './decide-item.server.ts';
import { takeItem } from './take-item.server.ts';

const now = new Date(factoryNow.getTime() + 3_600_000);
type Verdict = Exclude<ModerationVerdict, 'merge'>;

const decide = (actor: Actor, itemId: string, verdict: Verdict, reason = '', seen = 'v1') =>
  execute(decideItem, { actor, now }, { itemId, verdict, reason, seen });

async function waitingNeed(overrides: Parameters<typeof makeNeed>[1] = {}) {
  const need = await makeNeed(testDb(), { status: 'submitted', publishedAt: null, ...overrides });
  return { need, item: await makeModerationItem(testDb(), { subjectId: need.id }) };
}

async function needOf(id: string) {
  const [need] = await testDb().select().from(needs).where(eq(needs.id, id));
  return need;
}
async function userOf(id: string) {
  const [user] = await testDb().select().from(users).where(eq(users.id, id));
  return user;
}
const told = async () => {
  const rows = await testDb()
    .select()
    .from(outbox)
    .where(eq(outbox.kind, 'person.told'))
    .orderBy(asc(outbox.seq));
  return rows.map(({ payload }) => payload as { notice: string; userIds: string[]; path: string });
};
const steps = async () => (await testDb().select().from(journeySteps)).map(({ kind }) => kind);

test('publishing a need shows it, counts it for its author, and leaves a verdict, an audit row and a step', async () => {
  const moderator = await makeModerator();
  const { need, item } = await waitingNeed();
  await decide(moderator, item.id, 'publish');
  expect(await needOf(need.id)).toMatchObject({ status: 'published', publishedAt: now, reason: null });
  expect(await userOf(need.authorId)).toMatchObject({ acceptedItems: 1 });
  expect(await testDb().select().from(moderationVerdicts)).toMatchObject([
    { itemId: item.id, moderatorId: moderator.id, verdict: 'publish', createdAt: now },
  ]);
  expect(await testDb().select().from(auditLog)).toMatchObject([
    { action: 'queue.decide', actorId: moderator.id, subjectType: 'need', subjectId: need.id },
  ]);
  expect(await steps()).toEqual(['need.published']);
  const [left] = await testDb().select().from(moderationItems);
  expect(left).toMatchObject({ status: 'decided', decidedAt: now, lockedById: null });
});

test.each([
  ['return', 'returned', 'need.returned'],
  ['decline', 'declined', 'need.declined'],
] as const)('to %s a need takes a reason, which its author reads', async (verdict, status, step) => {
  const moderator = await makeModerator();
  const { need, item } = await waitingNeed();
  await expect(decide(moderator, item.id, verdict, '  ')).rejects.toMatchObject({
    kind: 'invalid',
    fields: { reason: 'reason_missing' },
  });
  await decide(moderator, item.id, verdict, 'Please tell us when it happens.');
  expect(await needOf(need.id)).toMatchObject({ status, reason: 'Please tell us when it happens.' });
  expect(await userOf(need.authorId)).toMatchObject({ acceptedItems: 0 });
  expect(await steps()).toEqual([step]);
});

test('spam is declined with words in the language of its author', async () => {
  const moderator = await makeModerator();
  const author = await makeUser(testDb(), { locale: 'de' });
  const { need, item } = await waitingNeed({ authorId: author.id });
  await decide(moderator, item.id, 'spam');
  expect(await needOf(need.id)).toMatchObject({
    status: 'declined',
    reason: getT('de', 'moderation')('spamReason'),
  });
});

test('of two moderators who decide at once one is too late, and there is one verdict', async () => {
  const [anna, nils] = [await makeModerator('Anna'), await makeModerator('Nils')];
  const { need, item } = await waitingNeed();
  const results = await Promise.allSettled([
    decide(anna, item.id, 'publish'),
    decide(nils, item.id, 'decline', 'No.'),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find((result) => result.status === 'rejected');
  expect(refused?.reason).toMatchObject({ kind: 'conflict', code: 'already_decided' });
  const verdicts = await testDb().select().from(moderationVerdicts);
  expect(verdicts).toHaveLength(1);
  expect((await needOf(need.id))?.status).toBe(verdicts[0]?.verdict === 'publish' ? 'published' : 'declined');
});

test('an item that a colleague has open cannot be decided until the hold runs out', async () => {
  const [anna, nils] = [await makeModerator('Anna'), await makeModerator('Nils')];
  const { item } = await waitingNeed();
  await execute(takeItem, { actor: anna, now }, { itemId: item.id });
  await expect(decide(nils, item.id, 'publish')).rejects.toMatchObject({
    kind: 'conflict',
    code: 'item_taken',
  });
  const later = new Date(now.getTime() + 121_000);
  const input = { itemId: item.id, verdict: 'publish', seen: 'v1' } as const;
  await expect(execute(decideItem, { actor: nils, now: later }, input)).resolves.toMatchObject({
    kind: 'need',
  });
});

test('a text that has changed since it was read is not decided', async () => {
  const moderator = await makeModerator();
  const { need, item } = await waitingNeed({ version: 2 });
  await expect(decide(moderator, item.id, 'publish', '', 'v1')).rejects.toMatchObject({
    code: 'item_changed',
  });
  await decide(moderator, item.id, 'publish', '', needMark({ version: 2 }));
  expect(await needOf(need.id)).toMatchObject({ status: 'published' });
});

test('nobody decides about what is their own, or a second time as the first moderator of an appeal', async () => {
  const moderator = await makeModerator();
  const own = await waitingNeed({ authorId: moderator.id });
  await expect(decide(moderator, own.item.id, 'publish')).rejects.toMatchObject({ kind: 'forbidden' });
  const need = await makeNeed(testDb(), { status: 'submitted', publishedAt: null, appealedAt: factoryNow });
  const appeal = await makeModerationItem(testDb(), {
    kind: 'appeal',
    subjectId: need.id,
    excludedId: moderator.id,
  });
  await expect(decide(moderator, appeal.id, 'publish')).rejects.toMatchObject({ kind: 'forbidden' });
  await decide(await makeModerator('Nils'), appeal.id, 'publish');
  expect(await needOf(need.id)).toMatchObject({ status: 'published' });
});

test.each(['patient', 'carer', 'clinician', 'innovator', 'researcher'] as const)(
  'a %s cannot decide',
  async (role) => {
    const { need, item } = await waitingNeed();
    const person = actorFor((await makeUser(testDb(), { roles: [role] })).id, role);
    await expect(decide(person, item.id, 'publish')).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await needOf(need.id)).toMatchObject({ status: 'submitted' });
  },
);

test('a verdict that does not fit the kind of item is refused', async () => {
  const { item } = await waitingNeed();
  await expect(decide(await makeModerator(), item.id, 'verify')).rejects.toMatchObject({ kind: 'invalid' });
});

async function heldComment() {
  const db = testDb();
  const comment = await makeComment(db, { status: 'held' });
  const item = await makeModerationItem(db, {
    kind: 'comment',
    subjectType: 'comment',
    subjectId: comment.id,
  });
  return { comment, item, seen: commentMark(comment) };
}
const commentOf = async (id: string) =>
  (await testDb().select().from(comments).where(eq(comments.id, id)))[0];

test('publishing a comment shows and counts it and tells its author where it stands', async () => {
  const { comment, item, seen } = await heldComment();
  await decide(await makeModerator(), item.id, 'publish', '', seen);
  expect(await commentOf(comment.id)).toMatchObject({ status: 'published', reason: null });
  expect(await needOf(comment.subjectId)).toMatchObject({ commentCount: 1 });
  expect(await userOf(comment.authorId)).toMatchObject({ acceptedItems: 1 });
  expect(await told()).toMatchObject([
    {
      notice: 'comment_published',
      userIds: [comment.authorId],
      path: expect.stringMatching(new RegExp(`^/needs/.+\\?comment=${comment.id}#comment-${comment.id}$`)),
    },
  ]);
});

test('declining a comment keeps it out of the count and gives the reason', async () => {
  const { comment, item, seen } = await heldComment();
  await decide(await makeModerator(), item.id, 'decline', 'It sells something.', seen);
  expect(await commentOf(comment.id)).toMatchObject({ status: 'declined', reason: 'It sells something.' });
  expect(await needOf(comment.subjectId)).toMatchObject({ commentCount: 0 });
  expect(await told()).toMatchObject([{ notice: 'comment_declined' }]);
});

async function reported(subject: { type: 'need' | 'comment'; id: string }) {
  const db = testDb();
  const about = { subjectType: subject.type, subjectId: subject.id };
  const reporters = [await makeUser(db), await makeUser(db)];
  for (const { id } of reporters) await makeReport(db, { ...about, reporterId: id });
  const item = await makeModerationItem(db, { kind: 'report', ...about });
  return { item, reporterIds: reporters.map(({ id }) => id) };
}

test('keeping a hidden comment brings it back, closes the reports and thanks those who made them', async () => {
  const comment = await makeComment(testDb(), { status: 'hidden' });
  const { item, reporterIds } = await reported({ type: 'comment', id: comment.id });
  await decide(await makeModerator(), item.id, 'keep', '', commentMark(comment));
  expect(await commentOf(comment.id)).toMatchObject({ status: 'published' });
  expect(await needOf(comment.subjectId)).toMatchObject({ commentCount: 1 });
  expect((await testDb().select().from(reports)).every(({ resolvedAt }) => resolvedAt !== null)).toBe(true);
  expect(await told()).toMatchObject([
    { notice: 'comment_published', userIds: [comment.authorId] },
    { notice: 'report_decided', userIds: expect.arrayContaining(reporterIds) },
  ]);
});

test('hiding a visible comment takes it out of the count and tells its author why', async () => {
  const need = await makeNeed(testDb(), { commentCount: 1 });
  const comment = await makeComment(testDb(), { subjectId: need.id });
  const { item } = await reported({ type: 'comment', id: comment.id });
  await decide(await makeModerator(), item.id, 'hide', 'It hurts somebody.', commentMark(comment));
  expect(await commentOf(comment.id)).toMatchObject({ status: 'hidden', reason: 'It hurts somebody.' });
  expect(await needOf(need.id)).toMatchObject({ commentCount: 0 });
});

test('a reported need comes back when it is kept', async () => {
  const need = await makeNeed(testDb(), { hiddenAt: factoryNow });
  const { item } = await reported({ type: 'need', id: need.id });
  await decide(await makeModerator(), item.id, 'keep');
  expect(await needOf(need.id)).toMatchObject({ status: 'published', hiddenAt: null });
  expect(await told()).toMatchObject([{ notice: 'need_shown' }, { notice: 'report_decided' }]);
});

test('a reported need that is hidden goes back to its author, who can change it', async () => {
  const need = await makeNeed(testDb(), { hiddenAt: factoryNow });
  const { item } = await reported({ type: 'need', id: need.id });
  await decide(await makeModerator(), item.id, 'hide', 'One can tell who it is.');
  expect(await needOf(need.id)).toMatchObject({ status: 'returned', reason: 'One can tell who it is.' });
  expect(await steps()).toEqual(['need.returned']);
});

test('a need that is already on its road stays where it is, hidden, with the reason for its author', async () => {
  const need = await makeNeed(testDb(), { status: 'in_challenge' });
  const { item } = await reported({ type: 'need', id: need.id });
  await decide(await makeModerator(), item.id, 'hide', 'One can tell who it is.');
  expect(await needOf(need.id)).toMatchObject({ status: 'in_challenge', hiddenAt: now });
  expect((await told())[0]).toMatchObject({ notice: 'need_kept_hidden', userIds: [need.authorId] });
});

test.each([
  ['verify', 'verified', ''],
  ['refuse', 'refused', 'Please send a certificate.'],
] as const)('to %s a role claim settles the role', async (verdict, status, reason) => {
  const db = testDb();
  const person = await makeUser(db);
  await makeUserRole(db, { userId: person.id, role: 'clinician', status: 'claimed' });
  const about = {
    kind: 'role_claim',
    subjectType: 'person',
    subjectId: person.id,
    detail: 'clinician',
  } as const;
  const item = await makeModerationItem(db, about);
  await decide(await makeModerator(), item.id, verdict, reason, '');
  expect(await db.select().from(userRoles).where(eq(userRoles.userId, person.id))).toMatchObject([
    { status },
  ]);
  expect(await told()).toMatchObject([{ userIds: [person.id] }]);
});
