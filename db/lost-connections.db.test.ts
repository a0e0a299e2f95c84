import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getSql } from '#db/client.server.ts';
import { testDb } from '#db/testing/test-db.ts';

/** Ends the connection of a transaction from another one, as a restart of the database does. */
const cut = async (pid: number) => {
  await getSql()`select pg_terminate_backend(${pid}, 5000)`;
};
const pidOf = async (tx: { execute: ReturnType<typeof testDb>['execute'] }) => {
  const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  return row?.pid ?? 0;
};
const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

const uncaught = vi.fn();
beforeEach(() => {
  uncaught.mockClear();
  process.on('uncaughtException', uncaught);
});
afterEach(async () => {
  // What is thrown from a timer comes a turn later.
  await turn();
  process.off('uncaughtException', uncaught);
  expect(uncaught).not.toHaveBeenCalled();
  // The driver tells the end of a connection once more to who asks next on its successor.
  await vi.waitFor(async () => expect(await testDb().execute(sql`select 1 as one`)).toHaveLength(1));
});

test('a transaction whose connection is lost between two statements fails, and asks nothing more', async () => {
  const later: unknown[] = [];
  const whole = testDb().transaction(async (tx) => {
    await cut(await pidOf(tx));
    await turn();
    later.push(await tx.execute(sql`select 1`).catch((error: unknown) => error));
    return 'done';
  });
  await expect(whole).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  await vi.waitFor(() => expect(later).toEqual([expect.any(Error)]));
});

test('one that is lost in the middle of a statement fails', async () => {
  const whole = testDb().transaction(async (tx) => {
    const pid = await pidOf(tx);
    const slow = tx.execute(sql`select pg_sleep(20)`);
    await Promise.all([slow, cut(pid)]);
  });
  await expect(whole).rejects.toThrow();
});

test('one that goes on after the loss, or is inside a savepoint, fails', async () => {
  const stubborn = testDb().transaction(async (tx) => {
    const pid = await pidOf(tx);
    await Promise.all([tx.execute(sql`select pg_sleep(20)`).catch(() => {}), cut(pid)]);
    for (let tries = 0; tries < 3; tries += 1) await tx.execute(sql`select 1`).catch(() => {});
    return 'done';
  });
  await expect(stubborn).rejects.toThrow();
  const nested = testDb().transaction((tx) =>
    tx.transaction(async (inner) => {
      await cut(await pidOf(inner));
      await turn();
      await inner.execute(sql`select 1`);
    }),
  );
  await expect(nested).rejects.toThrow();
});

test('a failure of the work itself is rolled back and told as it is', async () => {
  const failing = testDb().transaction(async (tx) => {
    await tx.execute(sql`create temporary table lost_marker (id int)`);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  const savepoint = testDb().transaction(async (tx) => {
    await tx.transaction((inner) => inner.execute(sql`select 1 / 0`)).catch(() => {});
    return (await tx.execute(sql`select 2 as two`)).length;
  });
  expect(await savepoint).toBe(1);
});
