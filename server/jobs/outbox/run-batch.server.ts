import { and, asc, inArray, lte, sql } from 'drizzle-orm';
import type { EventKind } from '#app/domain/events.ts';
import type { Db, Tx } from '#db/client.server.ts';
import { outbox } from '#db/schema/index.ts';
import { backoffSeconds, type Consumer, type ConsumerContext, type OutboxEvent } from './consumer.ts';

export type BatchOptions<K extends EventKind> = {
  db: Db;
  consumer: Consumer<K>;
  now: Date;
  size?: number;
  onFailure(error: unknown, event: OutboxEvent<K>): void;
};

/** How a batch went. `claimed` less than the size asked for means that nothing more is due. */
export type BatchReport = { claimed: number; failed: number };

export const batchSize = 100;

/**
 * Tells one consumer of the events that are due, in the order in which they were written. The rows are locked while
 * they are told and deleted in the same transaction: a process that dies in between leaves them as they were, and a
 * second process takes others. An event that fails is put off and lets the ones behind it pass.
 */
export async function runBatch<K extends EventKind>(options: BatchOptions<K>): Promise<BatchReport> {
  const { db, consumer, now, size = batchSize, onFailure } = options;
  const afterwards: (() => Promise<void>)[] = [];
  const report = await db.transaction(async (tx) => {
    const events = await claim(tx, consumer.kinds, now, size);
    const done: number[] = [];
    const failed: { event: OutboxEvent<K>; error: unknown }[] = [];
    const attempt = async (handle: (context: ConsumerContext) => Promise<void>) => {
      const tells: (() => Promise<void>)[] = [];
      const context = (inner: Tx): ConsumerContext => ({
        tx: inner,
        db,
        now,
        afterCommit: (tell) => void tells.push(tell),
      });
      if (consumer.writes) await tx.transaction((inner) => handle(context(inner)));
      else await handle(context(tx));
      afterwards.push(...tells);
    };
    for (const row of inRows(events, consumer.together ?? [])) {
      const { handleAll } = consumer;
      const isTold =
        row.length > 1 &&
        handleAll !== undefined &&
        (await attempt((context) => handleAll(row, context)).then(
          () => true,
          () => false,
        ));
      if (isTold) {
        done.push(...row.map(({ seq }) => seq));
        continue;
      }
      for (const event of row) {
        try {
          await attempt((context) => consumer.handle(event, context));
          done.push(event.seq);
        } catch (error) {
          failed.push({ event, error });
        }
      }
    }
    if (done.length > 0) await tx.delete(outbox).where(inArray(outbox.seq, done));
    for (const { event, error } of failed) {
      await putOff(tx, event, error, now);
      onFailure(error, event);
    }
    return { claimed: events.length, failed: failed.length };
  });
  for (const tell of afterwards) await tell();
  return report;
}

/** Events in their order, with those of one of these kinds that follow each other in one row. */
function inRows<K extends EventKind>(
  events: readonly OutboxEvent<K>[],
  together: readonly K[],
): OutboxEvent<K>[][] {
  const rows: OutboxEvent<K>[][] = [];
  for (const event of events) {
    const last = rows.at(-1);
    if (last?.[0]?.kind === event.kind && together.includes(event.kind)) last.push(event);
    else rows.push([event]);
  }
  return rows;
}

async function claim<K extends EventKind>(tx: Tx, kinds: readonly K[], now: Date, size: number) {
  const rows = await tx
    .select({
      seq: outbox.seq,
      eventId: outbox.eventId,
      kind: outbox.kind,
      payload: outbox.payload,
      attempts: outbox.attempts,
      createdAt: outbox.createdAt,
    })
    .from(outbox)
    .where(and(lte(outbox.nextAttemptAt, now), inArray(outbox.kind, [...kinds])))
    .orderBy(asc(outbox.seq))
    .limit(size)
    .for('update', { skipLocked: true });
  return rows as OutboxEvent<K>[];
}

type Failed = { readonly seq: number; readonly attempts: number };

async function putOff(tx: Tx, event: Failed, error: unknown, now: Date): Promise<void> {
  const failures = event.attempts + 1;
  await tx
    .update(outbox)
    .set({
      attempts: failures,
      nextAttemptAt: new Date(now.getTime() + backoffSeconds(failures) * 1000),
      lastError: (error instanceof Error ? error.message : String(error)).slice(0, 500),
    })
    .where(sql`${outbox.seq} = ${event.seq}`);
}
