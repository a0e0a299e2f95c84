import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Role } from '#app/domain/people/roles.ts';
import { type Actor, isActive } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { qualified } from '#db/qualified.server.ts';
import { organisationMembers, users } from '#db/schema/index.ts';
import { shownName } from './shown-name.server.ts';

/** How many people stand on one page. */
export const peoplePerPage = 24;

/** What people do at work. That somebody is a patient or cares for one is theirs to say, not their organisation's page's. */
const rolesAtWork = ['clinician', 'innovator', 'researcher', 'staff'] as const satisfies readonly Role[];

/** Somebody of an organisation as its page shows them. */
export type OrganisationPerson = {
  id: string;
  name: string;
  isPseudonym: boolean;
  position: string;
  roles: Role[];
};

/**
 * The people of an organisation who agreed to stand on its page, by the name or pseudonym they chose; whoever joined the
 * platform first comes first. `after` is the last id of the page before. Null for who may not read it.
 */
export async function listOrganisationPeople(
  db: DbOrTx,
  actor: Actor,
  organisation: { id: string },
  after?: string,
): Promise<{ people: OrganisationPerson[]; next: string | null } | null> {
  if (!can(actor, 'organisation.read_people', organisation)) return null;
  const isNamed = sql<boolean>`(${users.shownAs} = 'name' and coalesce(${users.name}, '') <> '')`;
  const rows = await db
    .select({
      id: users.id,
      name: shownName(),
      isPseudonym: sql<boolean>`not ${isNamed}`,
      position: organisationMembers.position,
      roles: sql<Role[]>`array(
        select r.role::text from user_roles r
        where r.user_id = ${qualified(users.id)} and r.status = 'verified' and r.role::text = any (${sql.param([...rolesAtWork])}::text[])
        order by r.role)`,
    })
    .from(organisationMembers)
    .innerJoin(users, eq(users.id, organisationMembers.userId))
    .where(
      and(
        eq(organisationMembers.organisationId, organisation.id),
        organisationMembers.isShown,
        isNull(users.erasedAt),
        isNull(users.suspendedAt),
        after === undefined ? undefined : gt(organisationMembers.userId, after),
      ),
    )
    .orderBy(asc(organisationMembers.userId))
    .limit(peoplePerPage + 1);
  const people = rows.slice(0, peoplePerPage);
  return { people, next: rows.length > peoplePerPage ? (people.at(-1)?.id ?? null) : null };
}

/** Whether the actor belongs to the organisation, and is shown there; null where they do not. */
export async function findOwnMembership(db: DbOrTx, actor: Actor, organisationId: string) {
  if (!isActive(actor)) return null;
  const [membership] = await db
    .select({ isShown: organisationMembers.isShown })
    .from(organisationMembers)
    .where(
      and(eq(organisationMembers.organisationId, organisationId), eq(organisationMembers.userId, actor.id)),
    );
  return membership ?? null;
}
