import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSaveQueue, type SaveOutcome, type SheetState } from './save-queue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A sheet with one field, a server that answers when told to, and what was said. */
function sheet() {
  let value = 0;
  const sent: number[] = [];
  const answers: ((outcome: SaveOutcome | Error) => void)[] = [];
  const said: SheetState[] = [];
  const queue = createSaveQueue({
    send: () =>
      new Promise<SaveOutcome>((resolve, reject) => {
        sent.push(value);
        answers.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)));
      }),
    onState: (state) => void said.push(state),
    pause: 100,
    retryAfter: 1000,
  });
  return {
    queue,
    sent,
    said,
    tick: (to: number) => {
      value = to;
      queue.changed();
    },
    wait: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    answer: async (outcome: SaveOutcome | Error) => {
      answers.shift()?.(outcome);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

test('ticks in quick succession are saved once, as the sheet then is', async () => {
  const { sent, said, tick, wait, answer } = sheet();
  for (const value of [1, 2, 3]) {
    tick(value);
    await wait(50);
  }
  expect(sent).toEqual([]);
  await wait(50);
  expect(sent).toEqual([3]);
  await answer('saved');
  expect(said.at(-1)).toBe('saved');
  await wait(5000);
  expect(sent).toEqual([3]);
});

test('a tick while a save is under way waits for it and is saved after it, never beside it', async () => {
  const { sent, said, tick, wait, answer } = sheet();
  tick(1);
  await wait(100);
  tick(2);
  tick(3);
  await wait(1000);
  expect(sent).toEqual([1]);
  await answer('saved');
  expect(sent).toEqual([1, 3]);
  expect(said).not.toContain('saved');
  await answer('saved');
  expect(said.at(-1)).toBe('saved');
});

test('what did not get through is said and tried again, and at once when the connection is back', async () => {
  const { queue, sent, said, tick, wait, answer } = sheet();
  tick(1);
  await wait(100);
  await answer(new TypeError('Failed to fetch'));
  expect(said.at(-1)).toBe('retrying');
  await wait(1000);
  expect(sent).toEqual([1, 1]);
  await answer('lost');
  tick(2);
  queue.flush();
  expect(sent).toEqual([1, 1, 2]);
  await answer('saved');
  expect(said.at(-1)).toBe('saved');
  await wait(5000);
  expect(sent).toHaveLength(3);
});

test('a refusal is said and not tried again until something changes', async () => {
  const { sent, said, tick, wait, answer } = sheet();
  tick(1);
  await wait(100);
  await answer('refused');
  await wait(5000);
  expect([sent, said.at(-1)]).toEqual([[1], 'refused']);
  tick(2);
  await wait(100);
  await answer('saved');
  expect([sent, said.at(-1)]).toEqual([[1, 2], 'saved']);
});

test('leaving the sheet saves the last tick, also one made during a save', async () => {
  const early = sheet();
  early.tick(1);
  early.queue.close();
  expect(early.sent).toEqual([1]);
  const during = sheet();
  during.tick(1);
  await during.wait(100);
  during.tick(2);
  during.queue.close();
  await during.answer('saved');
  expect(during.sent).toEqual([1, 2]);
});

test('a sheet that its own button sends is not saved beside it', async () => {
  const { queue, sent, tick, wait } = sheet();
  tick(1);
  queue.handOver();
  queue.flush();
  await wait(5000);
  queue.close();
  expect(sent).toEqual([]);
});

test('nothing is saved where nothing has changed', async () => {
  const { queue, sent, said } = sheet();
  queue.flush();
  queue.close();
  expect([sent, said]).toEqual([[], []]);
});
