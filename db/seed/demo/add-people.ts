import { pseudonym } from '#app/domain/methods/random/pseudonym.ts';
import { roleClaims } from './content/moderation.ts';
import { organisations } from './content/organisations.ts';
import { people } from './content/people.ts';
import type { World } from './world.ts';

/** Organisations, people with their roles, and carers who act for patients. */
export function addPeople(world: World): void {
  addOrganisations(world);
  const taken = new Set<string>();
  for (const person of people) {
    const createdAt = world.at(person.joined);
    const userId = world.remember('person', person.key, world.id(createdAt));
    const name = pseudonym(`demo-${person.key}`, person.locale, (candidate) => taken.has(candidate));
    taken.add(name);
    world.rows.users.push({
      id: userId,
      email: person.email,
      name: person.name,
      pseudonym: name,
      shownAs: person.shownAs ?? 'pseudonym',
      about: person.about ?? '',
      locale: person.locale,
      textSize: person.textSize ?? 1,
      digest: person.digest ?? 'weekly',
      digestSentAt: world.at(Math.min(person.joined, 4)),
      onboardedAt: createdAt,
      isDemo: true,
      createdAt,
    });
    if (person.organisation) {
      world.rows.organisationMembers.push({
        organisationId: world.ref('organisation', person.organisation),
        userId,
        position: person.position ?? '',
        // Those who go by their name at work are shown by it; some of the others agreed to their pseudonym.
        isShown: person.shownAs === 'name' || person.roles.includes('innovator'),
        createdAt,
      });
    }
  }
  addRoles(world);
  addDelegations(world);
}

function addOrganisations(world: World): void {
  const createdAt = world.at(500);
  for (const { key, domainRoles, ...organisation } of organisations) {
    world.rows.organisations.push({
      ...organisation,
      id: world.remember('organisation', key, world.id(createdAt)),
      slug: key,
      website: `https://${key}.example`,
      emailDomain: `${key}.example`,
      domainRoles: [...(domainRoles ?? [])],
      verifiedAt: createdAt,
      createdAt,
    });
  }
}

function addRoles(world: World): void {
  const admin = world.ref('person', 'admin');
  for (const { key, roles, joined } of people) {
    const createdAt = world.at(joined);
    for (const role of roles) {
      const declared = role === 'patient' || role === 'carer';
      world.rows.userRoles.push({
        userId: world.ref('person', key),
        role,
        status: 'verified',
        decidedBy: declared ? null : admin,
        decidedAt: createdAt,
        createdAt,
      });
    }
  }
  for (const { by, role, claim, ago } of roleClaims) {
    world.rows.userRoles.push({
      userId: world.ref('person', by),
      role,
      status: 'claimed',
      claim,
      createdAt: world.at(ago),
    });
  }
}

function addDelegations(world: World): void {
  const add = (
    patient: string,
    carer: string,
    status: 'active' | 'invited' | 'revoked',
    from: number,
    to: number | null,
  ) => {
    const createdAt = world.at(from);
    const id = world.id(createdAt);
    world.rows.delegations.push({
      id,
      patientId: world.ref('person', patient),
      carerId: world.ref('person', carer),
      carerEmail: world.person(carer).email,
      scopes: ['needs', 'support', 'vote'],
      status,
      endsAt: to === null ? null : world.at(to),
      decidedAt: status === 'invited' ? null : world.at(from - 0.4),
      endedAt: status === 'revoked' ? world.at(20) : null,
      createdAt,
    });
    world.audit('delegation.invite', patient, { type: 'delegation', id }, createdAt);
    if (status !== 'invited')
      world.audit('delegation.answer', carer, { type: 'delegation', id }, world.at(from - 0.4));
    if (status === 'revoked')
      world.audit('delegation.revoke', patient, { type: 'delegation', id }, world.at(20));
  };
  add('patient', 'carer', 'active', 60, -120);
  add('erna', 'birgit', 'active', 200, null);
  add('ivy', 'carer', 'invited', 2, -180);
  add('walter', 'olga', 'revoked', 75, -30);
}
