import { can } from '#app/policies/index.ts';
import {
  handshakeSchema,
  joinRequestSchema,
  roomRequestSchema,
} from '#app/realtime/contract.schemas.server.ts';
import { type RoomAnswer, type RoomRequest, roomNameOf, roomNames } from '#app/realtime/contract.ts';
import { roomAccess } from '#app/realtime/room-access.server.ts';
import type { Db } from '#db/client.server.ts';
import type { LiveSocket } from './io-types.ts';
import type { RecentNews } from './recent-news.ts';
import { tokenBucket } from './token-bucket.ts';

/** A page joins a handful of rooms; walking quickly through pages needs a few more. */
const limits = { burst: 30, perSecond: 5 };
/** Refused so often, a client is not one of ours. */
const refusalsBeforeCut = 100;

/** The rooms somebody is in by being who they are. */
export function joinOwnRooms(socket: LiveSocket): void {
  const { actor } = socket.data;
  if (actor.kind !== 'person') return;
  void socket.join([roomNames.person(actor.id), roomNames.session(actor.sessionId)]);
}

/** Tells a new connection whether its own rooms were told something since the page's data was read. */
export function tellWhatWasMissed(socket: LiveSocket, news: RecentNews): void {
  const { actor, handshake } = {
    ...socket.data,
    handshake: handshakeSchema.safeParse(socket.handshake.auth),
  };
  const since = handshake.data?.since;
  if (actor.kind !== 'person' || since === undefined) return;
  if (news.wasTold(roomNames.person(actor.id), since)) socket.emit('missed');
}

/** Answers requests to join and leave: parsed, limited, and decided by the policy of what the room shows. */
export function answerRoomRequests(
  socket: LiveSocket,
  db: Db,
  news: RecentNews,
  onError: (error: unknown) => void,
): void {
  const take = tokenBucket({ ...limits, now: () => performance.now() });
  let refusals = 0;

  const join = async (input: unknown): Promise<RoomAnswer> => {
    if (!take()) {
      refusals += 1;
      if (refusals > refusalsBeforeCut) socket.disconnect(true);
      return { ok: false, reason: 'too_many' };
    }
    const parsed = joinRequestSchema.safeParse(input);
    if (!parsed.success) return { ok: false, reason: 'malformed' };
    const { since, ...request } = parsed.data;
    const mayEnter = await roomAccess(db, request);
    if (!mayEnter(socket.data.actor)) return { ok: false, reason: 'forbidden' };
    const name = roomNameOf(request);
    await socket.join(name);
    // Asked after joining: what is told from now on is heard.
    return since !== undefined && news.wasTold(name, since) ? { ok: true, missed: true } : { ok: true };
  };

  socket.on('room:join', (input, answer) => {
    const reply = typeof answer === 'function' ? answer : () => {};
    join(input).then(reply, (error: unknown) => {
      onError(error);
      reply({ ok: false, reason: 'forbidden' });
    });
  });
  socket.on('room:leave', (input) => {
    const parsed = roomRequestSchema.safeParse(input);
    if (parsed.success) void socket.leave(roomNameOf(parsed.data));
  });
}

/** The requests behind the rooms a socket is in, its own ones aside. */
export function requestedRooms(socket: LiveSocket): RoomRequest[] {
  const requests: RoomRequest[] = [];
  for (const name of socket.rooms) {
    if (name === roomNames.queue) requests.push({ room: 'queue' });
    if (!name.startsWith('subject:')) continue;
    const [, type, id] = name.split(':');
    const parsed = roomRequestSchema.safeParse({ room: 'subject', subject: { type, id } });
    if (parsed.success) requests.push(parsed.data);
  }
  return requests;
}

/** Puts sockets out of a room that they may no longer be in, and tells them. */
export async function recheckRoom(
  sockets: Iterable<LiveSocket>,
  db: Db,
  request: RoomRequest,
): Promise<void> {
  const mayEnter = await roomAccess(db, request);
  const name = roomNameOf(request);
  for (const socket of sockets) {
    if (!socket.rooms.has(name) || mayEnter(socket.data.actor)) continue;
    await socket.leave(name);
    socket.emit('room:closed', request);
  }
}

/** Whether a socket may stay at all: a suspended person's connections are cut. */
export function mayStayConnected(socket: LiveSocket): boolean {
  const { actor } = socket.data;
  return actor.kind !== 'person' || can(actor, 'notification.read', { userId: actor.id });
}
