import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { getSql } from '#db/client.server.ts';
import { users } from '#db/schema/index.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { testDb } from '#db/testing/test-db.ts';
import { planAnew, withPreparedStatements } from './prepared-statements.server.ts';

/** What the connection of a transaction has prepared of the statements that say this word. */
const prepared = (word: string) => sql<{ statement: string }>`
  select statement from pg_prepared_statements
  where strpos(statement, ${word}) > 0 and strpos(statement, 'pg_prepared_statements') = 0`;

test('statements of drizzle are prepared once and used again, inside transactions and savepoints, too', async () => {
  await testDb().transaction(async (tx) => {
    for (const number of [1, 2]) await tx.execute(sql`select ${number}::int as first_marker`);
    await tx.transaction((inner) => inner.execute(sql`select ${3}::int as second_marker`));
    expect(await tx.execute(prepared('first_marker'))).toHaveLength(1);
    expect(await tx.execute(prepared('second_marker'))).toHaveLength(1);
  });
});

test('a statement that asks for it is planned anew', async () => {
  await testDb().transaction(async (tx) => {
    const rows = await tx.execute(sql`${sql.raw(planAnew)} select ${4}::int as third_marker`);
    expect(rows.map((row) => row.third_marker)).toEqual([4]);
    expect(await tx.execute(prepared('third_marker'))).toHaveLength(0);
  });
});

test('only so many statements are kept', async () => {
  const full = new Set(Array.from({ length: 1000 }, (_, index) => `statement ${index}`));
  const client = withPreparedStatements(getSql(), full);
  await client.begin(async (tx) => {
    await tx.unsafe('select $1::int as fourth_marker', [5]);
    const rows = await tx.unsafe(
      "select 1 from pg_prepared_statements where strpos(statement, 'fourth_' || 'marker') > 0",
    );
    expect(rows).toHaveLength(0);
  });
  expect(full.size).toBe(1000);
});

test('rows come as before, and a failed statement fails as before', async () => {
  const user = await makeUser(testDb());
  const rows = await testDb().select({ id: users.id, createdAt: users.createdAt }).from(users);
  expect(rows).toEqual([{ id: user.id, createdAt: user.createdAt }]);
  await expect(testDb().execute(sql`select ${'x'}::int`)).rejects.toThrow();
  await expect(testDb().transaction((tx) => tx.execute(sql`select ${1}::int / 0`))).rejects.toThrow();
});
