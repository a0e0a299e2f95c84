import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anonymous } from '#app/policies/actor.ts';
import { LiveClient } from '#app/realtime/live-client.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { testDb } from '#db/testing/test-db.ts';
import { attachRealtime, type Realtime } from './attach.server.ts';

let server: Server;
let realtime: Realtime;
let url: string;
let stopListening: (() => void)[];

beforeEach(async () => {
  stopListening = [];
  vi.stubGlobal('navigator', { onLine: true });
  server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  realtime = await attachRealtime(server, {
    env: { APP_URL: url, appUrlIsConfigured: true, REDIS_URL: undefined },
    log: { error: () => {} } as never,
    db: testDb(),
    readActor: async () => anonymous,
  });
});

afterEach(async () => {
  for (const stop of stopListening) stop();
  await realtime.stop();
});

const inRoom = (id: string) => realtime.io.sockets.adapter.rooms.get(`subject:need:${id}`)?.size ?? 0;
const cutTheLine = () => {
  for (const socket of realtime.io.sockets.sockets.values()) socket.conn.close();
};

/** A tab that watches a need, and what it hears. */
async function watch() {
  const need = await makeNeed(testDb());
  const client = new LiveClient(url);
  const subject = { type: 'need' as const, id: need.id };
  const heard: string[] = [];
  const states: string[] = [];
  const caughtUp = vi.fn();
  const leave = client.join({ room: 'subject', subject });
  stopListening.push(
    client.on('comment:posted', ({ commentId }) => heard.push(commentId)),
    client.onState(() => states.push(client.getState())),
    client.onCatchUp(caughtUp),
    () => client.close(),
  );
  await expect.poll(() => inRoom(need.id)).toBe(1);
  const post = (commentId: string) => realtime.publisher.commentPosted({ subject, commentId });
  return { client, need, subject, heard, states, caughtUp, leave, post };
}

test('after a lost line the tab is in its rooms again and asks for what it missed', async () => {
  const { need, heard, caughtUp, post } = await watch();
  cutTheLine();
  await expect.poll(() => inRoom(need.id)).toBe(0);
  await expect.poll(() => inRoom(need.id), { timeout: 5000 }).toBe(1);
  await expect.poll(() => caughtUp.mock.calls.length).toBe(1);
  post('after');
  await expect.poll(() => heard).toContain('after');
});

test('what was told between the page’s data and the place in its room is asked for', async () => {
  const need = await makeNeed(testDb());
  const subject = { type: 'need' as const, id: need.id };
  const loadedAt = Date.now();
  await realtime.publisher.subjectChanged({ subject, aspect: 'phase' });
  const early = vi.fn();
  const late = vi.fn();
  for (const [at, caughtUp] of [
    [loadedAt, early],
    [Date.now() + 1, late],
  ] as const) {
    const client = new LiveClient(url);
    client.noteLoaded(at);
    client.join({ room: 'subject', subject });
    stopListening.push(client.onCatchUp(caughtUp), () => client.close());
  }
  await expect.poll(() => inRoom(need.id)).toBe(2);
  await expect.poll(() => early.mock.calls.length).toBe(1);
  expect(late).not.toHaveBeenCalled();
});

test('what the browser says of the network is shown, and that the tab has caught up', async () => {
  const { client, states, caughtUp } = await watch();
  client.noteNetwork(false);
  expect(client.getState()).toBe('offline');
  client.noteNetwork(true);
  expect(states).toEqual(['offline', 'caught-up']);
  expect(caughtUp).toHaveBeenCalledOnce();
});

test('two parts of a page share a room until both have left', async () => {
  const { client, need, subject, leave } = await watch();
  const leaveToo = client.join({ room: 'subject', subject });
  leave();
  await expect.poll(() => inRoom(need.id)).toBe(1);
  leaveToo();
  await expect.poll(() => inRoom(need.id)).toBe(0);
});

test('somebody who signs in is connected anew and stays in the rooms of the page', async () => {
  const { client, need, states } = await watch();
  const before = [...realtime.io.sockets.sockets.keys()];
  client.renew();
  await expect.poll(() => [...realtime.io.sockets.sockets.keys()]).not.toEqual(before);
  await expect.poll(() => inRoom(need.id)).toBe(1);
  expect(states).toEqual([]);
});

test('where the script of the connection cannot be had it is asked for again, and the page says so meanwhile', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const load = vi.fn<() => Promise<typeof io>>().mockRejectedValue(new Error('cannot be fetched'));
  const client = new LiveClient(url, load);
  const caughtUp = vi.fn();
  const need = await makeNeed(testDb());
  stopListening.push(
    client.onCatchUp(caughtUp),
    client.join({ room: 'subject', subject: { type: 'need', id: need.id } }),
    () => client.close(),
  );
  await vi.advanceTimersByTimeAsync(5000);
  expect(client.getState()).toBe('reconnecting');
  const triedAtFirst = load.mock.calls.length;
  expect(triedAtFirst).toBeGreaterThan(1);
  // Ever more slowly: in five minutes not nearly as often as in the first seconds.
  await vi.advanceTimersByTimeAsync(300_000);
  expect(load.mock.calls.length).toBeLessThan(triedAtFirst + 20);
  vi.useRealTimers();
  load.mockResolvedValue(io);
  client.noteNetwork(false);
  client.noteNetwork(true);
  await expect.poll(() => inRoom(need.id)).toBe(1);
  expect(caughtUp).toHaveBeenCalledOnce();
});
