import { useEffect, useMemo, useRef, useState } from 'react';
import type { Move } from '#app/domain/priorities/move-topic.ts';
import { useGatheredRevalidation } from '#app/realtime/use-live.ts';
import { writeMove } from './move-form.ts';
import { createMoveQueue, type MoveOutcome, type QueueState } from './move-queue.ts';

/** How long until a move that did not get through is tried again, in milliseconds. */
const retryAfter = 3000;

async function post(path: string, move: Move): Promise<MoveOutcome> {
  const answer = await fetch(path, { method: 'POST', body: writeMove(move) });
  // Whoever is no longer signed in is led to a page instead.
  if (answer.redirected) return { refused: 'unauthenticated' };
  if (answer.ok) return (await answer.json()) as { version: number };
  // A server that is down or has too much to do may answer later; what it understands and refuses stays refused.
  if (answer.status >= 500 || answer.status === 429) return 'lost';
  const body = (await answer.json().catch(() => ({}))) as { code?: unknown };
  return { refused: typeof body.code === 'string' ? body.code : 'refused' };
}

/** Moves topics of a small group: shown at once, sent in the background, kept while the line is down. */
export function useMoves({
  path,
  ranking,
  version,
}: {
  path: string;
  ranking: readonly string[];
  version: number;
}) {
  const [state, setState] = useState<QueueState>({ sending: false, waiting: false, refused: null });
  const revalidate = useGatheredRevalidation();
  const settled = useRef(revalidate);
  settled.current = revalidate;
  const queue = useMemo(
    () =>
      createMoveQueue({
        send: (move) => post(path, move),
        onState: setState,
        onSettled: () => settled.current(),
        retryAfter,
      }),
    [path],
  );
  useEffect(() => {
    queue.open();
    window.addEventListener('online', queue.flush);
    return () => {
      window.removeEventListener('online', queue.flush);
      queue.close();
    };
  }, [queue]);
  return { order: queue.orderOn(ranking, version), move: queue.add, state };
}
