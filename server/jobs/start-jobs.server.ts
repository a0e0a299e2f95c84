import { getDb, getSql } from '#db/client.server.ts';
import type { Env } from '../env.server.ts';
import type { Log } from '../log.server.ts';
import type { RunningPart } from '../part.ts';
import type { LivePublisher } from '../realtime/publisher.ts';
import { liveConsumer } from './outbox/live-consumer.ts';
import { noticeConsumer } from './outbox/notice-consumer.ts';
import { startOutbox } from './outbox/start-outbox.server.ts';
import { tasks } from './schedule.server.ts';
import { startSchedule } from './start-schedule.server.ts';

export type JobsOptions = { env: Env; log: Log; databaseUrl: string; publisher: LivePublisher };

/** Starts what works behind the pages: the outbox, which tells what was committed, and the tasks by the clock. */
export async function startJobs({ env, log, databaseUrl, publisher }: JobsOptions): Promise<RunningPart> {
  const outbox = await startOutbox({
    db: getDb(),
    sql: getSql(),
    log,
    consumers: [liveConsumer(publisher), noticeConsumer(publisher)],
  });
  const schedule = await startSchedule(tasks, { env, log, databaseUrl });
  return {
    isHealthy: async () => (await outbox.isHealthy()) && (await schedule.isHealthy()),
    async stop() {
      await schedule.stop();
      await outbox.stop();
    },
  };
}
