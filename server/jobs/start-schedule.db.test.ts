import PgBoss from 'pg-boss';
import { afterEach, expect, test } from 'vitest';
import { getDatabaseUrl, getSql } from '#db/client.server.ts';
import type { Env } from '../env.server.ts';
import type { RunningPart } from '../part.ts';
import { type Task, tasks } from './schedule.server.ts';
import { startSchedule } from './start-schedule.server.ts';

const log = { error: () => {}, debug: () => {} } as never;
const env = { CLUSTER_TIME_ZONE: 'Europe/Berlin' } as Env;
let running: RunningPart | null = null;

const start = async (some: readonly Task[]) => {
  running = await startSchedule(some, { env, log, databaseUrl: getDatabaseUrl(), pollSeconds: 0.5 });
  return running;
};

/** Puts a task into its queue, as the clock would. */
async function ring(name: string): Promise<void> {
  const clock = new PgBoss({
    connectionString: getDatabaseUrl(),
    schema: 'pgboss',
    max: 1,
    schedule: false,
    supervise: false,
  });
  await clock.start();
  await clock.send(name, {});
  await clock.stop({ graceful: false, wait: true });
}

afterEach(async () => {
  await running?.stop();
  running = null;
  await getSql().unsafe('drop schema if exists pgboss cascade');
});

test('every task is put on the clock of the cluster’s time zone', async () => {
  await start(tasks);
  const rows = await getSql()`select name, cron, timezone from pgboss.schedule order by name`;
  expect(rows.map((row) => ({ ...row }))).toEqual(
    tasks
      .map(({ name, cron }) => ({ name, cron, timezone: 'Europe/Berlin' }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
});

test('a task that the code no longer knows is taken off the clock', async () => {
  const old: Task = { name: 'old', cron: '* * * * *', run: async () => {} };
  await (await start([old])).stop();
  await start([{ ...old, name: 'new' }]);
  const rows = await getSql()`select name from pgboss.schedule`;
  expect(rows.map((row) => row.name)).toEqual(['new']);
});

test('a task runs when its turn comes, and is tried again when it failed', async () => {
  let runs = 0;
  const done = new Promise<void>((resolve) => {
    const run = async () => {
      runs += 1;
      if (runs === 1) throw new Error('not this time');
      resolve();
    };
    void start([{ name: 'flaky', cron: '0 0 1 1 *', run }]).then(() => ring('flaky'));
  });
  await done;
  expect(runs).toBe(2);
  expect(await running?.isHealthy()).toBe(true);
});
