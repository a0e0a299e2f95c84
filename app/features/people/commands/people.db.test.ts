import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { Role } from '#app/domain/people/roles.ts';
import { type Person, system } from '#app/policies/actor.ts';
import {
  auditLog,
  delegations,
  moderationItems,
  organisationMembers,
  organisations,
  outbox,
  userRoles,
  users,
} from '#db/schema/index.ts';
import {
  makeDelegation,
  makeOrganisation,
  makeSession,
  makeUser,
  makeUserRole,
} from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { eraseEverything } from '../erase-everything.server.ts';
import { listActsForMe } from '../people.queries.server.ts';
import { addOrganisation } from './add-organisation.server.ts';
import { answerDelegation } from './answer-delegation.server.ts';
import { claimRole } from './claim-role.server.ts';
import { completeWelcome } from './complete-welcome.server.ts';
import { decideRoleClaim } from './decide-role-claim.server.ts';
import { declareRole } from './declare-role.server.ts';
import { editOrganisation } from './edit-organisation.server.ts';
import { editProfile } from './edit-profile.server.ts';
import { endDueDelegations } from './end-due-delegations.server.ts';
import { endRole } from './end-role.server.ts';
import { exportAccount } from './export-account.server.ts';
import { inviteCarer } from './invite-carer.server.ts';
import { revokeDelegation } from './revoke-delegation.server.ts';
import { verifyOrganisation } from './verify-organisation.server.ts';

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

const answers = {
  pseudonym: 'Quiet Heron',
  shownAs: 'pseudonym' as const,
  locale: 'de' as const,
  textSize: 2,
};

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

test('the welcome keeps the answers: a patient counts at once, a clinician waits in the queue', async () => {
  const user = await makeUser(testDb(), { onboardedAt: null });
  await execute(
    completeWelcome,
    { actor: as(user.id), now },
    { ...answers, roles: ['patient', 'clinician'] },
  );
  expect(await roleOf(user.id, 'patient')).toMatchObject({ status: 'verified' });
  expect(await roleOf(user.id, 'clinician')).toMatchObject({ status: 'claimed' });
  const [kept] = await testDb().select().from(users).where(eq(users.id, user.id));
  expect(kept).toMatchObject({ pseudonym: 'Quiet Heron', locale: 'de', textSize: 2, onboardedAt: now });
  expect(await testDb().select().from(moderationItems)).toMatchObject([
    { kind: 'role_claim', subjectId: user.id, detail: 'clinician', excludedId: user.id, status: 'waiting' },
  ]);
});

test('the welcome cannot make anybody staff', async () => {
  const user = await makeUser(testDb(), { onboardedAt: null });
  const roles = ['staff'] as unknown as ['patient'];
  await expect(execute(completeWelcome, { actor: as(user.id) }, { ...answers, roles })).rejects.toMatchObject(
    { kind: 'invalid' },
  );
});

test('the mail domain of a verified organisation stands for its roles, and for no others', async () => {
  const organisation = await makeOrganisation(testDb(), {
    emailDomain: 'hospital.example',
    domainRoles: ['clinician'],
    verifiedAt: now,
  });
  const user = await makeUser(testDb(), { email: 'Nurse@Hospital.example', onboardedAt: null });
  await execute(
    completeWelcome,
    { actor: as(user.id), now },
    { ...answers, roles: ['clinician', 'researcher'] },
  );
  expect(await roleOf(user.id, 'clinician')).toMatchObject({ status: 'verified' });
  expect(await roleOf(user.id, 'researcher')).toMatchObject({ status: 'claimed' });
  expect(await testDb().select().from(organisationMembers)).toMatchObject([
    { organisationId: organisation.id, userId: user.id },
  ]);
});

test.each([
  { emailDomain: 'hospital.example', verifiedAt: null },
  { emailDomain: 'example', verifiedAt: now },
])('a domain that is not verified, or only similar, stands for nobody: %j', async (overrides) => {
  await makeOrganisation(testDb(), { domainRoles: ['clinician'], ...overrides });
  const user = await makeUser(testDb(), { email: 'nurse@hospital.example' });
  const claim = { role: 'clinician' as const, claim: 'Nurse on ward three' };
  expect(await execute(claimRole, { actor: as(user.id) }, claim)).toEqual({ status: 'claimed' });
});

test('verifying an organisation settles the claims that wait for it, but not one’s own', async () => {
  const db = testDb();
  const staff = await makeUser(db, { email: 'staff@hospital.example', roles: ['staff'] });
  const nurse = await makeUser(db, { email: 'nurse@hospital.example' });
  const organisation = await makeOrganisation(db, {
    emailDomain: 'hospital.example',
    domainRoles: ['clinician'],
  });
  const claim = { role: 'clinician' as const, claim: 'Nurse on ward three' };
  await execute(claimRole, { actor: as(nurse.id) }, claim);
  await execute(claimRole, { actor: as(staff.id, 'staff') }, claim);
  const verify = { id: organisation.id, verified: 'yes' as const };
  expect(await execute(verifyOrganisation, { actor: as(staff.id, 'staff') }, verify)).toEqual({ settled: 1 });
  expect(await roleOf(nurse.id, 'clinician')).toMatchObject({ status: 'verified' });
  expect(await roleOf(staff.id, 'clinician')).toMatchObject({ status: 'claimed' });
  expect(await db.$count(moderationItems, eq(moderationItems.status, 'waiting'))).toBe(1);
  expect(await told()).toEqual([['role_verified', nurse.id]]);
});

test('another mail domain has to be verified anew', async () => {
  const db = testDb();
  const staff = as((await makeUser(db)).id, 'staff');
  const { id } = await makeOrganisation(db, { emailDomain: 'old.example', verifiedAt: now });
  const organisation = { name: 'Hospital', kind: 'hospital' as const };
  await execute(
    editOrganisation,
    { actor: staff },
    { id, organisation: { ...organisation, emailDomain: 'new.example' } },
  );
  const [row] = await db.select().from(organisations);
  expect(row).toMatchObject({ emailDomain: 'new.example', verifiedAt: null });
});

test('a domain where anybody can have an address, or that somebody else has, is refused', async () => {
  const staff = as((await makeUser(testDb())).id, 'staff');
  await makeOrganisation(testDb(), { emailDomain: 'taken.example' });
  const add = (emailDomain: string) =>
    execute(addOrganisation, { actor: staff }, { name: 'Some place', kind: 'company', emailDomain });
  await expect(add('gmail.com')).rejects.toMatchObject({ fields: { emailDomain: 'domain_public' } });
  await expect(add('taken.example')).rejects.toMatchObject({ fields: { emailDomain: 'domain_taken' } });
  await expect(add('free.example')).resolves.toMatchObject({ slug: expect.stringMatching(/^some-place-/) });
});

test('staff refuse a claim with a reason, the person is told, and can claim again', async () => {
  const db = testDb();
  const staff = await makeUser(db, { roles: ['staff'] });
  const { userId } = await makeUserRole(db, { role: 'clinician', status: 'claimed' });
  const decision = { userId, role: 'clinician' as const, verdict: 'refuse' as const };
  const call = { actor: as(staff.id, 'staff') };
  await expect(execute(decideRoleClaim, call, decision)).rejects.toMatchObject({
    fields: { reason: 'reason_missing' },
  });
  await execute(decideRoleClaim, call, { ...decision, reason: 'We could not find you there.' });
  expect(await roleOf(userId, 'clinician')).toEqual({
    status: 'refused',
    reason: 'We could not find you there.',
  });
  expect(await told()).toEqual([['role_refused', userId]]);
  const claim = { role: 'clinician' as const, claim: 'Here is my page' };
  expect(await execute(claimRole, { actor: as(userId) }, claim)).toEqual({ status: 'claimed' });
});

test('nobody decides their own claim, and only staff decide', async () => {
  const { userId } = await makeUserRole(testDb(), { role: 'clinician', status: 'claimed' });
  const decision = { userId, role: 'clinician' as const, verdict: 'verify' as const };
  for (const actor of [as(userId, 'staff'), as('0195a0b0-0000-7000-8000-000000000001', 'patient')]) {
    await expect(execute(decideRoleClaim, { actor }, decision)).rejects.toMatchObject({ kind: 'forbidden' });
  }
});

test('giving up a role takes its claim out of the queue; staff roles are not given up that way', async () => {
  const user = await makeUser(testDb(), { roles: ['staff'] });
  const actor = as(user.id, 'staff');
  await execute(claimRole, { actor }, { role: 'researcher', claim: 'University of Example' });
  await execute(endRole, { actor }, { role: 'researcher' });
  expect(await testDb().$count(moderationItems, eq(moderationItems.status, 'waiting'))).toBe(0);
  expect(await roleOf(user.id, 'researcher')).toMatchObject({ status: 'ended' });
  await expect(execute(endRole, { actor }, { role: 'staff' })).rejects.toMatchObject({ kind: 'forbidden' });
});

test('a role that was given up is declared again', async () => {
  const { userId } = await makeUserRole(testDb(), { role: 'patient', status: 'ended' });
  await execute(declareRole, { actor: as(userId) }, { role: 'patient' });
  expect(await roleOf(userId, 'patient')).toMatchObject({ status: 'verified' });
});

test.each(['quiet heron', 'QUIET HERON'])(
  'the pseudonym of somebody else is refused as %s',
  async (pseudonym) => {
    await makeUser(testDb(), { pseudonym: 'Quiet Heron' });
    const user = await makeUser(testDb());
    const profile = { ...answers, pseudonym, theme: 'auto' as const };
    await expect(execute(editProfile, { actor: as(user.id) }, profile)).rejects.toMatchObject({
      fields: { pseudonym: 'pseudonym_taken' },
    });
  },
);

test('an address, a link or one’s own name is no pseudonym, and a shown name must be there', async () => {
  const user = await makeUser(testDb());
  const edit = (change: object) =>
    execute(editProfile, { actor: as(user.id) }, { ...answers, theme: 'auto', ...change });
  await expect(edit({ pseudonym: 'erna@example.org' })).rejects.toMatchObject({
    fields: { pseudonym: 'pseudonym_signs' },
  });
  await expect(edit({ pseudonym: 'Erna Schmidt', name: 'erna schmidt' })).rejects.toMatchObject({
    fields: { pseudonym: 'pseudonym_is_name' },
  });
  await expect(edit({ shownAs: 'name' })).rejects.toMatchObject({ fields: { name: 'name_missing' } });
});

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
