import type { PgTable } from 'drizzle-orm/pg-core';

/** What a test names: any columns of the table; the factory fills in the rest. */
export type Overrides<T extends PgTable> = Partial<T['$inferInsert']>;

/** The one row an insert returned. */
export function one<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`Expected one row, got ${rows.length}`);
  return row;
}
