import type { EventKind, EventPayloads } from '#app/domain/events.ts';
import type { Db, Tx } from '#db/client.server.ts';

/** One event as it stands in the outbox. */
export type OutboxEvent<K extends EventKind = EventKind> = {
  [Kind in K]: {
    /** Order of writing. */
    readonly seq: number;
    /** Stays the same however often the event is told. */
    readonly eventId: string;
    readonly kind: Kind;
    readonly payload: EventPayloads[Kind];
    readonly attempts: number;
    readonly createdAt: Date;
  };
}[K];

/** What a consumer may use while it is told of an event. */
export type ConsumerContext = {
  /** The transaction in which the event leaves the outbox: what is written here is written exactly once. */
  readonly tx: Tx;
  readonly db: Db;
  readonly now: Date;
  /** Runs when the batch has committed; for telling what was written. Not repeated after a crash. */
  afterCommit(tell: () => Promise<void>): void;
};

/**
 * Somebody who is told of events. Each kind of event has one consumer, and each consumer its own lane: a slow or
 * broken one holds up no other. Telling is at least once, so telling twice must do no harm.
 */
export type Consumer<K extends EventKind = EventKind> = {
  readonly name: string;
  readonly kinds: readonly K[];
  /** Whether it writes to the database: then each event gets a savepoint, so that one that fails leaves no trace. */
  readonly writes: boolean;
  handle(event: OutboxEvent<K>, context: ConsumerContext): Promise<void>;
  /** Kinds of events that do not depend on each other: several in a row are told in one go. */
  readonly together?: readonly K[];
  /** Tells events of one of these kinds in one go. Where it fails, they are told one by one. */
  handleAll?(events: readonly OutboxEvent<K>[], context: ConsumerContext): Promise<void>;
};

/** Seconds until the next attempt after so many failed ones: 1, 2, 4 … up to an hour. Nothing is ever given up. */
export function backoffSeconds(failures: number): number {
  return Math.min(2 ** Math.max(0, failures - 1), 3600);
}
