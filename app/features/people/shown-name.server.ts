import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { users } from '#db/schema/index.ts';

/**
 * The name by which a joined person (`users`, or an alias of it) wants to be known to others: the real one only where they
 * chose so. Null where nobody was joined.
 */
export function shownName(
  person: Record<'name' | 'pseudonym' | 'shownAs', AnyPgColumn> = users,
): SQL<string> {
  return sql<string>`case when ${person.shownAs} = 'name' and ${person.name} <> '' then ${person.name} else ${person.pseudonym} end`;
}
