import { and, eq, isNull } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { DomainEvent } from '#app/domain/events.ts';
import { paths } from '#app/paths.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { organisations, userRoles, users } from '#db/schema/index.ts';

/** The verified clinician with this address, or null. */
export async function findClinician(db: DbOrTx, email: string): Promise<string | null> {
  const [person] = await db
    .select({ id: users.id })
    .from(users)
    .innerJoin(
      userRoles,
      and(eq(userRoles.userId, users.id), eq(userRoles.role, 'clinician'), eq(userRoles.status, 'verified')),
    )
    .where(and(eq(users.email, email), isNull(users.suspendedAt), isNull(users.erasedAt)));
  return person?.id ?? null;
}

/** The clinician who is to lead a pilot. Throws `invalid` when the address is none of a verified clinician's. */
export async function findLead(db: DbOrTx, email: string): Promise<string> {
  const lead = await findClinician(db, email);
  if (lead) return lead;
  throw new AppError('invalid', 'no_such_clinician', { fields: { leadEmail: 'no_such_clinician' } });
}

/** Throws `invalid` when there is no such organisation. */
export async function requireSite(db: DbOrTx, siteId: string): Promise<void> {
  const [site] = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, siteId));
  if (!site) throw new AppError('invalid', 'no_such_site', { fields: { siteId: 'required' } });
}

/** Tells the clinical lead, once, that a pilot is theirs. */
export function tellLead(pilot: { id: string; slug: string; title: string; leadId: string }): DomainEvent {
  return {
    kind: 'person.told',
    payload: {
      userIds: [pilot.leadId],
      notice: 'pilotLead',
      subject: { type: 'pilot', id: pilot.id },
      path: paths.pilot(pilot.slug),
      facts: { title: pilot.title },
      dedupeKey: `pilot-lead:${pilot.id}`,
    },
  };
}
