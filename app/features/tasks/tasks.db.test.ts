import { expect, test } from 'vitest';
import type { Person } from '#app/policies/actor.ts';
import { makeModerationItem } from '#db/testing/factories/discussion.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { tasksOf } from './tasks.queries.server.ts';

function as(user: { id: string }, roles: Person['roles']): Person {
  return {
    kind: 'person',
    id: user.id,
    sessionId: 'session',
    roles,
    suspended: false,
    onboarded: true,
    acceptedItems: 0,
    actsFor: [],
  };
}

test('somebody new has nothing to do', async () => {
  const user = await makeUser(testDb(), { roles: ['patient'] });
  expect(await tasksOf(testDb(), as(user, ['patient']))).toEqual([]);
});

test('a returned need waits for its author and for nobody else', async () => {
  const db = testDb();
  const author = await makeUser(db, { roles: ['patient'] });
  const other = await makeUser(db, { roles: ['patient'] });
  const need = await makeNeed(db, { authorId: author.id, status: 'returned' });
  expect(await tasksOf(db, as(author, ['patient']))).toMatchObject([
    { kind: 'need_returned', title: need.title, path: `/needs/${need.slug}` },
  ]);
  expect(await tasksOf(db, as(other, ['patient']))).toEqual([]);
});

test('the queue waits for staff, without what they may not decide', async () => {
  const db = testDb();
  const staff = await makeUser(db, { roles: ['staff'] });
  await makeModerationItem(db, { dueAt: new Date('2020-01-01') });
  await makeModerationItem(db, { dueAt: new Date('2999-01-01') });
  await makeModerationItem(db, { dueAt: new Date('2999-01-01'), excludedId: staff.id });
  const tasks = await tasksOf(db, as(staff, ['staff']));
  expect(tasks.map(({ kind, count }) => ({ kind, count }))).toEqual([
    { kind: 'queue_overdue', count: 1 },
    { kind: 'queue', count: 1 },
  ]);
  const patient = await makeUser(db, { roles: ['patient'] });
  expect(await tasksOf(db, as(patient, ['patient']))).toEqual([]);
});
