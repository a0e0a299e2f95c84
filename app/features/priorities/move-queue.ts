import { type Move, moveTopic } from '#app/domain/priorities/move-topic.ts';

/** What became of a move: the order's version after it, a refusal with its code, or it did not get through. */
export type MoveOutcome = { version: number } | { refused: string } | 'lost';

/** `waiting`: a move did not get through and is tried again. */
export type QueueState = { sending: boolean; waiting: boolean; refused: string | null };

export type MoveQueue = {
  /** Adds a move; it is sent after those before it. */
  add: (move: Move) => void;
  /** Tries at once what waits: the connection is back. */
  flush: () => void;
  /** The order as it is with the moves that the loader does not know yet. `version` is the loader's. */
  orderOn: (ranking: readonly string[], version: number) => readonly string[];
  /** The page goes away: nothing is tried again. */
  close: () => void;
  /** The page is there (again). */
  open: () => void;
};

/**
 * Sends moves one after the other, each until the server has answered. What did not get through is tried again: a move
 * that arrives twice moves once. After a refusal nothing that was made behind it is sent, as it was made on an order that
 * never was. `retryAfter` in milliseconds.
 */
export function createMoveQueue({
  send,
  onState,
  onSettled,
  retryAfter,
}: {
  send: (move: Move) => Promise<MoveOutcome>;
  onState: (state: QueueState) => void;
  /** After each answer: the loader has something new. */
  onSettled: () => void;
  retryAfter: number;
}): MoveQueue {
  let moves: { move: Move; version: number | null }[] = [];
  let busy = false;
  let closed = false;
  let waiting = false;
  let refused: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = () => {
    if (!closed) onState({ sending: moves.some((one) => one.version === null), waiting, refused });
  };

  async function run() {
    clearTimeout(timer);
    const next = moves.find((one) => one.version === null);
    if (busy || closed || !next) return;
    busy = true;
    const outcome = await send(next.move).catch((): MoveOutcome => 'lost');
    busy = false;
    waiting = outcome === 'lost';
    if (outcome === 'lost') {
      say();
      if (!closed) timer = setTimeout(run, retryAfter);
      return;
    }
    if ('refused' in outcome) {
      moves = moves.filter((one) => one.version !== null);
      refused = outcome.refused;
    } else next.version = outcome.version;
    say();
    onSettled();
    void run();
  }

  return {
    add(move) {
      refused = null;
      moves.push({ move, version: null });
      say();
      void run();
    },
    flush: () => void run(),
    orderOn(ranking, version) {
      moves = moves.filter((one) => one.version === null || one.version > version);
      return moves.reduce<readonly string[]>(
        // A topic that has left the list meanwhile cannot be moved on it.
        (order, { move }) => (isOn(order, move) ? moveTopic(order, move) : order),
        ranking,
      );
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
    open() {
      closed = false;
      void run();
    },
  };
}

function isOn(order: readonly string[], move: Move): boolean {
  const named = 'above' in move ? [move.above] : 'below' in move ? [move.below] : [];
  return [move.topic, ...named].every((id) => order.includes(id));
}
