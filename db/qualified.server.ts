import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

/**
 * A column with its table before it, for subqueries in raw SQL. In the list of a select that joins nothing, drizzle
 * writes `${table.column}` as the bare column, and inside a subquery the inner table's column of that name is meant.
 */
export function qualified(column: AnyPgColumn): SQL {
  // Drizzle looks one level deep for columns to write bare.
  return sql`${column}`;
}
