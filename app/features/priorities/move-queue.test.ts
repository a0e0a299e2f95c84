import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Move } from '#app/domain/priorities/move-topic.ts';
import { createMoveQueue, type MoveOutcome, type QueueState } from './move-queue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const first: Move = { topic: 'C', place: 1 };
const second: Move = { topic: 'B', below: 'A' };

/** A queue whose server answers when told to, and what it said. */
function group() {
  const sent: Move[] = [];
  const answers: ((outcome: MoveOutcome | Error) => void)[] = [];
  const said: QueueState[] = [];
  const settled = vi.fn();
  const queue = createMoveQueue({
    send: (move) =>
      new Promise<MoveOutcome>((resolve, reject) => {
        sent.push(move);
        answers.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)));
      }),
    onState: (state) => void said.push(state),
    onSettled: settled,
    retryAfter: 1000,
  });
  const answer = async (outcome: MoveOutcome | Error) => {
    answers.shift()?.(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  return {
    queue,
    sent,
    said,
    settled,
    answer,
    order: (version: number) => queue.orderOn([...'ABC'], version).join(''),
  };
}

test('moves are shown at once and sent one after the other', async () => {
  const { queue, sent, answer, order, settled } = group();
  queue.add(first);
  queue.add(second);
  expect(order(1)).toBe('CAB');
  expect(sent).toEqual([first]);
  await answer({ version: 2 });
  expect(sent).toEqual([first, second]);
  await answer({ version: 3 });
  expect(settled).toHaveBeenCalledTimes(2);
});

test('a move stays shown until the loader knows of it', async () => {
  const { queue, answer, order } = group();
  queue.add(first);
  await answer({ version: 2 });
  expect(order(1)).toBe('CAB');
  expect(order(2)).toBe('ABC');
});

test('what did not get through is said and sent again, at once when the line is back', async () => {
  const { queue, sent, said, answer, order } = group();
  queue.add(first);
  await answer(new TypeError('Failed to fetch'));
  expect(said.at(-1)).toEqual({ sending: true, waiting: true, refused: null });
  expect(order(1)).toBe('CAB');
  await vi.advanceTimersByTimeAsync(1000);
  await answer('lost');
  queue.flush();
  expect(sent).toEqual([first, first, first]);
  await answer({ version: 2 });
  expect(said.at(-1)).toEqual({ sending: false, waiting: false, refused: null });
});

test('a refusal is said, and what was made behind it is not sent', async () => {
  const { queue, sent, said, answer, order } = group();
  queue.add(first);
  queue.add(second);
  await answer({ refused: 'group_handed_in' });
  expect(said.at(-1)).toEqual({ sending: false, waiting: false, refused: 'group_handed_in' });
  expect([sent, order(1)]).toEqual([[first], 'ABC']);
  queue.add(second);
  expect(said.at(-1)?.refused).toBeNull();
});

test('a page that went away tries nothing again until it is back', async () => {
  const { queue, sent, answer } = group();
  queue.add(first);
  queue.close();
  await answer('lost');
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(1);
  queue.open();
  expect(sent).toHaveLength(2);
});

test('a topic that has left the list is not moved on it', () => {
  const { queue } = group();
  queue.add({ topic: 'X', place: 1 });
  queue.add({ topic: 'A', below: 'X' });
  expect(queue.orderOn([...'ABC'], 1).join('')).toBe('ABC');
});
