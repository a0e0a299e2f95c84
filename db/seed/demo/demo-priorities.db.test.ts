import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { constituencyOf, isCapacity } from '#app/domain/people/roles.ts';
import { voterKeyOf } from '#app/features/ballots/voter-key.server.ts';
import * as schema from '#db/schema/index.ts';
import { testDb } from '#db/testing/test-db.ts';
import { seedDemo } from './seed-demo.server.ts';

const now = new Date('2026-05-13T10:00:00.000Z');

beforeEach(() => seedDemo(testDb(), { now, log: () => {} }));

const allRounds = () => testDb().select().from(schema.priorityRounds).orderBy(schema.priorityRounds.status);

test('one round is open, one sits together now, one is published', async () => {
  expect((await allRounds()).map(({ status }) => status)).toEqual(['interim', 'session', 'published']);
});

test('who has an account and has chosen did so once, in a role they have', async () => {
  const roles = await testDb().select().from(schema.userRoles).where(eq(schema.userRoles.status, 'verified'));
  for (const { id } of await allRounds()) {
    const owners = new Map(roles.map(({ userId }) => [voterKeyOf(id, userId), userId]));
    const papers = await testDb()
      .select()
      .from(schema.priorityPapers)
      .where(eq(schema.priorityPapers.roundId, id));
    const owned = papers.filter(({ voterKey }) => owners.has(voterKey));
    expect(owned.length).toBeGreaterThan(15);
    for (const { voterKey, constituency } of owned) {
      const own = roles.filter(({ userId }) => userId === owners.get(voterKey));
      expect(own.flatMap(({ role }) => (isCapacity(role) ? [constituencyOf[role]] : []))).toContain(
        constituency,
      );
    }
    const log = await testDb().select().from(schema.auditLog).where(eq(schema.auditLog.subjectId, id));
    expect(log.filter(({ action }) => action === 'priority.choose')).toHaveLength(owned.length);
  }
});

test('in the session that is held, each table has the shortlist, people of all groups, and one who leads', async () => {
  const round = (await allRounds()).find(({ status }) => status === 'session');
  const own = eq(schema.prioritySessionGroups.roundId, round?.id ?? '');
  const tables = await testDb()
    .select()
    .from(schema.prioritySessionGroups)
    .where(own)
    .orderBy(schema.prioritySessionGroups.position);
  const seats = await testDb().select().from(schema.prioritySeats);
  const topics = await testDb()
    .select()
    .from(schema.priorityTopics)
    .where(eq(schema.priorityTopics.roundId, round?.id ?? ''));
  const listed = topics.filter(({ shortlistPlace }) => shortlistPlace !== null).map(({ id }) => id);
  expect(listed).toHaveLength(9);
  expect(round?.finalResult).toBeNull();
  expect(tables.map(({ handedInAt }) => handedInAt !== null)).toEqual([false, true, false]);
  for (const { id, ranking } of tables) {
    expect([...ranking].sort()).toEqual([...listed].sort());
    const present = seats.filter(({ groupId }) => groupId === id);
    expect(new Set(present.flatMap(({ constituency }) => constituency ?? [])).size).toBe(3);
    expect(present.filter(({ isFacilitator }) => isFacilitator)).toHaveLength(1);
  }
});

test('whoever speaks for a group in the session has a role of that group', async () => {
  const roles = await testDb().select().from(schema.userRoles).where(eq(schema.userRoles.status, 'verified'));
  for (const { userId, constituency } of await testDb().select().from(schema.prioritySeats)) {
    const held = roles.filter((role) => role.userId === userId).map(({ role }) => role);
    if (constituency) {
      expect(held.flatMap((role) => (isCapacity(role) ? [constituencyOf[role]] : []))).toContain(
        constituency,
      );
    }
  }
});

test('a topic that a challenge was made of belongs to a published round, and the challenge came later', async () => {
  const rows = await testDb()
    .select({ announcedAt: schema.challenges.announcedAt, publishedAt: schema.priorityRounds.publishedAt })
    .from(schema.priorityTopics)
    .innerJoin(schema.challenges, eq(schema.challenges.id, schema.priorityTopics.challengeId))
    .innerJoin(schema.priorityRounds, eq(schema.priorityRounds.id, schema.priorityTopics.roundId));
  expect(rows).toHaveLength(1);
  for (const { announcedAt, publishedAt } of rows)
    expect(announcedAt?.getTime()).toBeGreaterThan(publishedAt?.getTime() ?? Infinity);
});
