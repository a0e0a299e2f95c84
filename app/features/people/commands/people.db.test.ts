import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import type { Role } from '#app/domain/people/roles.ts';
import type { Person } from '#app/policies/actor.ts';
import {
  moderationItems,
  organisationMembers,
  organisations,
  outbox,
  userRoles,
  users,
} from '#db/schema/index.ts';
import { makeOrganisation, makeUser, makeUserRole } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { addOrganisation } from './add-organisation.server.ts';
import { claimRole } from './claim-role.server.ts';
import { completeWelcome } from './complete-welcome.server.ts';
import { decideRoleClaim } from './decide-role-claim.server.ts';
import { declareRole } from './declare-role.server.ts';
import { editOrganisation } from './edit-organisation.server.ts';
import { editProfile } from './edit-profile.server.ts';
import { endRole } from './end-role.server.ts';
import { setNews } from './set-news.server.ts';
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

test('a kind of news that is not chosen is switched off, here and by e-mail apart', async () => {
  const user = await makeUser(testDb());
  const choice = { digest: 'daily' as const, inApp: ['own_needs' as const], byMail: [] };
  await execute(setNews, { actor: as(user.id) }, choice);
  const [kept] = await testDb().select().from(users).where(eq(users.id, user.id));
  expect(kept).toMatchObject({
    digest: 'daily',
    mutedInApp: ['followed_needs', 'challenges', 'team', 'pilots', 'replies'],
    mutedByMail: ['own_needs', 'followed_needs', 'challenges', 'team', 'pilots', 'replies'],
  });
});
