import { and, desc, eq, exists, ilike, isNotNull, isNull, lt, notLike, or, type SQL, sql } from 'drizzle-orm';
import type { Role } from '#app/domain/people/roles.ts';
import { standInDomain } from '#app/domain/people/stand-in-address.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { qualified } from '#db/qualified.server.ts';
import { userRoles, users } from '#db/schema/index.ts';

/** How many people stand on one page. */
export const peoplePerPage = 30;

export type PeopleFilter = { q?: string; role?: Role; suspended?: boolean; before?: string };

const likePattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * People, newest first, by pseudonym; names and addresses can be searched for but are shown only on a person's own page,
 * where the look is recorded. An address is found only when written in full.
 */
export async function listPeople(db: DbOrTx, { q, role, suspended, before }: PeopleFilter) {
  const conditions: (SQL | undefined)[] = [
    isNull(users.erasedAt),
    // Whoever told a need and has no account is nobody to be looked after here.
    notLike(users.email, `%@${standInDomain}`),
  ];
  if (q) {
    const pattern = likePattern(q);
    conditions.push(or(ilike(users.pseudonym, pattern), ilike(users.name, pattern), eq(users.email, q)));
  }
  if (role) {
    const has = and(
      eq(userRoles.userId, users.id),
      eq(userRoles.role, role),
      eq(userRoles.status, 'verified'),
    );
    conditions.push(exists(db.select({ one: sql`1` }).from(userRoles).where(has)));
  }
  if (suspended) conditions.push(isNotNull(users.suspendedAt));
  if (before) conditions.push(lt(users.id, before));
  const rows = await db
    .select({
      id: users.id,
      pseudonym: users.pseudonym,
      createdAt: users.createdAt,
      suspendedAt: users.suspendedAt,
      roles: sql<
        Role[]
      >`array(select r.role::text from user_roles r where r.user_id = ${qualified(users.id)} and r.status = 'verified' order by r.role)`,
    })
    .from(users)
    .where(and(...conditions))
    .orderBy(desc(users.id))
    .limit(peoplePerPage + 1);
  const page = rows.slice(0, peoplePerPage);
  return { people: page, next: rows.length > peoplePerPage ? (page.at(-1)?.id ?? null) : null };
}
