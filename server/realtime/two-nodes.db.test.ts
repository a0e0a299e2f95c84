import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect as connectTcp } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { io as connectSocket, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Actor, anonymous, type Person } from '#app/policies/actor.ts';
import type { ClientEvents, RoomAnswer, RoomRequest, ServerEvents } from '#app/realtime/contract.ts';
import { needs } from '#db/schema/index.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { makeNotification } from '#db/testing/factories/platform.ts';
import { testDb } from '#db/testing/test-db.ts';
import { findRedis } from '../../scripts/lib/redis.mjs';
import { attachRealtime, type Realtime } from './attach.server.ts';

type Client = Socket<ServerEvents, ClientEvents>;
type Node = { realtime: Realtime; origin: string };

const log = { error: () => {}, warn: () => {}, debug: () => {} } as never;
const actors = new Map<string, Actor>();
const readActor = async (cookie: string | null) => actors.get(cookie ?? '') ?? anonymous;

let redis: ChildProcess;
let redisUrl: string;
let folder: string;
let nodes: Node[];
let clients: Client[];

async function listen(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connectTcp(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

beforeAll(async () => {
  const program = findRedis();
  if (!program) throw new Error('There is no Redis here: "node scripts/ensure-redis.mjs" gets one.');
  const { server, port } = await listen();
  await new Promise((resolve) => server.close(resolve));
  folder = mkdtempSync(path.join(os.tmpdir(), 'tandem-redis-'));
  const settings = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no' };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  redis = spawn(program, args, { stdio: 'ignore' });
  redisUrl = `redis://127.0.0.1:${port}`;
  await vi.waitUntil(() => answers(port), { timeout: 5000, interval: 50 });
});

afterAll(async () => {
  if (redis?.exitCode === null) {
    redis.kill();
    await new Promise((resolve) => redis.once('exit', resolve));
  }
  if (folder) rmSync(folder, { recursive: true, force: true });
});

async function startNode(): Promise<Node> {
  const { server, port } = await listen();
  const origin = `http://127.0.0.1:${port}`;
  const env = { APP_URL: origin, appUrlIsConfigured: true, REDIS_URL: redisUrl };
  const node = { origin, realtime: await attachRealtime(server, { env, log, db: testDb(), readActor }) };
  nodes.push(node);
  return node;
}

beforeEach(() => {
  nodes = [];
  clients = [];
  actors.clear();
});

afterEach(async () => {
  for (const client of clients) client.disconnect();
  for (const { realtime } of nodes) await realtime.stop();
});

const person = (id: string): Person => ({
  kind: 'person',
  id,
  sessionId: `session-${id}`,
  roles: ['patient'],
  suspended: false,
  onboarded: true,
  acceptedItems: 0,
  actsFor: [],
});

/** A browser that is connected to one of the nodes. */
async function connect({ origin }: Node, actor: Actor = anonymous): Promise<Client> {
  const cookie = `who=${clients.length}`;
  actors.set(cookie, actor);
  const client: Client = connectSocket(origin, {
    path: '/live/',
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie, origin },
  });
  clients.push(client);
  await new Promise<void>((resolve, reject) => {
    client.once('connect', resolve);
    client.once('connect_error', reject);
  });
  return client;
}

const join = (client: Client, request: RoomRequest) =>
  new Promise<RoomAnswer>((resolve) => client.emit('room:join', request, resolve));

test('what is told on one node is heard by those who are connected to the other, once', async () => {
  const [here, there] = [await startNode(), await startNode()];
  const need = await makeNeed(testDb());
  const subject = { type: 'need' as const, id: need.id };
  const [near, far] = [await connect(here), await connect(there)];
  const heard: string[] = [];
  near.on('comment:posted', ({ commentId }) => heard.push(`near ${commentId}`));
  far.on('comment:posted', ({ commentId }) => heard.push(`far ${commentId}`));
  for (const client of [near, far]) {
    expect(await join(client, { room: 'subject', subject })).toEqual({ ok: true });
  }
  for (const commentId of ['first', 'second']) here.realtime.publisher.commentPosted({ subject, commentId });
  await expect.poll(() => heard.includes('far second')).toBe(true);
  expect([...heard].sort()).toEqual(['far first', 'far second', 'near first', 'near second']);
});

test('what was told on one node before somebody joined on the other is known there', async () => {
  const [here, there] = [await startNode(), await startNode()];
  const need = await makeNeed(testDb());
  const subject = { type: 'need' as const, id: need.id };
  const far = await connect(there);
  const since = Date.now();
  here.realtime.publisher.commentPosted({ subject, commentId: 'early' });
  await expect
    .poll(() => join(far, { room: 'subject', subject, since } as RoomRequest))
    .toEqual({ ok: true, missed: true });
});

test('a person hears on every node how much is unread', async () => {
  const [here, there] = [await startNode(), await startNode()];
  const { userId } = await makeNotification(testDb());
  const far = await connect(there, person(userId));
  const stranger = await connect(there, person((await makeUser(testDb())).id));
  const heard: string[] = [];
  far.on('notification:new', ({ unread }) => heard.push(`far ${unread}`));
  stranger.on('notification:new', () => heard.push('stranger'));
  await here.realtime.publisher.notified([userId]);
  await expect.poll(() => heard).toEqual(['far 1']);
});

test('whoever may no longer see a need is put out of its room on every node', async () => {
  const [here, there] = [await startNode(), await startNode()];
  const need = await makeNeed(testDb());
  const subject = { type: 'need' as const, id: need.id };
  const far = await connect(there);
  const heard: string[] = [];
  far.on('room:closed', () => heard.push('closed'));
  await join(far, { room: 'subject', subject });
  await testDb().update(needs).set({ hiddenAt: new Date() }).where(eq(needs.id, need.id));
  await here.realtime.publisher.subjectChanged({ subject, aspect: 'state' });
  await expect.poll(() => heard).toEqual(['closed']);
  expect(there.realtime.io.sockets.adapter.rooms.has(`subject:need:${need.id}`)).toBe(false);
});

test('suspending somebody and ending a session cut connections on every node, and no others', async () => {
  const [here, there] = [await startNode(), await startNode()];
  const [suspended, signedOut, other] = [person('a'), person('b'), person('c')];
  const [first, second, third] = [
    await connect(there, suspended),
    await connect(there, signedOut),
    await connect(there, other),
  ];
  for (const [cookie, actor] of actors) {
    if (actor === suspended) actors.set(cookie, { ...suspended, suspended: true });
  }
  await here.realtime.publisher.accessChanged({ userId: 'a' });
  here.realtime.publisher.sessionEnded({ sessionId: 'session-b', userId: 'b' });
  await expect.poll(() => [first.connected, second.connected]).toEqual([false, false]);
  expect(third.connected).toBe(true);
});

test('a node leaves in time when its Redis has gone', async () => {
  const here = await startNode();
  const need = await makeNeed(testDb());
  redis.kill('SIGSTOP');
  try {
    here.realtime.publisher.commentPosted({ subject: { type: 'need', id: need.id }, commentId: 'late' });
    const began = performance.now();
    await here.realtime.stop();
    nodes = [];
    expect(performance.now() - began).toBeLessThan(4000);
  } finally {
    redis.kill('SIGCONT');
  }
});

test('a Redis that cannot be reached is said in one sentence', async () => {
  const { server } = await listen();
  const env = { APP_URL: 'http://tandem.test', appUrlIsConfigured: true, REDIS_URL: 'redis://127.0.0.1:1' };
  await expect(attachRealtime(server, { env, log, db: testDb(), readActor })).rejects.toThrow(
    /^Redis at 127\.0\.0\.1:1 \(REDIS_URL\) cannot be reached: .*ECONNREFUSED/,
  );
  await new Promise((resolve) => server.close(resolve));
});
