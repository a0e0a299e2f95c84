import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { getDatabaseUrl, getDb } from '../client.server.ts';
import { migrateDb } from '../migrate.server.ts';
import { resetDb, testDb } from './test-db.ts';

test('the test database is the one that commands get', () => {
  expect(testDb()).toBe(getDb());
});

test('a reset empties tables that have rows and leaves the schema', async () => {
  await testDb().execute(sql`create table if not exists reset_probe (id int primary key)`);
  await testDb().execute(sql`insert into reset_probe values (1), (2)`);
  await resetDb();
  const [row] = await testDb().execute<{ count: number }>(
    sql`select count(*)::int as count from reset_probe`,
  );
  await testDb().execute(sql`drop table reset_probe`);
  expect(row?.count).toBe(0);
});

test('a migrated database needs no further migration', async () => {
  expect(await migrateDb(getDatabaseUrl())).toEqual({ applied: 0 });
});

test('a schema that is newer than the code is refused with one sentence', async () => {
  await testDb().execute(
    sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('from the future', 99999999999999)`,
  );
  await expect(migrateDb(getDatabaseUrl())).rejects.toThrow(/newer schema than this version of Tandem/);
  await testDb().execute(sql`delete from drizzle.__drizzle_migrations where hash = 'from the future'`);
});
