import { type SQL, sql } from 'drizzle-orm';

/**
 * A UUID of version 7, a new one for each row of a statement: the instant in milliseconds, then chance. For inserts
 * that make their rows in the database; elsewhere ids come from the application.
 */
export function timeSortedId(now: Date): SQL {
  const time = now.getTime().toString(16).padStart(12, '0');
  return sql`(${time}::text || '7' || substr(gen_random_uuid()::text, 1, 3) || translate(substr(gen_random_uuid()::text, 20), '-', ''))::uuid`;
}
