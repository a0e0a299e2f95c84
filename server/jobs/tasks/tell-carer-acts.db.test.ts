import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { supportNeed } from '#app/features/needs/commands/support-need.server.ts';
import type { Person } from '#app/policies/actor.ts';
import { notifications } from '#db/schema/index.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { makeDelegation, makeUser } from '#db/testing/factories/people.ts';
import { makeAuditEntry } from '#db/testing/factories/platform.ts';
import { testDb } from '#db/testing/test-db.ts';
import { tellCarerActs } from './tell-carer-acts.server.ts';

const morning = new Date('2026-03-02T08:00:00Z');
const noon = new Date('2026-03-02T11:00:00Z');
/** Half past midnight of the next day in Berlin. */
const night = new Date('2026-03-02T23:30:00Z');
const env = { CLUSTER_TIME_ZONE: 'Europe/Berlin' };

const tell = (now: Date) => tellCarerActs({ db: testDb(), env, now });
const act = (carerId: string, patientId: string, createdAt: Date) =>
  makeAuditEntry(testDb(), { actorId: carerId, onBehalfOfId: patientId, action: 'need.edit', createdAt });
const noticesOf = (userId: string) =>
  testDb()
    .select()
    .from(notifications)
    .where(eq(notifications.userId, userId))
    .orderBy(notifications.createdAt);

async function makePair() {
  const patient = await makeUser(testDb(), { roles: ['patient'] });
  const carer = await makeUser(testDb(), { roles: ['carer'] });
  await makeDelegation(testDb(), { patientId: patient.id, carerId: carer.id });
  return { patientId: patient.id, carerId: carer.id };
}

test('a patient hears of an act of the carer, once, with the way to what it was', async () => {
  const { patientId, carerId } = await makePair();
  await act(carerId, patientId, morning);
  expect(await tell(morning)).toEqual([patientId]);
  expect(await tell(noon)).toEqual([]);
  expect(await noticesOf(patientId)).toMatchObject([
    {
      kind: 'delegation_used',
      path: '/me/carers#acts',
      facts: { count: 1 },
      createdAt: morning,
      topic: null,
    },
  ]);
});

test('further acts of a day are told in the same notice, which is new again', async () => {
  const { patientId, carerId } = await makePair();
  await act(carerId, patientId, morning);
  await tell(morning);
  await testDb().update(notifications).set({ readAt: morning, digestedAt: morning });
  await act(carerId, patientId, noon);
  await act(carerId, patientId, noon);
  expect(await tell(noon)).toEqual([patientId]);
  expect(await noticesOf(patientId)).toMatchObject([
    { facts: { count: 3 }, readAt: null, digestedAt: null, createdAt: noon },
  ]);
});

test('another day and another carer are told apart; the day is that of the cluster', async () => {
  const { patientId, carerId } = await makePair();
  const other = await makeUser(testDb());
  await makeDelegation(testDb(), { patientId, carerId: other.id, status: 'revoked' });
  await act(carerId, patientId, noon);
  await act(other.id, patientId, noon);
  await act(carerId, patientId, night);
  await tell(night);
  const told = await noticesOf(patientId);
  expect(told.map(({ facts }) => facts)).toEqual([{ count: 1 }, { count: 1 }, { count: 1 }]);
  expect(new Set(told.map(({ dedupeKey }) => dedupeKey.split(':').at(-1)))).toEqual(
    new Set(['2026-03-02', '2026-03-03']),
  );
});

test('what a patient did themselves is not told, and nobody who has left is told', async () => {
  const { patientId, carerId } = await makePair();
  await act(patientId, patientId, noon);
  const gone = await makeUser(testDb(), { erasedAt: noon });
  await makeDelegation(testDb(), { patientId: gone.id, carerId });
  await act(carerId, gone.id, noon);
  expect(await tell(noon)).toEqual([]);
});

test('what staff wrote down for somebody is not told as an act of a carer', async () => {
  const { patientId } = await makePair();
  const staff = await makeUser(testDb(), { roles: ['staff'] });
  await act(staff.id, patientId, noon);
  expect(await tell(noon)).toEqual([]);
});

test('a “me too” that a carer gives for a patient leaves the mark that this is told from', async () => {
  const { patientId, carerId } = await makePair();
  const { id: delegationId } = await makeDelegation(testDb(), { patientId, carerId, scopes: ['support'] });
  const need = await makeNeed(testDb());
  const carer: Person = {
    kind: 'person',
    id: carerId,
    sessionId: 's',
    roles: ['carer'],
    suspended: false,
    onboarded: true,
    acceptedItems: 0,
    actsFor: [{ delegationId, patientId, scopes: ['support'] }],
  };
  await execute(
    supportNeed,
    { actor: carer, now: noon },
    { needId: need.id, capacity: 'patient', forId: patientId },
  );
  expect(await tell(noon)).toEqual([patientId]);
});
