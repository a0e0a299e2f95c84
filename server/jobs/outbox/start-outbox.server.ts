import { randomUUID } from 'node:crypto';
import type { Db, SqlClient } from '#db/client.server.ts';
import type { Log } from '../../log.server.ts';
import type { RunningPart } from '../../part.ts';
import { dropSingleton, setSingleton } from '../../singleton.server.ts';
import type { Consumer } from './consumer.ts';
import { startLane } from './lane.server.ts';

export type OutboxOptions = {
  db: Db;
  /** Holds the connection that listens for other processes' events. */
  sql: SqlClient;
  log: Log;
  consumers: readonly Consumer[];
  pollMs?: number;
};

/** Name under which commands find the way to wake the outbox of their own process (see `execute`). */
export const wakeName = 'outbox-wake';

/**
 * Tells what was committed. Woken by commands of this process, by PostgreSQL's `NOTIFY outbox` from any other, and
 * every two seconds besides, so that a lost wake-up costs time and never an event. Commands of this process leave it to
 * the outbox to notify the others: after the commit, the first at once and then together those of each 60 milliseconds.
 */
export async function startOutbox({ db, sql, log, consumers, pollMs }: OutboxOptions): Promise<RunningPart> {
  const lanes = consumers.map((consumer) => startLane({ db, log, consumer, pollMs }));
  const wakeLanes = () => {
    for (const lane of lanes) lane.wake();
  };
  const self = randomUUID();
  const tellOthers = gathered(
    () => sql`select pg_notify('outbox', ${self})`,
    (error) =>
      log.debug({ err: error }, 'other processes could not be told of events; they look by themselves'),
  );
  const wake = () => {
    wakeLanes();
    tellOthers();
  };
  const onNotice = (from: string) => {
    if (from !== self) wakeLanes();
  };
  // Listens again by itself after a lost connection, and then looks for what it missed.
  const listening = await sql.listen('outbox', onNotice, wakeLanes);
  setSingleton(wakeName, wake);
  return {
    isHealthy: () => lanes.every((lane) => lane.isHealthy()),
    async stop() {
      dropSingleton(wakeName);
      await listening.unlisten().catch((error: unknown) => log.debug({ err: error }, 'unlisten failed'));
      await Promise.all(lanes.map((lane) => lane.stop()));
    },
  };
}

/** Runs at once, and for all calls of the next `gatherMs` milliseconds together once more. */
function gathered(run: () => Promise<unknown>, onError: (error: unknown) => void, gatherMs = 60): () => void {
  let isResting = false;
  let isWanted = false;
  const start = () => {
    isResting = true;
    isWanted = false;
    const over = new Promise((resolve) => setTimeout(resolve, gatherMs).unref());
    Promise.all([run().catch(onError), over]).then(() => {
      isResting = false;
      if (isWanted) start();
    });
  };
  return () => {
    isWanted = true;
    if (!isResting) start();
  };
}
