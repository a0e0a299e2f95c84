import { expect, test } from 'vitest';
import { rateLimits } from '#db/schema/index.ts';
import { testDb } from '#db/testing/test-db.ts';
import { countAgainst } from './rate-limit.server.ts';

const limit = { name: 'test', limit: 2, windowSeconds: 600 };
const now = new Date('2026-03-02T09:01:00Z');

test('the one too many is refused and told when to come back', async () => {
  const db = testDb();
  await countAgainst(db, limit, ['a'], now);
  await countAgainst(db, limit, ['a'], now);
  await expect(countAgainst(db, limit, ['a'], now)).rejects.toMatchObject({
    kind: 'too_many',
    retryAfter: 540,
  });
});

test('somebody else, and the next window, are counted afresh', async () => {
  const db = testDb();
  await countAgainst(db, limit, ['a'], now);
  await countAgainst(db, limit, ['a'], now);
  await countAgainst(db, limit, ['b'], now);
  await countAgainst(db, limit, ['a'], new Date('2026-03-02T09:10:00Z'));
  const rows = await db.select({ count: rateLimits.count }).from(rateLimits);
  expect(rows.map((row) => row.count).sort()).toEqual([1, 1, 2]);
});

test('what is counted cannot be read from the table', async () => {
  const db = testDb();
  await countAgainst(db, limit, ['erna@example.org', '192.0.2.0/24'], now);
  const [row] = await db.select({ key: rateLimits.key }).from(rateLimits);
  expect(row?.key).toMatch(/^test:[\w-]{27}$/);
});

test('hits at the same moment are all counted', async () => {
  const db = testDb();
  const tries = Array.from({ length: 8 }, () => countAgainst(db, limit, ['a'], now));
  const results = await Promise.allSettled(tries);
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(2);
});
