import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { Role } from '#app/domain/people/roles.ts';
import { type Person, system } from '#app/policies/actor.ts';
import { auditLog, delegations, outbox, userRoles, users } from '#db/schema/index.ts';
import { makeDelegation, makeSession, makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { eraseEverything } from '../erase-everything.server.ts';
import { listActsForMe } from '../people.queries.server.ts';
import { answerDelegation } from './answer-delegation.server.ts';
import { endDueDelegations } from './end-due-delegations.server.ts';
import { exportAccount } from './export-account.server.ts';
import { inviteCarer } from './invite-carer.server.ts';
import { revokeDelegation } from './revoke-delegation.server.ts';

const now = new Date('2026-03-02T09:00:00Z');

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

async function roleOf(userId: string, role: Role) {
  const [row] = await testDb()
    .select({ status: userRoles.status, reason: userRoles.reason })
    .from(userRoles)
    .where(and(eq(userRoles.userId, userId), eq(userRoles.role, role)));
  return row;
}

async function told() {
  const rows = await testDb().select().from(outbox).where(eq(outbox.kind, 'person.told'));
  return rows.map(({ payload }) => {
    const { notice, userIds } = payload as { notice: string; userIds: string[] };
    return [notice, ...userIds];
  });
}

test('a patient asks a carer; yes makes the carer act, and both hear of each step', async () => {
  const db = testDb();
  const patient = await makeUser(db, { roles: ['patient'] });
  const carer = await makeUser(db);
  const invitation = { email: carer.email.toUpperCase(), scopes: ['needs' as const], lastDay: '2026-03-31' };
  const { id, endsAt } = await execute(inviteCarer, { actor: as(patient.id, 'patient'), now }, invitation);
  expect(endsAt).toEqual(new Date('2026-03-31T22:00:00Z'));
  await execute(answerDelegation, { actor: as(carer.id), now }, { id, answer: 'accept' });
  expect(await roleOf(carer.id, 'carer')).toMatchObject({ status: 'verified' });
  await execute(revokeDelegation, { actor: as(patient.id, 'patient'), now }, { id });
  expect(await told()).toEqual([
    ['delegation_invited', carer.id],
    ['delegation_accepted', patient.id],
    ['delegation_revoked', patient.id],
    ['delegation_revoked', carer.id],
  ]);
  expect(await db.select().from(delegations)).toMatchObject([{ status: 'revoked', endedAt: now }]);
  const lost = await db.select().from(outbox).where(eq(outbox.kind, 'access.changed'));
  expect(lost.at(-1)?.payload).toEqual({ userId: carer.id });
});

test('asking says the same whether the address is known, and oneself, twice or the past are refused', async () => {
  const db = testDb();
  const patient = await makeUser(db, { roles: ['patient'] });
  const known = await makeUser(db);
  const invite = (email: string, lastDay?: string) =>
    execute(inviteCarer, { actor: as(patient.id, 'patient'), now }, { email, scopes: ['vote'], lastDay });
  expect(Object.keys(await invite(known.email))).toEqual(Object.keys(await invite('nobody@example.org')));
  await expect(invite(known.email)).rejects.toMatchObject({ fields: { email: 'carer_already' } });
  await expect(invite(patient.email)).rejects.toMatchObject({ fields: { email: 'own_address' } });
  await expect(invite('late@example.org', '2026-03-01')).rejects.toMatchObject({
    fields: { lastDay: 'date_past' },
  });
});

test('a delegation id that was guessed opens nothing', async () => {
  const delegation = await makeDelegation(testDb(), { status: 'invited' });
  const stranger = as((await makeUser(testDb())).id, 'patient', 'carer', 'staff', 'admin');
  const { id, patientId } = delegation;
  await expect(
    execute(answerDelegation, { actor: stranger }, { id, answer: 'accept' }),
  ).rejects.toMatchObject({ kind: 'not_found' });
  await expect(execute(revokeDelegation, { actor: stranger }, { id })).rejects.toMatchObject({
    kind: 'not_found',
  });
  // The patient cannot say yes for the carer.
  await expect(
    execute(answerDelegation, { actor: as(patientId, 'patient') }, { id, answer: 'accept' }),
  ).rejects.toMatchObject({ kind: 'not_found' });
});

test('what is over cannot be accepted, and what ended cannot be taken up again', async () => {
  const db = testDb();
  const late = await makeDelegation(db, { status: 'invited', endsAt: now });
  const ended = await makeDelegation(db, { status: 'revoked' });
  const accept = ({ id, carerId }: { id: string; carerId: string | null }) =>
    execute(answerDelegation, { actor: as(carerId ?? ''), now }, { id, answer: 'accept' });
  await expect(accept(late)).rejects.toMatchObject({ kind: 'conflict', code: 'delegation_over' });
  await expect(accept(ended)).rejects.toMatchObject({ kind: 'conflict', code: 'state_changed' });
});

test('the clock ends what is due and tells both, once', async () => {
  const db = testDb();
  const due = await makeDelegation(db, { endsAt: now });
  await makeDelegation(db, { endsAt: new Date(now.getTime() + 1) });
  expect(await execute(endDueDelegations, { actor: system, now }, {})).toEqual({ ended: 1 });
  expect(await execute(endDueDelegations, { actor: system, now }, {})).toEqual({ ended: 0 });
  expect(await told()).toEqual([
    ['delegation_ended', due.patientId],
    ['delegation_ended', due.carerId],
  ]);
});

test('the patient reads what a carer did for them, page by page, and nobody else’s', async () => {
  const db = testDb();
  const { patientId, carerId } = await makeDelegation(db);
  const other = await makeUser(db);
  const act = (n: number, onBehalfOfId: string) => ({
    id: `0195a0b0-0000-7000-8000-${String(n).padStart(12, '0')}`,
    actorId: carerId,
    onBehalfOfId,
    action: 'need.send',
    subjectType: 'need',
    subjectId: 'n',
    createdAt: now,
  });
  await db.insert(auditLog).values([...Array(25).keys()].map((n) => act(n, patientId)));
  await db.insert(auditLog).values(act(99, other.id));
  const first = await listActsForMe(db, as(patientId));
  const second = await listActsForMe(db, as(patientId), first.next ?? undefined);
  expect([first.acts.length, second.acts.length, second.next]).toEqual([20, 5, null]);
});

test('the export holds the person’s own and no secret', async () => {
  const db = testDb();
  const user = await makeUser(db, { roles: ['patient'] });
  const session = await makeSession(db, { userId: user.id });
  const other = await makeUser(db);
  const account = await execute(exportAccount, { actor: as(user.id), now }, {});
  expect(account).toMatchObject({ person: { email: user.email }, roles: [{ role: 'patient' }] });
  const text = JSON.stringify(account);
  expect(text).not.toContain(session.id);
  expect(text).not.toContain(other.email);
});

test('an erased account leaves no address, name, role or session, and frees the address', async () => {
  const db = testDb();
  const user = await makeUser(db, { roles: ['patient'], name: 'Erna Schmidt', about: 'Lives in Example' });
  await makeSession(db, { userId: user.id });
  const { carerId } = await makeDelegation(db, { patientId: user.id });
  await eraseEverything({ actor: as(user.id, 'patient'), now }, 'anonymous');
  const [left] = await db.select().from(users).where(eq(users.id, user.id));
  expect(left).toMatchObject({ name: null, about: '', erasedAt: now, digest: 'off' });
  expect(left?.email).toMatch(/@erased\.invalid$/);
  expect(left?.pseudonym).toMatch(/^Anonym /);
  expect(await roleOf(user.id, 'patient')).toBeUndefined();
  expect(await told()).toEqual([['delegation_revoked', carerId]]);
  await expect(makeUser(db, { email: user.email, pseudonym: user.pseudonym })).resolves.toBeDefined();
});

test('the last administrator cannot leave before there is another', async () => {
  const db = testDb();
  const only = await makeUser(db, { roles: ['admin'] });
  await expect(eraseEverything({ actor: as(only.id, 'admin') }, 'anonymous')).rejects.toMatchObject({
    code: 'last_admin',
  });
  await makeUser(db, { roles: ['admin'] });
  await expect(eraseEverything({ actor: as(only.id, 'admin') }, 'anonymous')).resolves.toBeUndefined();
});
