import { eq, inArray } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { anonymous } from '#app/policies/actor.ts';
import { auditLog, needs, outbox, priorityTopicNeeds, priorityTopics } from '#db/schema/index.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { longListGaps, longListPage } from '../long-list.queries.server.ts';
import { actingFor, ends, now, roundWith } from '../testing.server.ts';
import { wordingsFor } from '../wordings.queries.server.ts';
import { addNeeds } from './add-needs.server.ts';
import { answerWording } from './answer-wording.server.ts';
import { askAuthors } from './ask-authors.server.ts';
import { createRound } from './create-round.server.ts';
import { mergeTopics } from './merge-topics.server.ts';
import { openInterim } from './open-interim.server.ts';
import { takeNeedOut } from './take-need-out.server.ts';
import { wordTopic } from './word-topic.server.ts';

const day = 86_400_000;
const words = {
  title: 'Nights at home',
  summary: 'What matters at night.',
  groups: ['patients' as const],
  mostChosen: 10,
  shortlistSize: 18,
  finalSize: 10,
};
const behind = (needId: string) =>
  testDb().select().from(priorityTopicNeeds).where(eq(priorityTopicNeeds.needId, needId));
const authorOf = async (need: { authorId: string }) => ({
  ...(await signedIn(testDb(), 'patient')),
  id: need.authorId,
});

test.each([['patient'], ['clinician']] as const)('a %s cannot begin a round', async (role) => {
  const actor = await signedIn(testDb(), role);
  await expect(execute(createRound, { actor }, words)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(execute(createRound, { actor: anonymous }, words)).rejects.toMatchObject({
    kind: 'unauthenticated',
  });
});

test('a title of emoji, another script or script tags makes a round with an address', async () => {
  const actor = await signedIn(testDb(), 'staff');
  for (const title of ['🌙🌙🌙🌙🌙', 'ليلة آمنة في البيت', '<script>alert(1)</script>']) {
    const { slug } = await execute(createRound, { actor }, { ...words, title });
    expect(slug).toMatch(/^[a-z0-9-]+$/);
  }
});

test('public needs come onto the list once; hidden and unpublished ones do not', async () => {
  const { round, staff } = await roundWith(0);
  const db = testDb();
  const open = await makeNeed(db, { status: 'published' });
  const draft = await makeNeed(db, { status: 'submitted' });
  const hidden = await makeNeed(db, { status: 'published', hiddenAt: now });
  const input = { roundId: round.id, needIds: [open.id, draft.id, hidden.id, open.id] };
  expect(await execute(addNeeds, { actor: staff }, input)).toMatchObject({ added: 1, passedOver: 2 });
  expect(await execute(addNeeds, { actor: staff }, input)).toMatchObject({ added: 0 });
  const { topics } = await longListPage(db, round.id, { after: null, now });
  expect(topics).toMatchObject([{ wording: open.title, needs: [{ id: open.id, state: 'not_asked' }] }]);
});

test('merged topics are one, and every author who is new to its words is asked', async () => {
  const { round, staff, topics } = await roundWith(3);
  const [stays, goes] = topics as [(typeof topics)[0], (typeof topics)[0]];
  await execute(
    mergeTopics,
    { actor: staff },
    { roundId: round.id, topicId: stays.id, others: [goes.id, stays.id] },
  );
  expect(await testDb().$count(priorityTopics, eq(priorityTopics.roundId, round.id))).toBe(2);
  expect(await behind(stays.need.id)).toMatchObject([{ topicId: stays.id, consent: 'agreed' }]);
  expect(await behind(goes.need.id)).toMatchObject([{ topicId: stays.id, consent: 'not_asked' }]);
});

test('a topic of another round can neither be merged nor worded', async () => {
  const { round, staff, topics } = await roundWith(1);
  const other = await roundWith(1);
  const mine = { roundId: round.id, topicId: topics[0]?.id ?? '' };
  const theirs = other.ids[0] ?? '';
  await expect(execute(mergeTopics, { actor: staff }, { ...mine, others: [theirs] })).rejects.toMatchObject({
    code: 'topic_unknown',
  });
  await expect(
    execute(
      wordTopic,
      { actor: staff },
      { roundId: round.id, topicId: theirs, wording: 'How can this be stolen?', version: 1 },
    ),
  ).rejects.toMatchObject({ kind: 'not_found' });
});

test('authors are told without anybody learning who they are, and a changed wording is asked anew', async () => {
  const { round, staff, topics } = await roundWith(2);
  const [topic] = topics as [(typeof topics)[0]];
  const ids = { roundId: round.id, topicId: topic.id };
  const call = { actor: staff, now };
  await execute(wordTopic, call, { ...ids, wording: 'How can nights be safer?', version: 1 });
  const asked = await execute(askAuthors, call, { roundId: round.id });
  expect(asked).toMatchObject({ asked: 1, people: [{ userId: topic.need.authorId }] });
  const told = await testDb().select().from(outbox).where(eq(outbox.kind, 'person.told'));
  expect(told).toMatchObject([{ payload: { userIds: [topic.need.authorId], notice: 'priorityWording' } }]);
  const page = await longListPage(testDb(), round.id, { after: null, now });
  expect(JSON.stringify(page)).not.toContain(topic.need.authorId);
  expect(await execute(askAuthors, call, { roundId: round.id })).toMatchObject({ asked: 0 });
  await expect(
    execute(wordTopic, call, { ...ids, wording: 'How can days be safer?', version: 1 }),
  ).rejects.toMatchObject({ code: 'changed_meanwhile' });
});

test('an author agrees or refuses with words of their own, and only to the words they have read', async () => {
  const { round, staff, topics } = await roundWith(2);
  const [topic] = topics as [(typeof topics)[0]];
  const ids = { roundId: round.id, topicId: topic.id };
  await execute(wordTopic, { actor: staff }, { ...ids, wording: 'How can nights be safer?', version: 1 });
  await execute(askAuthors, { actor: staff, now }, ids);
  const author = await authorOf(topic.need);
  expect(await wordingsFor(testDb(), author, round.id, now)).toMatchObject([
    { state: 'waiting', version: 2 },
  ]);
  const answer = { roundId: round.id, needId: topic.need.id, answer: 'refused' as const };
  await expect(execute(answerWording, { actor: author }, { ...answer, version: 1 })).rejects.toMatchObject({
    code: 'wording_changed',
  });
  const words = 'Not safer, but <b>lighter</b> 🌙';
  await execute(answerWording, { actor: author, now }, { ...answer, version: 2, words });
  expect(await behind(topic.need.id)).toMatchObject([{ consent: 'refused', answer: words }]);
  await execute(answerWording, { actor: author, now }, { ...answer, answer: 'agreed', version: 2 });
  expect(await behind(topic.need.id)).toMatchObject([{ consent: 'agreed', answer: '' }]);
});

test('strangers and carers without leave learn nothing of a wording; a carer with leave answers for the patient', async () => {
  const { round, staff, topics } = await roundWith(2);
  const [topic] = topics as [(typeof topics)[0]];
  const ids = { roundId: round.id, topicId: topic.id };
  await execute(wordTopic, { actor: staff }, { ...ids, wording: 'How can nights be safer?', version: 1 });
  await execute(askAuthors, { actor: staff, now }, ids);
  const author = await authorOf(topic.need);
  const carer = await signedIn(testDb(), 'carer');
  const input = { roundId: round.id, needId: topic.need.id, answer: 'agreed' as const, version: 2 };
  for (const actor of [carer, actingFor(carer, author, ['vote']), staff]) {
    await expect(execute(answerWording, { actor }, input)).rejects.toMatchObject({ kind: 'not_found' });
    expect(await wordingsFor(testDb(), actor, round.id, now)).toEqual([]);
  }
  await execute(answerWording, { actor: actingFor(carer, author, ['needs']) }, input);
  const [audit] = await testDb().select().from(auditLog).where(eq(auditLog.actorId, carer.id));
  expect(audit).toMatchObject({ onBehalfOfId: author.id });
});

test('people are asked only when every author agreed or let the time pass', async () => {
  const { round, staff, topics } = await roundWith(2);
  const db = testDb();
  const need = topics[0]?.need.id ?? '';
  const set = (change: Partial<typeof priorityTopicNeeds.$inferInsert>) =>
    db.update(priorityTopicNeeds).set(change).where(eq(priorityTopicNeeds.needId, need));
  const open = () => execute(openInterim, { actor: staff, now }, { roundId: round.id, endsAt: ends });
  for (const change of [
    { consent: 'refused' as const },
    { consent: 'not_asked' as const },
    { consent: 'asked' as const, askedAt: new Date(now.getTime() - 13 * day) },
    { consent: 'agreed' as const, wordingVersion: 7 },
  ]) {
    await set(change);
    await expect(open()).rejects.toMatchObject({ code: 'wordings_open' });
  }
  await set({ consent: 'asked', wordingVersion: 1, askedAt: new Date(now.getTime() - 15 * day) });
  await db.update(needs).set({ status: 'withdrawn' }).where(eq(needs.id, need));
  await expect(open()).rejects.toMatchObject({ code: 'wordings_open' });
  await db.update(needs).set({ status: 'published' }).where(eq(needs.id, need));
  expect(await longListGaps(db, round.id, now)).toMatchObject({ notAnswered: 1, agreed: 1 });
  await open();
  await expect(open()).rejects.toMatchObject({ kind: 'forbidden' });
});

test('a need is taken out to stand by itself, or off the list with a topic that has no other', async () => {
  const { round, staff, topics } = await roundWith(2);
  const [a, b] = topics as [(typeof topics)[0], (typeof topics)[0]];
  const call = { actor: staff };
  await execute(mergeTopics, call, { roundId: round.id, topicId: a.id, others: [b.id] });
  const out = { roundId: round.id, topicId: a.id };
  await execute(takeNeedOut, call, { ...out, needId: b.need.id, to: 'own_topic' });
  expect((await longListPage(testDb(), round.id, { after: null, now })).topics).toHaveLength(2);
  expect(await execute(takeNeedOut, call, { ...out, needId: a.need.id, to: 'off' })).toMatchObject({
    isEmpty: true,
  });
  expect(await behind(a.need.id)).toEqual([]);
});

test('a need that was taken back or hidden gets no topic that says it again, and can be taken off', async () => {
  const { round, staff, topics } = await roundWith(1);
  const [topic] = topics;
  if (!topic) throw new Error('no topic');
  await testDb().update(needs).set({ hiddenAt: now }).where(eq(needs.id, topic.need.id));
  const out = { roundId: round.id, topicId: topic.id, needId: topic.need.id };
  await expect(execute(takeNeedOut, { actor: staff }, { ...out, to: 'own_topic' })).rejects.toMatchObject({
    code: 'need_not_public',
  });
  expect(await behind(topic.need.id)).toHaveLength(1);
  await execute(takeNeedOut, { actor: staff }, { ...out, to: 'off' });
  expect(await behind(topic.need.id)).toEqual([]);
});

test('staff look at the topics with one gap alone, page after page', async () => {
  const db = testDb();
  const { round, ids } = await roundWith(23);
  const refused = ids.filter((_, index) => index !== 4);
  await db
    .update(priorityTopicNeeds)
    .set({ consent: 'refused' })
    .where(inArray(priorityTopicNeeds.topicId, refused));
  const first = await longListPage(db, round.id, { after: null, now, gap: 'refused' });
  const second = await longListPage(db, round.id, { after: first.next, now, gap: 'refused' });
  expect([...first.topics, ...second.topics].map((topic) => topic.id)).toEqual(refused);
  expect(second.next).toBeNull();
  expect((await longListGaps(db, round.id, now)).gaps.refused).toBe(22);
  expect((await longListPage(db, round.id, { after: null, now, gap: 'gone' })).topics).toEqual([]);
});
