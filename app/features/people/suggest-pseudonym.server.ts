import { and, inArray, ne, sql } from 'drizzle-orm';
import { pseudonym } from '#app/domain/methods/random/pseudonym.ts';
import type { Locale } from '#app/domain/people/preferences.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { users } from '#db/schema/index.ts';

/** Whether a pseudonym belongs to somebody else already, whatever its case. */
export async function isPseudonymTaken(db: DbOrTx, name: string, exceptId?: string): Promise<boolean> {
  const same = inArray(sql`lower(${users.pseudonym})`, [name.toLowerCase()]);
  const [row] = await db
    .select({ id: users.id })
    .from(users)
    .where(exceptId === undefined ? same : and(same, ne(users.id, exceptId)))
    .limit(1);
  return row !== undefined;
}

/** A friendly pseudonym that nobody has. The same seed proposes the same one as long as it is free. */
export async function suggestPseudonym(db: DbOrTx, seed: string, locale: Locale): Promise<string> {
  const taken = new Set<string>();
  for (;;) {
    const name = pseudonym(seed, locale, (candidate) => taken.has(candidate.toLowerCase()));
    if (!(await isPseudonymTaken(db, name))) return name;
    taken.add(name.toLowerCase());
  }
}
