import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDb } from '../test-db.ts';
import { factories } from './registry.ts';

test.each(Object.entries(factories))('the factory of %s makes two rows from nothing', async (table, make) => {
  await make(testDb());
  await make(testDb());
  const [row] = await testDb().execute<{ count: number }>(
    sql`select count(*)::int as count from ${sql.identifier(table)}`,
  );
  expect(row?.count).toBeGreaterThanOrEqual(2);
});
