import { and, eq, ne } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { Tx } from '#db/client.server.ts';
import { organisations } from '#db/schema/index.ts';

/** Throws `invalid` where another organisation has the mail domain. */
export async function refuseTakenDomain(tx: Tx, domain: string | null, ownId: string | null): Promise<void> {
  if (domain === null) return;
  const same = eq(organisations.emailDomain, domain);
  const [taken] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(ownId === null ? same : and(same, ne(organisations.id, ownId)));
  if (taken) throw new AppError('invalid', 'check_fields', { fields: { emailDomain: 'domain_taken' } });
}
