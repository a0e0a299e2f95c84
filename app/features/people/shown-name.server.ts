import { type SQL, sql } from 'drizzle-orm';
import { users } from '#db/schema/index.ts';

/** The name by which a joined person wants to be known to others: the real one only where they chose so. */
export const shownName: SQL<string> = sql<string>`case when ${users.shownAs} = 'name' and ${users.name} <> '' then ${users.name} else ${users.pseudonym} end`;
