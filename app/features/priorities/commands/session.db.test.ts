import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { Move } from '#app/domain/priorities/move-topic.ts';
import type { FinalResult } from '#app/domain/priorities/results.ts';
import { type Actor, anonymous, type Person } from '#app/policies/actor.ts';
import {
  challengeNeeds,
  challenges,
  journeySteps,
  outbox,
  priorityRounds,
  prioritySeats,
  prioritySessionGroups,
  priorityTopics,
  users,
} from '#db/schema/index.ts';
import { makePriorityPaper, makePrioritySeat } from '#db/testing/factories/priorities.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { resultFor } from '../result.queries.server.ts';
import { findRound } from '../rounds.queries.server.ts';
import { after, roundWith, toSession } from '../testing.server.ts';
import { answerSeat } from './answer-seat.server.ts';
import { closeSession } from './close-session.server.ts';
import { handIn, takeBack } from './hand-in.server.ts';
import { inviteSeat } from './invite-seat.server.ts';
import { adjustPlenary, leavePlenary, startPlenary } from './lead-plenary.server.ts';
import { makeChallenge } from './make-challenge.server.ts';
import { moveInGroup } from './move-in-group.server.ts';
import { openSession } from './open-session.server.ts';
import { placeSeat } from './place-seat.server.ts';
import { publishRound } from './publish-round.server.ts';

/** An open session of four topics with two groups; a patient sits in the first, a carer leads it. */
async function session() {
  const scene = await roundWith(5, 'interim');
  const [a = '', b = '', c = '', d = ''] = scene.ids;
  const roundId = scene.round.id;
  await makePriorityPaper(testDb(), { roundId, chosen: [a, b] });
  await makePriorityPaper(testDb(), { roundId, constituency: 'carers', chosen: [c, d] });
  const [one, two] = (await toSession(scene, ['Blue', 'Green'])) as unknown as [
    { id: string },
    { id: string },
  ];
  const member = await signedIn(testDb(), 'patient');
  const lead = await signedIn(testDb(), 'carer');
  const seat = { roundId, groupId: one.id, answer: 'coming' as const };
  await makePrioritySeat(testDb(), { ...seat, userId: member.id });
  await makePrioritySeat(testDb(), { ...seat, userId: lead.id, isFacilitator: true, constituency: 'carers' });
  return { ...scene, roundId, one, two, member, lead, listed: [a, b, c, d], left: scene.ids[4] ?? '' };
}

type Scene = Awaited<ReturnType<typeof session>>;
const move = (actor: Actor, groupId: string, move: Move) =>
  execute(moveInGroup, { actor }, { groupId, move });
const orderOf = async (id: string) =>
  (await testDb().select().from(prioritySessionGroups).where(eq(prioritySessionGroups.id, id)))[0]?.ranking ??
  [];
const staffDo = ({ staff }: Scene) => ({ actor: staff, now: after });

/** Puts the topics of a group into this order and hands it in. */
async function settle(scene: Scene, groupId: string, order: readonly string[]) {
  for (const [index, topic] of order.entries()) {
    await move(scene.staff, groupId, { topic, place: index + 1 });
  }
  await execute(handIn, staffDo(scene), { groupId });
}

test('each group begins with the whole shortlist, and nothing else', async () => {
  const scene = await session();
  for (const group of [scene.one, scene.two]) {
    expect([...(await orderOf(group.id))].sort()).toEqual([...scene.listed].sort());
  }
});

test('only those in a group move its topics, and only topics of its list', async () => {
  const scene = await session();
  const [a = '', b = ''] = scene.listed;
  const up: Move = { topic: a, place: 1 };
  await move(scene.member, scene.one.id, up);
  for (const actor of [await signedIn(testDb(), 'patient'), { ...scene.member, suspended: true }]) {
    await expect(move(actor, scene.one.id, up)).rejects.toMatchObject({ kind: 'forbidden' });
  }
  await expect(move(anonymous, scene.one.id, up)).rejects.toMatchObject({ kind: 'unauthenticated' });
  await expect(move(scene.member, scene.two.id, up)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(move(scene.member, scene.one.id, { topic: scene.left, above: b })).rejects.toMatchObject({
    code: 'topic_unknown',
  });
  await testDb()
    .update(prioritySeats)
    .set({ answer: 'declined' })
    .where(eq(prioritySeats.userId, scene.member.id));
  await expect(move(scene.member, scene.one.id, up)).rejects.toMatchObject({ kind: 'forbidden' });
});

test('moves of several people at once are all made, and a move that arrives twice moves once', async () => {
  const scene = await session();
  const order = await orderOf(scene.one.id);
  const [first = '', second = '', third = '', fourth = ''] = order;
  await Promise.all([
    move(scene.member, scene.one.id, { topic: fourth, above: first }),
    move(scene.lead, scene.one.id, { topic: third, above: second }),
    move(scene.staff, scene.one.id, { topic: fourth, above: first }),
  ]);
  expect(await orderOf(scene.one.id)).toEqual([fourth, first, third, second]);
});

test('a handed-in order stands until its leader takes it back', async () => {
  const scene = await session();
  const [a = ''] = scene.listed;
  const groupId = scene.one.id;
  await expect(execute(handIn, { actor: scene.member }, { groupId })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await execute(handIn, { actor: scene.lead }, { groupId });
  await expect(move(scene.member, groupId, { topic: a, place: 1 })).rejects.toMatchObject({
    code: 'group_handed_in',
  });
  await execute(takeBack, { actor: scene.lead }, { groupId });
  await move(scene.member, groupId, { topic: a, place: 1 });
});

test('the plenary starts from the sum of ranks, and each change carries its reason', async () => {
  const scene = await session();
  const [a = '', b = '', c = '', d = ''] = scene.listed;
  const { roundId } = scene;
  const call = staffDo(scene);
  await expect(execute(startPlenary, call, { roundId })).rejects.toMatchObject({ code: 'groups_at_work' });
  await settle(scene, scene.one.id, [a, b, c, d]);
  await settle(scene, scene.two.id, [b, a, d, c]);
  await execute(startPlenary, call, { roundId });
  await execute(leavePlenary, call, { roundId });
  await execute(startPlenary, call, { roundId });
  const change = { roundId, topicId: d, place: 1, reason: 'Everybody in the room agreed.', seen: 0 };
  await expect(execute(adjustPlenary, { actor: scene.lead }, change)).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await expect(execute(adjustPlenary, call, { ...change, reason: ' ' })).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(execute(adjustPlenary, call, { ...change, topicId: scene.left })).rejects.toMatchObject({
    code: 'topic_unknown',
  });
  await execute(adjustPlenary, call, change);
  await expect(execute(adjustPlenary, call, { ...change, place: 2 })).rejects.toMatchObject({
    code: 'changed_meanwhile',
  });
  await expect(execute(leavePlenary, call, { roundId })).rejects.toMatchObject({ code: 'plenary_changed' });
  const [row] = await testDb().select().from(priorityRounds).where(eq(priorityRounds.id, roundId));
  const final = row?.finalResult as FinalResult;
  expect(final.order[0]).toBe(d);
  expect(final.places.map((place) => place.rankSum).sort()).toEqual([3, 3, 7, 7]);
  expect(final.changes).toMatchObject([{ topicId: d, to: 1, reason: 'Everybody in the room agreed.' }]);
  await expect(move(scene.member, scene.one.id, { topic: a, place: 1 })).rejects.toMatchObject({
    code: 'plenary_began',
  });
});

/** A session that is over, with its result published. */
async function published() {
  const scene = await session();
  const [a = '', b = '', c = '', d = ''] = scene.listed;
  const call = staffDo(scene);
  const { roundId } = scene;
  await settle(scene, scene.one.id, [a, b, c, d]);
  await settle(scene, scene.two.id, [a, b, c, d]);
  await execute(startPlenary, call, { roundId });
  await execute(closeSession, call, { roundId });
  await execute(openSession, call, { roundId });
  await execute(closeSession, call, { roundId });
  await execute(publishRound, call, { roundId });
  const round = await findRound(testDb(), scene.round.slug);
  if (!round) throw new Error('The round is gone');
  return { ...scene, published: round };
}

test('the result is everybody’s when it is published, small groups of people kept back, and all needs hear of it', async () => {
  const scene = await published();
  const result = await resultFor(testDb(), anonymous, scene.published, after);
  expect(result?.final.order).toEqual(scene.listed);
  expect(result?.groups.map(({ list }) => list.people)).toEqual([null, null, null]);
  expect(result?.topics.every((topic) => topic.shortlistGroup === null)).toBe(true);
  expect(result?.topics[0]?.behind).toMatchObject({ agreed: 1, notAnswered: 0 });
  const steps = await testDb().select().from(journeySteps).where(eq(journeySteps.kind, 'need.prioritised'));
  const ranks = steps.map((step) => (step.facts as { rank: number }).rank);
  expect(ranks.sort()).toEqual([0, 0, 0, 1, 2]);
  expect(JSON.stringify(await testDb().select().from(outbox))).toContain(steps[0]?.id);
  const early = { ...scene.published, status: 'ranked' as const };
  expect(await resultFor(testDb(), anonymous, early, after)).toBeNull();
});

test('a topic becomes one challenge with its needs, and only one', async () => {
  const scene = await published();
  const [topicId = ''] = scene.listed;
  const input = { roundId: scene.roundId, topicId };
  const other: Person = await signedIn(testDb(), 'clinician');
  await expect(execute(makeChallenge, { actor: other }, input)).rejects.toMatchObject({ kind: 'forbidden' });
  const both = await Promise.allSettled(
    [1, 2].map(() => execute(makeChallenge, { actor: scene.staff }, input)),
  );
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  const [topic] = await testDb().select().from(priorityTopics).where(eq(priorityTopics.id, topicId));
  const [challenge] = await testDb()
    .select()
    .from(challenges)
    .where(eq(challenges.id, topic?.challengeId ?? ''));
  expect(challenge).toMatchObject({ status: 'draft', title: topic?.wording });
  expect(JSON.stringify(challenge?.brief)).toContain(scene.published.title);
  const linked = await testDb()
    .select({ needId: challengeNeeds.needId })
    .from(challengeNeeds)
    .where(eq(challengeNeeds.challengeId, challenge?.id ?? ''));
  expect(linked).toEqual([{ needId: scene.topics[0]?.need.id }]);
});

test('people are invited for a group they belong to, and say whether they come', async () => {
  const scene = await session();
  const guest = await signedIn(testDb(), 'clinician');
  const [user] = await testDb().select().from(users).where(eq(users.id, guest.id));
  const { roundId } = scene;
  const input = { roundId, email: user?.email ?? '', constituency: 'patients' as const };
  const call = staffDo(scene);
  await expect(execute(inviteSeat, call, input)).rejects.toMatchObject({ code: 'not_of_group' });
  await expect(execute(inviteSeat, call, { ...input, constituency: null })).rejects.toMatchObject({
    code: 'no_part',
  });
  await expect(execute(inviteSeat, call, { ...input, email: 'nobody@people.example' })).rejects.toMatchObject(
    { code: 'no_such_person' },
  );
  const right = { ...input, constituency: 'clinicians' as const };
  await execute(inviteSeat, call, right);
  await expect(execute(inviteSeat, call, right)).rejects.toMatchObject({ code: 'already_invited' });
  await execute(answerSeat, { actor: guest }, { roundId, answer: 'coming' });
  await expect(
    execute(answerSeat, { actor: await signedIn(testDb(), 'patient') }, { roundId, answer: 'coming' }),
  ).rejects.toMatchObject({ kind: 'not_found' });
  const strangers = await session();
  await expect(
    execute(placeSeat, call, { roundId, userId: guest.id, groupId: strangers.one.id, isFacilitator: false }),
  ).rejects.toMatchObject({ kind: 'not_found' });
});
