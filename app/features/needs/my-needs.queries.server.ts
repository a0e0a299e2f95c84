import { desc, eq, inArray, or } from 'drizzle-orm';
import type { Person } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { needs, users } from '#db/schema/index.ts';

/** Needs of a person and those they wrote for patients, newest first. */
export async function myNeeds(db: DbOrTx, actor: Person) {
  const patients = actor.actsFor
    .filter(({ scopes }) => scopes.includes('needs'))
    .map(({ patientId }) => patientId);
  const rows = await db
    .select({
      slug: needs.slug,
      title: needs.title,
      status: needs.status,
      reason: needs.reason,
      supportCount: needs.supportCount,
      submittedAt: needs.submittedAt,
      authorId: needs.authorId,
      authorName: users.pseudonym,
    })
    .from(needs)
    .innerJoin(users, eq(users.id, needs.authorId))
    .where(
      or(eq(needs.authorId, actor.id), patients.length > 0 ? inArray(needs.authorId, patients) : undefined),
    )
    .orderBy(desc(needs.createdAt))
    .limit(100);
  return rows.map(({ authorId, authorName, submittedAt, ...need }) => ({
    ...need,
    submittedAt: submittedAt?.toISOString() ?? null,
    forName: authorId === actor.id ? null : authorName,
  }));
}
