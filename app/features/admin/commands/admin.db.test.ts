import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { Role } from '#app/domain/people/roles.ts';
import type { Person } from '#app/policies/actor.ts';
import { forgetSettings, keptSettings, readSettings } from '#app/settings/settings.server.ts';
import { auditLog, outbox, sessions, userRoles, users } from '#db/schema/index.ts';
import { makeSession, makeSetting, makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { listPeople } from '../people.queries.server.ts';
import { changeSettings } from './change-settings.server.ts';
import { endGivenRole } from './end-given-role.server.ts';
import { giveRole } from './give-role.server.ts';
import { liftSuspension } from './lift-suspension.server.ts';
import { lookUpPerson } from './look-up-person.server.ts';
import { suspendPerson } from './suspend-person.server.ts';

beforeEach(forgetSettings);

function as(id: string, ...roles: Role[]): Person {
  return {
    kind: 'person',
    id,
    sessionId: 's',
    roles,
    suspended: false,
    onboarded: true,
    acceptedItems: 0,
    actsFor: [],
  };
}

test('an administrator makes somebody staff and ends it again', async () => {
  const db = testDb();
  const admin = as((await makeUser(db, { roles: ['admin'] })).id, 'admin');
  const { id: userId } = await makeUser(db);
  await execute(giveRole, { actor: admin }, { userId, role: 'staff' });
  await execute(endGivenRole, { actor: admin }, { userId, role: 'staff' });
  await execute(giveRole, { actor: admin }, { userId, role: 'staff' });
  expect(await db.select().from(userRoles).where(eq(userRoles.userId, userId))).toMatchObject([
    { role: 'staff', status: 'verified', decidedBy: admin.id },
  ]);
  expect(await db.$count(outbox, eq(outbox.kind, 'access.changed'))).toBe(3);
});

test('staff give no roles, and administrators neither give nor take their own', async () => {
  const db = testDb();
  const admin = await makeUser(db, { roles: ['admin'] });
  const someone = await makeUser(db);
  const give = (actor: Person, userId: string) => execute(giveRole, { actor }, { userId, role: 'admin' });
  await expect(give(as(someone.id, 'staff'), admin.id)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(give(as(someone.id, 'staff'), someone.id)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(
    execute(endGivenRole, { actor: as(admin.id, 'admin') }, { userId: admin.id, role: 'admin' }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
});

test('a suspension needs a reason, ends every session, and can be lifted', async () => {
  const db = testDb();
  const actor = as((await makeUser(db)).id, 'admin');
  const { userId, id: sessionId } = await makeSession(db);
  await expect(execute(suspendPerson, { actor }, { userId, reason: ' ' })).rejects.toMatchObject({
    fields: { reason: 'reason_missing' },
  });
  await execute(suspendPerson, { actor }, { userId, reason: 'Advertising again and again.' });
  expect(await db.$count(sessions)).toBe(0);
  const ended = await db
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(eq(outbox.kind, 'session.ended'));
  expect(ended).toEqual([{ payload: { sessionId, userId } }]);
  await execute(liftSuspension, { actor }, { userId });
  const [user] = await db.select().from(users).where(eq(users.id, userId));
  expect(user).toMatchObject({ suspendedAt: null, suspendedReason: null });
});

test('each look at who somebody is stands in the record', async () => {
  const db = testDb();
  const actor = as((await makeUser(db)).id, 'admin');
  const { id: userId, email } = await makeUser(db, { roles: ['patient'] });
  const { person } = await execute(lookUpPerson, { actor }, { userId });
  expect(person.email).toBe(email);
  expect(await db.select().from(auditLog)).toMatchObject([
    { actorId: actor.id, action: 'person.look_up', subjectId: userId },
  ]);
  await expect(
    execute(lookUpPerson, { actor: as(userId, 'staff') }, { userId: actor.id }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
});

test('people are found by pseudonym, name or complete address, and the list tells no address', async () => {
  const db = testDb();
  const erna = await makeUser(db, {
    email: 'erna@example.org',
    name: 'Erna Schmidt',
    pseudonym: '100% Heron',
    roles: ['patient'],
  });
  await makeUser(db);
  for (const q of ['Schmidt', '100%', 'erna@example.org']) {
    expect((await listPeople(db, { q })).people.map(({ id }) => id)).toEqual([erna.id]);
  }
  expect((await listPeople(db, { q: 'erna@example' })).people).toEqual([]);
  expect((await listPeople(db, { q: '%' })).people).toHaveLength(1);
  const [row] = (await listPeople(db, { role: 'patient' })).people;
  expect(row).toEqual({
    id: erna.id,
    pseudonym: '100% Heron',
    createdAt: erna.createdAt,
    suspendedAt: null,
    roles: ['patient'],
  });
});

test('people are listed page by page, each once', async () => {
  const db = testDb();
  for (let n = 0; n < 35; n += 1) await makeUser(db);
  const first = await listPeople(db, {});
  const second = await listPeople(db, { before: first.next ?? undefined });
  expect(second.next).toBeNull();
  expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(35);
});

test('settings have defaults, also for what makes no sense', async () => {
  await makeSetting(testDb(), { key: 'moderation.due_days', value: 'soon' });
  expect(await readSettings(testDb())).toMatchObject({ 'moderation.due_days': 3, 'drafts.keep_days': 90 });
});

const form = {
  'moderation-due_days': 5,
  'moderation-trust_after': 3,
  'drafts-keep_days': 90,
  'notifications-keep_days': 365,
  'pilots-report_days_site': 3,
  'pilots-report_days_imminent': 2,
  'pilots-report_days_otherwise': 7,
};

test('an administrator changes a setting; what changed is noted', async () => {
  const actor = as((await makeUser(testDb())).id, 'admin');
  expect((await keptSettings(testDb()))['moderation.due_days']).toBe(3);
  expect(await execute(changeSettings, { actor }, form)).toEqual({ changed: 1 });
  forgetSettings();
  expect((await keptSettings(testDb()))['moderation.due_days']).toBe(5);
  const [entry] = await testDb().select().from(auditLog);
  expect(entry?.facts).toEqual({ 'moderation.due_days': { from: 3, to: 5 } });
});

test('a setting out of bounds, or changed by staff, is refused', async () => {
  const { id } = await makeUser(testDb());
  await expect(
    execute(changeSettings, { actor: as(id, 'admin') }, { ...form, 'moderation-due_days': 0 }),
  ).rejects.toMatchObject({ fields: { 'moderation-due_days': 'number_wrong' } });
  await expect(execute(changeSettings, { actor: as(id, 'staff') }, form)).rejects.toMatchObject({
    kind: 'forbidden',
  });
});
