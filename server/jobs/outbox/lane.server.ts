import type { EventKind } from '#app/domain/events.ts';
import type { Db } from '#db/client.server.ts';
import type { Log } from '../../log.server.ts';
import type { Consumer } from './consumer.ts';
import { batchSize, runBatch } from './run-batch.server.ts';

/** One consumer's way through the outbox: runs when woken, and by itself now and then. */
export type Lane = {
  /** Something may be due. Never waits; calls while it runs are remembered as one. */
  wake(): void;
  /** False while the database cannot be reached. */
  isHealthy(): boolean;
  /** Finishes the batch under way. */
  stop(): Promise<void>;
};

export type LaneOptions<K extends EventKind> = {
  db: Db;
  log: Log;
  consumer: Consumer<K>;
  /** How long it rests when nobody wakes it, in milliseconds. Retries wait for this, too. */
  pollMs?: number;
  /**
   * Most time from the begin of one batch to the begin of the next, in milliseconds, while events come: many at once cost
   * hardly more than one. It is a sixth of that for each event of the batch before, so that those that come one by one are
   * told at once.
   */
  gatherMs?: number;
  /** How long it waits before it asks again for a database that did not answer, in milliseconds. */
  errorMs?: number;
  now?: () => Date;
};

/** From so many events in a batch on, the next one gathers for the whole time. */
const fullAt = 6;

export function startLane<K extends EventKind>(options: LaneOptions<K>): Lane {
  const { db, log, consumer, pollMs = 2000, gatherMs = 60, errorMs = 1000, now = () => new Date() } = options;
  let isStopping = false;
  let isWoken = false;
  let isGathering = false;
  let isHealthy = true;
  let running: Promise<void> | null = null;
  let begunAt = Number.NEGATIVE_INFINITY;
  /** How many events the last run told. */
  let told = 0;
  let timer: NodeJS.Timeout | undefined;

  const drain = async (): Promise<void> => {
    let isFull = false;
    told = 0;
    do {
      isWoken = false;
      const report = await runBatch({
        db,
        consumer,
        now: now(),
        onFailure: (error, event) =>
          log.error(
            { err: error, consumer: consumer.name, event: event.eventId, kind: event.kind },
            'telling an event failed; it will be tried again',
          ),
      });
      told += report.claimed;
      isFull = report.claimed === batchSize;
    } while (isFull && !isStopping);
  };

  const run = (): void => {
    clearTimeout(timer);
    isGathering = false;
    begunAt = performance.now();
    running = drain().then(
      () => rest(pollMs, true),
      (error: unknown) => {
        if (isHealthy) log.error({ err: error, consumer: consumer.name }, 'the outbox cannot be read');
        rest(errorMs, false);
      },
    );
  };

  const rest = (milliseconds: number, wentWell: boolean): void => {
    running = null;
    isHealthy = wentWell;
    if (isStopping) return;
    if (isWoken && wentWell) gather();
    else plan(milliseconds);
  };

  const plan = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
    timer.unref();
  };

  const gather = (): void => {
    const passed = performance.now() - begunAt;
    const wait = Math.min(1, told / fullAt) * gatherMs - passed;
    isGathering = wait > 0;
    if (isGathering) plan(wait);
    else run();
  };

  const wake = (): void => {
    isWoken = true;
    if (running === null && !isStopping && isHealthy && !isGathering) gather();
  };

  run();
  return {
    wake,
    isHealthy: () => isHealthy,
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}
