import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { anonymous, type Person } from '#app/policies/actor.ts';
import { organisationMembers } from '#db/schema/index.ts';
import {
  makeOrganisation,
  makeOrganisationMember,
  makeUser,
  makeUserRole,
} from '#db/testing/factories/people.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { leaveOrganisation } from './commands/leave-organisation.server.ts';
import { showInOrganisation } from './commands/show-in-organisation.server.ts';
import {
  findOwnMembership,
  listOrganisationPeople,
  peoplePerPage,
} from './organisation-people.queries.server.ts';

const visitor = () => signedIn(testDb(), 'patient');

async function makeMember(
  organisationId: string,
  user: Parameters<typeof makeUser>[1] = {},
  member: { isShown?: boolean; position?: string } = {},
) {
  const made = await makeUser(testDb(), user);
  await makeOrganisationMember(testDb(), { organisationId, userId: made.id, isShown: true, ...member });
  return made;
}

async function namesOf(organisation: { id: string }, actor: Person) {
  const shown = await listOrganisationPeople(testDb(), actor, organisation);
  return shown?.people.map(({ name }) => name);
}

test('people stand on the page by what they chose: a pseudonym never becomes a name', async () => {
  const organisation = await makeOrganisation(testDb());
  await makeMember(
    organisation.id,
    { name: 'Dr Kim Vogel', shownAs: 'name', roles: ['clinician', 'patient'] },
    { position: 'Nurse' },
  );
  await makeMember(organisation.id, { name: 'Real Name', pseudonym: 'Calm Otter', shownAs: 'pseudonym' });
  await makeMember(organisation.id, { name: null, pseudonym: 'Quick Wren', shownAs: 'name' });
  const shown = await listOrganisationPeople(testDb(), await visitor(), organisation);
  expect(shown?.people.map(({ id: _, ...person }) => person)).toEqual([
    { name: 'Dr Kim Vogel', isPseudonym: false, position: 'Nurse', roles: ['clinician'] },
    { name: 'Calm Otter', isPseudonym: true, position: '', roles: [] },
    { name: 'Quick Wren', isPseudonym: true, position: '', roles: [] },
  ]);
  expect(JSON.stringify(shown)).not.toContain('Real Name');
});

test('a role that was only claimed is not shown', async () => {
  const organisation = await makeOrganisation(testDb());
  const { id } = await makeMember(organisation.id);
  await makeUserRole(testDb(), { userId: id, role: 'researcher', status: 'claimed' });
  const shown = await listOrganisationPeople(testDb(), await visitor(), organisation);
  expect(shown?.people[0]?.roles).toEqual([]);
});

test('who did not agree, was suspended or has left is not shown, nor are people of elsewhere', async () => {
  const organisation = await makeOrganisation(testDb());
  await makeMember(organisation.id, {}, { isShown: false });
  await makeMember(organisation.id, { suspendedAt: new Date() });
  await makeMember(organisation.id, { erasedAt: new Date() });
  await makeMember((await makeOrganisation(testDb())).id);
  expect(await namesOf(organisation, await visitor())).toEqual([]);
});

test('who is not signed in, or suspended, sees nobody', async () => {
  const organisation = await makeOrganisation(testDb());
  await makeMember(organisation.id);
  expect(await listOrganisationPeople(testDb(), anonymous, organisation)).toBeNull();
  const suspended = { ...(await visitor()), suspended: true };
  expect(await listOrganisationPeople(testDb(), suspended, organisation)).toBeNull();
});

test('many people stand on several pages, each once', async () => {
  const organisation = await makeOrganisation(testDb());
  const ids: string[] = [];
  for (let n = 0; n < peoplePerPage + 2; n += 1) ids.push((await makeMember(organisation.id)).id);
  const actor = await visitor();
  const first = await listOrganisationPeople(testDb(), actor, organisation);
  const second = await listOrganisationPeople(testDb(), actor, organisation, first?.next ?? undefined);
  expect(second?.next).toBeNull();
  expect([...(first?.people ?? []), ...(second?.people ?? [])].map(({ id }) => id)).toEqual(ids.sort());
});

test('a member agrees, takes it back and leaves; nobody does so who does not belong', async () => {
  const organisation = await makeOrganisation(testDb());
  const actor = await signedIn(testDb(), 'clinician');
  await makeOrganisationMember(testDb(), { organisationId: organisation.id, userId: actor.id });
  expect(await findOwnMembership(testDb(), actor, organisation.id)).toEqual({ isShown: false });
  await execute(showInOrganisation, { actor }, { id: organisation.id, shown: 'yes' });
  expect(await namesOf(organisation, actor)).toHaveLength(1);
  await execute(showInOrganisation, { actor }, { id: organisation.id, shown: 'no' });
  expect(await namesOf(organisation, actor)).toEqual([]);
  await execute(leaveOrganisation, { actor }, { id: organisation.id });
  expect(await testDb().select().from(organisationMembers)).toEqual([]);
  for (const again of [
    execute(leaveOrganisation, { actor }, { id: organisation.id }),
    execute(showInOrganisation, { actor }, { id: organisation.id, shown: 'yes' }),
  ]) {
    await expect(again).rejects.toMatchObject({ kind: 'not_found' });
  }
});
