import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type Db, getSql, type Tx } from '#db/client.server.ts';
import { outbox } from '#db/schema/index.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { makeOutboxEvent } from '#db/testing/factories/platform.ts';
import { nextId } from '#db/testing/factories/series.ts';
import { testDb } from '#db/testing/test-db.ts';
import { backoffSeconds, type Consumer, type OutboxEvent } from './consumer.ts';
import { startLane } from './lane.server.ts';
import { noticeConsumer } from './notice-consumer.ts';
import { runBatch } from './run-batch.server.ts';
import { startOutbox } from './start-outbox.server.ts';

const now = new Date('2026-03-02T10:00:00Z');
const past = new Date('2026-03-02T09:00:00Z');
const log = { error: () => {}, warn: () => {}, debug: () => {}, info: () => {} } as never;

type QueueEvent = OutboxEvent<'queue.changed'>;

const queueChanged = (itemId: string, overrides = {}) =>
  makeOutboxEvent(testDb(), {
    kind: 'queue.changed',
    payload: { itemId },
    nextAttemptAt: past,
    ...overrides,
  });

const consumer = (handle: (event: QueueEvent) => void): Consumer<'queue.changed'> => ({
  name: 'test',
  kinds: ['queue.changed'],
  writes: false,
  handle: async (event) => handle(event),
});

const run = (one: Consumer, at = now) =>
  runBatch({ db: testDb(), consumer: one, now: at, onFailure: () => {} });
const left = () => testDb().select().from(outbox);

test('events are told in the order of writing, once, and leave the outbox', async () => {
  for (const itemId of ['a', 'b', 'c']) await queueChanged(itemId);
  const told: string[] = [];
  const one = consumer((event) => told.push(event.payload.itemId));
  expect(await run(one)).toEqual({ claimed: 3, failed: 0 });
  expect(await run(one)).toEqual({ claimed: 0, failed: 0 });
  expect(told).toEqual(['a', 'b', 'c']);
  expect(await left()).toEqual([]);
});

test('events that may be told together are; where that fails, the one that cannot be told holds up no other', async () => {
  for (const itemId of ['a', 'b', 'broken', 'c']) await queueChanged(itemId);
  const rows: string[][] = [];
  const told: string[] = [];
  const one: Consumer<'queue.changed'> = {
    ...consumer(({ payload: { itemId } }) => {
      if (itemId === 'broken') throw new Error('no');
      told.push(itemId);
    }),
    together: ['queue.changed'],
    handleAll: async (events) => {
      rows.push(events.map(({ payload }) => payload.itemId));
      if (events.some(({ payload }) => payload.itemId === 'broken')) throw new Error('no');
    },
  };
  expect(await run(one)).toEqual({ claimed: 4, failed: 1 });
  expect(told).toEqual(['a', 'b', 'c']);
  expect(await left()).toHaveLength(1);
  for (const itemId of ['d', 'e']) await queueChanged(itemId);
  expect(await run(one)).toEqual({ claimed: 2, failed: 0 });
  expect(rows).toEqual([
    ['a', 'b', 'broken', 'c'],
    ['d', 'e'],
  ]);
  expect(told).toEqual(['a', 'b', 'c']);
});

test('a consumer is told of its own kinds only', async () => {
  await makeOutboxEvent(testDb(), {
    kind: 'access.changed',
    payload: { userId: nextId() },
    nextAttemptAt: past,
  });
  expect(await run(consumer(() => {}))).toEqual({ claimed: 0, failed: 0 });
  expect(await left()).toHaveLength(1);
});

test('an event that cannot be told holds up no other, and is tried again later and later', async () => {
  for (const itemId of ['good 1', 'poison', 'good 2']) await queueChanged(itemId);
  const told: string[] = [];
  const one = consumer(({ payload }) => {
    if (payload.itemId === 'poison') throw new Error('cannot be told');
    told.push(payload.itemId);
  });
  expect(await run(one)).toEqual({ claimed: 3, failed: 1 });
  expect(told).toEqual(['good 1', 'good 2']);
  const [poison] = await left();
  expect(poison).toMatchObject({ attempts: 1, lastError: 'cannot be told' });
  expect(poison?.nextAttemptAt).toEqual(new Date(now.getTime() + 1000));
  expect(await run(one)).toEqual({ claimed: 0, failed: 0 });
  await run(one, new Date(now.getTime() + 1000));
  const [again] = await left();
  expect(again?.attempts).toBe(2);
  expect(again?.nextAttemptAt).toEqual(new Date(now.getTime() + 3000));
});

test('waiting between attempts doubles and ends at an hour', () => {
  expect([1, 2, 3, 4, 20].map(backoffSeconds)).toEqual([1, 2, 4, 8, 3600]);
});

test('a consumer that writes and then fails leaves nothing behind of that event', async () => {
  const [first, second] = [await makeUser(testDb()), await makeUser(testDb())];
  for (const user of [first, second]) await queueChanged(user.id);
  const one: Consumer<'queue.changed'> = {
    name: 'test',
    kinds: ['queue.changed'],
    writes: true,
    async handle({ payload }, { tx }) {
      await tx.execute(sql`update users set about = 'told' where id = ${payload.itemId}`);
      if (payload.itemId === second.id) await tx.execute(sql`select 1 / 0`);
    },
  };
  expect(await run(one)).toEqual({ claimed: 2, failed: 1 });
  const rows = await testDb().execute(sql`select id from users where about = 'told'`);
  expect(rows.map((row) => row.id)).toEqual([first.id]);
  expect(await left()).toHaveLength(1);
});

test('a process that dies after telling and before the end leaves the event, which is then written once', async () => {
  const user = await makeUser(testDb());
  await makeOutboxEvent(testDb(), {
    kind: 'person.told',
    nextAttemptAt: past,
    payload: {
      userIds: [user.id],
      notice: 'general',
      subject: { type: 'person', id: user.id },
      path: '/me',
      facts: {},
      dedupeKey: 'test:1',
    },
  });
  const told: string[][] = [];
  const notices = noticeConsumer({ notified: async (ids) => void told.push([...ids]) });
  await expect(
    runBatch({ db: dyingBeforeCommit(testDb()), consumer: notices as Consumer, now, onFailure: () => {} }),
  ).rejects.toThrow('killed');
  expect(told).toEqual([]);
  expect(await left()).toHaveLength(1);
  await run(notices as Consumer);
  await run(notices as Consumer);
  expect(told).toEqual([[user.id]]);
  const rows = await testDb().execute(sql`select 1 from notifications`);
  expect(rows).toHaveLength(1);
});

test('an event that comes twice is noticed once and told live once', async () => {
  const user = await makeUser(testDb());
  const payload = {
    userIds: [user.id],
    notice: 'general',
    subject: { type: 'person', id: user.id },
    path: '/me',
    facts: {},
    dedupeKey: 'test:2',
  };
  for (let copy = 0; copy < 2; copy += 1) {
    await makeOutboxEvent(testDb(), { kind: 'person.told', nextAttemptAt: past, payload });
  }
  const told: string[][] = [];
  await run(noticeConsumer({ notified: async (ids) => void told.push([...ids]) }) as Consumer);
  expect(told).toEqual([[user.id]]);
});

test('two workers share the work without telling anything twice', async () => {
  for (let n = 0; n < 20; n += 1) await queueChanged(`item ${n}`);
  const told: string[] = [];
  const one: Consumer<'queue.changed'> = {
    ...consumer(() => {}),
    async handle(event, { tx }) {
      await tx.execute(sql`select pg_sleep(0.002)`);
      told.push(event.payload.itemId);
    },
  };
  const options = { db: testDb(), consumer: one, now, size: 10, onFailure: () => {} };
  await Promise.all([runBatch(options), runBatch(options)]);
  await runBatch(options);
  expect(told).toHaveLength(20);
  expect(new Set(told).size).toBe(20);
});

test('a lane goes on by itself after the database was away', async () => {
  let isAway = true;
  const db = new Proxy(testDb(), {
    get: (target, key, receiver) => {
      if (key === 'transaction' && isAway) return () => Promise.reject(new Error('connection lost'));
      return Reflect.get(target, key, receiver);
    },
  }) as Db;
  const told = deferred<string>();
  const lane = startLane({
    db,
    log,
    consumer: consumer(({ payload }) => told.resolve(payload.itemId)),
    pollMs: 20,
    errorMs: 20,
  });
  await expect.poll(() => lane.isHealthy()).toBe(false);
  isAway = false;
  await queueChanged('after');
  expect(await told.promise).toBe('after');
  await expect.poll(() => lane.isHealthy()).toBe(true);
  await lane.stop();
});

test('what another process commits is told at once, by notification and not by looking now and then', async () => {
  const told = deferred<string>();
  const running = await startOutbox({
    db: testDb(),
    sql: getSql(),
    log,
    consumers: [consumer(({ payload }) => told.resolve(payload.itemId)) as Consumer],
    pollMs: 60_000,
  });
  await testDb().transaction(async (tx) => {
    await makeOutboxEvent(tx, { kind: 'queue.changed', payload: { itemId: 'x' }, nextAttemptAt: past });
    await tx.execute(sql`select pg_notify('outbox', '')`);
  });
  expect(await told.promise).toBe('x');
  await running.stop();
});

/** A database whose transactions do all their work and then end without a commit, as a killed process's do. */
function dyingBeforeCommit(db: Db): Db {
  return {
    transaction: (work: (tx: Tx) => Promise<unknown>) =>
      db.transaction(async (tx) => {
        await work(tx);
        throw new Error('killed');
      }),
  } as unknown as Db;
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

test('one that comes after another is told at once, many are gathered', async () => {
  const rows: number[] = [];
  const lane = startLane({
    db: testDb(),
    log,
    consumer: {
      ...consumer(() => {}),
      together: ['queue.changed'],
      handleAll: async (events) => void rows.push(events.length),
    },
    gatherMs: 3000,
    pollMs: 60_000,
  });
  const isEmpty = async () => (await left()).length === 0;
  const tellAndWait = async (count: number) => {
    for (let number = 0; number < count; number += 1) await queueChanged(`item ${number}`);
    const began = performance.now();
    lane.wake();
    await expect.poll(isEmpty, { interval: 20, timeout: 10_000 }).toBe(true);
    return performance.now() - began;
  };
  try {
    await tellAndWait(1);
    // A sixth of the time, at most, after a batch of one.
    expect(await tellAndWait(1)).toBeLessThan(1500);
    await tellAndWait(12);
    expect(await tellAndWait(2)).toBeGreaterThan(1500);
  } finally {
    await lane.stop();
  }
});
