import PgBoss from 'pg-boss';
import { getDb } from '#db/client.server.ts';
import type { Env } from '../env.server.ts';
import type { Log } from '../log.server.ts';
import type { RunningPart } from '../part.ts';
import type { Task } from './schedule.server.ts';

/** For so long after the database last failed them, the jobs count as down. */
const patienceMs = 60_000;

export type ScheduleOptions = {
  env: Env;
  log: Log;
  databaseUrl: string;
  /** How often each task looks whether it is its turn. */
  pollSeconds?: number;
};

/**
 * Runs tasks by the clock, on one node at a time however many there are. pg-boss keeps its tables in a schema of its
 * own and two connections.
 */
export async function startSchedule(
  tasks: readonly Task[],
  { env, log, databaseUrl, pollSeconds = 5 }: ScheduleOptions,
): Promise<RunningPart> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: 'pgboss',
    max: 2,
    application_name: 'tandem jobs',
  });
  let failedAt: number | null = null;
  boss.on('error', (error) => {
    failedAt = Date.now();
    log.error({ err: error }, 'jobs: the database does not answer');
  });
  await boss.start();
  for (const task of tasks) {
    await boss.createQueue(task.name, {
      name: task.name,
      policy: 'stately',
      retryLimit: 3,
      retryBackoff: true,
    });
    await boss.work(task.name, { batchSize: 1, pollingIntervalSeconds: pollSeconds }, async () => {
      const started = performance.now();
      try {
        await task.run({ db: getDb(), env, log, now: new Date() });
      } catch (error) {
        log.error({ err: error, task: task.name }, 'a task failed; it will be tried again');
        throw error;
      }
      failedAt = null;
      log.debug({ task: task.name, ms: Math.round(performance.now() - started) }, 'task done');
    });
    await boss.schedule(task.name, task.cron, {}, { tz: env.CLUSTER_TIME_ZONE });
  }
  await forgetOldSchedules(boss, tasks);
  return {
    isHealthy: () => failedAt === null || Date.now() - failedAt > patienceMs,
    stop: () => boss.stop({ graceful: true, wait: true, timeout: 5000 }),
  };
}

/** A task that the code no longer knows must not be put into its queue for ever. */
async function forgetOldSchedules(boss: PgBoss, tasks: readonly Task[]): Promise<void> {
  const known = new Set(tasks.map((task) => task.name));
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name);
}
