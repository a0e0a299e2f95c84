import { afterEach, expect, test, vi } from 'vitest';
import { Health } from './health.ts';

afterEach(() => vi.useRealTimers());

test('a server that is still starting is not ready, however well its parts are', async () => {
  const health = new Health();
  health.add('database', () => true);
  expect(await health.report()).toEqual({ ready: false, phase: 'starting', checks: { database: true } });
});

test('a running server is ready when every part is well', async () => {
  const health = new Health();
  health.phase = 'running';
  health.add('database', async () => true);
  health.add('jobs', () => true);
  expect(await health.report()).toEqual({
    ready: true,
    phase: 'running',
    checks: { database: true, jobs: true },
  });
});

test('a check that throws counts as failed and is named', async () => {
  const health = new Health();
  health.phase = 'running';
  health.add('jobs', () => true);
  health.add('database', () => Promise.reject(new Error('connection lost')));
  expect(await health.report()).toMatchObject({ ready: false, checks: { jobs: true, database: false } });
});

test('a check that never answers counts as failed after two seconds', async () => {
  vi.useFakeTimers();
  const health = new Health();
  health.phase = 'running';
  health.add('sockets', () => new Promise<boolean>(() => {}));
  const report = health.report();
  await vi.advanceTimersByTimeAsync(2000);
  expect(await report).toMatchObject({ ready: false, checks: { sockets: false } });
});
