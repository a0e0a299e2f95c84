import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { io as connectSocket, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Actor, anonymous } from '#app/policies/actor.ts';
import type { ClientEvents, RoomAnswer, RoomRequest, ServerEvents } from '#app/realtime/contract.ts';
import { needs } from '#db/schema/index.ts';
import { makeSolution, makeTeamMember } from '#db/testing/factories/challenges.ts';
import { makeNeed } from '#db/testing/factories/needs.ts';
import { makeSession, makeUser } from '#db/testing/factories/people.ts';
import { makeNotification } from '#db/testing/factories/platform.ts';
import { nextId } from '#db/testing/factories/series.ts';
import { testDb } from '#db/testing/test-db.ts';
import { createAccessKeeper } from './access.ts';
import { attachRealtime, type Realtime } from './attach.server.ts';

type Client = Socket<ServerEvents, ClientEvents>;

const log = { error: () => {}, warn: () => {} } as never;
/** Who is behind which cookie; a test changes it to change somebody's rights. */
const actors = new Map<string, Actor>();
const readActor = async (cookie: string | null) => actors.get(cookie ?? '') ?? anonymous;

let http: Server;
let origin: string;
let realtime: Realtime;
let clients: Client[];

beforeEach(async () => {
  clients = [];
  actors.clear();
  http = createServer();
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const env = { APP_URL: origin, appUrlIsConfigured: true, REDIS_URL: undefined };
  realtime = await attachRealtime(http, { env, log, db: testDb(), readActor });
});

afterEach(async () => {
  for (const client of clients) client.disconnect();
  await realtime.stop();
});

function person(id: string, more: Partial<Extract<Actor, { kind: 'person' }>> = {}): Actor {
  return {
    kind: 'person',
    id,
    sessionId: `session-${id}`,
    roles: ['patient'],
    suspended: false,
    onboarded: true,
    acceptedItems: 0,
    actsFor: [],
    ...more,
  };
}

/** A browser's connection; resolves when it is there, rejects when it is refused. */
async function connect(
  actor: Actor = anonymous,
  headers: Record<string, string> = {},
  { auth, onMissed }: { auth?: Record<string, unknown>; onMissed?: () => void } = {},
): Promise<Client> {
  const cookie = `who=${nextId()}`;
  actors.set(cookie, actor);
  const client: Client = connectSocket(origin, {
    path: '/live/',
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie, origin, ...headers },
    ...(auth && { auth }),
  });
  if (onMissed) client.on('missed', onMissed);
  clients.push(client);
  await new Promise<void>((resolve, reject) => {
    client.once('connect', resolve);
    client.once('connect_error', reject);
  });
  return client;
}

/** Gives somebody other rights, as their next request would find them. */
function change(before: Actor, after: Actor): void {
  for (const [cookie, actor] of actors) if (actor === before) actors.set(cookie, after);
}

const join = (client: Client, request: unknown): Promise<RoomAnswer> =>
  new Promise((resolve) => client.emit('room:join', request as RoomRequest, resolve));
const needRoom = (id: string): RoomRequest => ({ room: 'subject', subject: { type: 'need', id } });
/** The next news of a kind; what socket.io appends for recovery is left away. */
const next = <Event extends keyof ServerEvents>(client: Client, event: Event) =>
  new Promise<Parameters<ServerEvents[Event]>[0]>((resolve) => {
    (client as unknown as Socket).once(event as string, (news) => resolve(news));
  });
/** Everything sent before this has arrived when it resolves. */
const settled = (client: Client) => join(client, { room: 'nothing' });

test('anybody may watch a public need, and hears of its changes', async () => {
  const need = await makeNeed(testDb());
  const client = await connect();
  expect(await join(client, needRoom(need.id))).toEqual({ ok: true });
  const heard = next(client, 'subject:changed');
  await realtime.publisher.subjectChanged({ subject: { type: 'need', id: need.id }, aspect: 'support' });
  expect(await heard).toEqual({ subject: { type: 'need', id: need.id }, aspect: 'support' });
});

test('a need that is not public is open to its author and to staff only', async () => {
  const need = await makeNeed(testDb(), { status: 'submitted' });
  const request = needRoom(need.id);
  const refused = { ok: false, reason: 'forbidden' };
  expect(await join(await connect(), request)).toEqual(refused);
  expect(await join(await connect(person(nextId())), request)).toEqual(refused);
  expect(await join(await connect(person(need.authorId)), request)).toEqual({ ok: true });
  expect(await join(await connect(person(nextId(), { roles: ['staff'] })), request)).toEqual({ ok: true });
});

test('a draft of a solution is open to its team only, and what does not exist cannot be told from it', async () => {
  const solution = await makeSolution(testDb(), { status: 'draft' });
  const member = await makeTeamMember(testDb(), { teamId: solution.teamId });
  const room = (id: string): RoomRequest => ({ room: 'subject', subject: { type: 'solution', id } });
  const stranger = await connect(person(nextId()));
  expect(await join(stranger, room(solution.id))).toEqual(await join(stranger, room(nextId())));
  expect(await join(await connect(person(member.userId)), room(solution.id))).toEqual({ ok: true });
});

test('the moderators’ queue is for staff', async () => {
  expect(await join(await connect(person(nextId())), { room: 'queue' })).toMatchObject({ ok: false });
  expect(await join(await connect(person(nextId(), { roles: ['staff'] })), { room: 'queue' })).toEqual({
    ok: true,
  });
});

test.each([
  ['a room of a person', { room: 'person', id: nextId() }],
  ['a name that is no id', { room: 'subject', subject: { type: 'need', id: "x' or 1=1" } }],
  ['a kind that has no room', { room: 'subject', subject: { type: 'person', id: nextId() } }],
  ['more than there should be', { room: 'queue', also: 'person' }],
  ['nothing', null],
])('%s cannot be asked for', async (_, request) => {
  const staff = await connect(person(nextId(), { roles: ['staff', 'admin'] }));
  expect(await join(staff, request)).toEqual({ ok: false, reason: 'malformed' });
});

test('asking too often is refused', async () => {
  const client = await connect();
  const answers = await Promise.all(Array.from({ length: 60 }, () => join(client, needRoom(nextId()))));
  expect(answers.filter((answer) => !answer.ok && answer.reason === 'too_many').length).toBeGreaterThan(20);
});

test('a page of another site cannot connect', async () => {
  await expect(connect(anonymous, { origin: 'https://evil.example' })).rejects.toThrow();
  await expect(connect(anonymous, { origin: `${origin}.evil.example` })).rejects.toThrow();
});

test('a suspended person cannot connect', async () => {
  await expect(connect(person(nextId(), { suspended: true }))).rejects.toThrow('forbidden');
});

test('when a need is hidden, strangers are put out of its room before they hear of it', async () => {
  const need = await makeNeed(testDb());
  const [stranger, author] = [await connect(), await connect(person(need.authorId))];
  for (const client of [stranger, author]) await join(client, needRoom(need.id));
  const heardByStranger: unknown[] = [];
  stranger.on('subject:changed', (news) => heardByStranger.push(news));
  const [closed, heardByAuthor] = [next(stranger, 'room:closed'), next(author, 'subject:changed')];
  await testDb().update(needs).set({ hiddenAt: new Date() }).where(eq(needs.id, need.id));
  await realtime.publisher.subjectChanged({ subject: { type: 'need', id: need.id }, aspect: 'state' });
  expect(await closed).toEqual(needRoom(need.id));
  await heardByAuthor;
  await settled(stranger);
  expect(heardByStranger).toEqual([]);
});

test('who is no longer staff is put out of the queue', async () => {
  const staff = person(nextId(), { roles: ['staff'] }) as Extract<Actor, { kind: 'person' }>;
  const client = await connect(staff);
  await join(client, { room: 'queue' });
  const closed = next(client, 'room:closed');
  const changed = next(client, 'access:changed');
  change(staff, { ...staff, roles: ['patient'] });
  await realtime.publisher.accessChanged({ userId: staff.id });
  expect(await closed).toEqual({ room: 'queue' });
  await changed;
});

test('suspending somebody and ending a session cut their connections, and no others', async () => {
  const suspended = person(nextId()) as Extract<Actor, { kind: 'person' }>;
  const signedOut = person(nextId()) as Extract<Actor, { kind: 'person' }>;
  const [first, second, bystander] = [
    await connect(suspended),
    await connect(signedOut),
    await connect(person(nextId())),
  ];
  const cut = [first, second].map(
    (client) => new Promise((resolve) => void client.once('disconnect', resolve)),
  );
  change(suspended, { ...suspended, suspended: true });
  await realtime.publisher.accessChanged({ userId: suspended.id });
  realtime.publisher.sessionEnded({ sessionId: signedOut.sessionId, userId: signedOut.id });
  expect(await Promise.all(cut)).toEqual(['io server disconnect', 'io server disconnect']);
  await settled(bystander);
  expect(bystander.connected).toBe(true);
});

test('connections of sessions that have run out are cut', async () => {
  const now = new Date('2026-03-02T10:00:00Z');
  const [over, alive] = [
    await makeSession(testDb(), { expiresAt: new Date(now.getTime() - 1) }),
    await makeSession(testDb(), { expiresAt: new Date(now.getTime() + 1000) }),
  ];
  const late = await connect(person(over.userId, { sessionId: over.id }));
  const early = await connect(person(alive.userId, { sessionId: alive.id }));
  const cut = new Promise((resolve) => void late.once('disconnect', resolve));
  await createAccessKeeper(realtime.io, testDb(), readActor).cutEndedSessions(now);
  await cut;
  await settled(early);
  expect(early.connected).toBe(true);
});

test('a person hears how much is unread, and nobody else does', async () => {
  const [anna, bo] = [await makeUser(testDb()), await makeUser(testDb())];
  await makeNotification(testDb(), { userId: anna.id });
  await makeNotification(testDb(), { userId: anna.id });
  await makeNotification(testDb(), { userId: anna.id, readAt: new Date() });
  const [annas, bos] = [await connect(person(anna.id)), await connect(person(bo.id))];
  const heardByBo: unknown[] = [];
  bos.on('notification:new', (news) => heardByBo.push(news));
  const heard = next(annas, 'notification:new');
  await realtime.publisher.notified([anna.id, nextId()]);
  expect(await heard).toEqual({ unread: 2, at: expect.any(Number) });
  await settled(bos);
  expect(heardByBo).toEqual([]);
});

test('whoever joins hears whether the room was told something since their page was read', async () => {
  const [need, other] = [await makeNeed(testDb()), await makeNeed(testDb())];
  const client = await connect();
  const since = Date.now();
  await realtime.publisher.subjectChanged({ subject: { type: 'need', id: need.id }, aspect: 'support' });
  expect(await join(client, { ...needRoom(need.id), since })).toEqual({ ok: true, missed: true });
  expect(await join(client, { ...needRoom(other.id), since })).toEqual({ ok: true });
  expect(await join(client, { ...needRoom(need.id), since: Date.now() + 1 })).toEqual({ ok: true });
  expect(await join(client, { ...needRoom(need.id), since: 'long ago' })).toMatchObject({ ok: false });
});

test('a connection hears whether its person was told something since the page was read', async () => {
  const [anna, bo] = [await makeUser(testDb()), await makeUser(testDb())];
  const since = Date.now();
  await realtime.publisher.notified([anna.id]);
  const missedBy = async (actor: Actor, since: unknown) => {
    const onMissed = vi.fn();
    await settled(await connect(actor, {}, { auth: { since }, onMissed }));
    return onMissed.mock.calls.length > 0;
  };
  expect(await missedBy(person(anna.id), since)).toBe(true);
  expect(await missedBy(person(anna.id), Date.now() + 1)).toBe(false);
  expect(await missedBy(person(bo.id), since)).toBe(false);
  expect(await missedBy(anonymous, since)).toBe(false);
  expect(await missedBy(person(anna.id), { nonsense: true })).toBe(false);
});

test('whoever has left a room hears nothing more of it', async () => {
  const need = await makeNeed(testDb());
  const client = await connect();
  await join(client, needRoom(need.id));
  client.emit('room:leave', needRoom(need.id));
  await settled(client);
  const heard: unknown[] = [];
  client.on('comment:posted', (news) => heard.push(news));
  realtime.publisher.commentPosted({ subject: { type: 'need', id: need.id }, commentId: nextId() });
  await settled(client);
  expect(heard).toEqual([]);
});
