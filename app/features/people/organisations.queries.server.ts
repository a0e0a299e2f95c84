import { and, asc, eq, ilike, or, type SQL, sql } from 'drizzle-orm';
import type { OrganisationKind } from '#app/domain/network/organisations.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { qualified } from '#db/qualified.server.ts';
import { organisationMembers, organisations } from '#db/schema/index.ts';

/** How many organisations stand on one page. */
export const organisationsPerPage = 24;

export type OrganisationFilter = { q?: string; kind?: OrganisationKind; after?: string };

const likePattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Organisations by name; `after` is the last id of the page before. */
export async function listOrganisations(db: DbOrTx, { q, kind, after }: OrganisationFilter) {
  const conditions: (SQL | undefined)[] = [];
  if (q)
    conditions.push(or(ilike(organisations.name, likePattern(q)), ilike(organisations.town, likePattern(q))));
  if (kind) conditions.push(eq(organisations.kind, kind));
  if (after) {
    conditions.push(
      sql`(${qualified(organisations.name)}, ${qualified(organisations.id)}) > (select o.name, o.id from organisations o where o.id = ${after})`,
    );
  }
  const rows = await db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      name: organisations.name,
      kind: organisations.kind,
      town: organisations.town,
      verified: sql<boolean>`${organisations.verifiedAt} is not null`,
    })
    .from(organisations)
    .where(and(...conditions))
    .orderBy(asc(organisations.name), asc(organisations.id))
    .limit(organisationsPerPage + 1);
  const page = rows.slice(0, organisationsPerPage);
  return { organisations: page, next: rows.length > organisationsPerPage ? (page.at(-1)?.id ?? null) : null };
}

/** One organisation with how many of its people are here; null where there is none. */
export async function findOrganisation(db: DbOrTx, slug: string) {
  const [row] = await db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      name: organisations.name,
      kind: organisations.kind,
      about: organisations.about,
      town: organisations.town,
      website: organisations.website,
      emailDomain: organisations.emailDomain,
      domainRoles: organisations.domainRoles,
      verifiedAt: organisations.verifiedAt,
      logoFileId: organisations.logoFileId,
      people: sql<number>`(select count(*)::int from ${organisationMembers} m where m.organisation_id = ${qualified(organisations.id)})`,
    })
    .from(organisations)
    .where(eq(organisations.slug, slug));
  return row ?? null;
}
