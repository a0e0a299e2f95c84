import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { getDb, getSql } from './client.server.ts';
import { auditLog, rateLimits } from './schema/index.ts';

/** The driver sends so many statements ahead on one connection, beside the one under way; tests have five connections. */
const pipeline = 100;
const connections = 5;

const write = (i: number) =>
  getDb().transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    await tx
      .insert(rateLimits)
      .values({ key: `row ${i}`, count: 1, windowStart: new Date('2026-03-01T09:00:00Z') });
  });

test('a transaction that is asked for while all connections are full of statements holds what it wrote', async () => {
  const db = getDb();
  // Sent at once, where drizzle would wait until somebody asks for the result.
  const ask = (seconds: number) =>
    getSql()
      .unsafe('select pg_sleep($1::float8)', [seconds], { prepare: true })
      .then(() => true);
  // Every connection has to know the statement before it sends many of it ahead.
  for (let i = 0; i < 5; i += 1) await Promise.all(Array.from({ length: 20 }, () => ask(0.002)));
  // What comes next is the last that fits on each connection: the driver would send `begin` there, and forget that it did.
  const reads = Array.from({ length: pipeline * connections }, (_, i) => ask(i < connections ? 0.2 : 0));
  const many = 40;
  const writes = Array.from({ length: many }, (_, i) => write(i));
  await Promise.all([...reads, ...writes]);
  expect(await db.$count(rateLimits)).toBe(many);
  // No connection was left inside a transaction.
  const [left] = await getSql()`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%'`;
  expect(left?.n).toBe(0);
});

test('a transaction that fails gives its place to the next', async () => {
  const db = getDb();
  const failing = Array.from({ length: 30 }, () =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select 1 / 0`);
    }),
  );
  const outcomes = await Promise.allSettled(failing);
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
  const [row] = await db.transaction((tx) => tx.execute<{ n: number }>(sql`select 1 as n`));
  expect(row?.n).toBe(1);
});

test('a transaction writes and reads values as single statements do', async () => {
  const at = new Date('2026-03-01T09:00:00.123Z');
  const facts = { title: 'Night', n: 2 };
  const row = {
    id: randomUUID(),
    action: 'test.write',
    subjectType: 'need',
    subjectId: 'x',
    facts,
    createdAt: at,
  };
  const inside = await getDb().transaction(async (tx) => {
    await tx.insert(auditLog).values(row);
    return tx.select().from(auditLog);
  });
  const outside = await getDb().select().from(auditLog);
  expect(inside).toMatchObject([{ facts, createdAt: at }]);
  expect(outside).toEqual(inside);
});
