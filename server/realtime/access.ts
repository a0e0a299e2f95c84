import { inArray } from 'drizzle-orm';
import type { Actor } from '#app/policies/actor.ts';
import { type RoomRequest, roomNameOf, roomNames } from '#app/realtime/contract.ts';
import type { Db } from '#db/client.server.ts';
import { sessions } from '#db/schema/index.ts';
import type { LiveServer, LiveSocket } from './io-types.ts';
import { joinOwnRooms, mayStayConnected, recheckRoom, requestedRooms } from './rooms.ts';

/** Finds out again who is behind a connection. */
export type ReadActor = (cookieHeader: string | null) => Promise<Actor>;

/** Keeps connections in line with rights that change while they are open, on this node. */
export type AccessKeeper = {
  /** Rights of a person changed: each of their connections is asked for again, with every room it is in. */
  recheckPerson(userId: string): Promise<void>;
  /** The state of a subject changed: everyone in its room is asked for again. */
  recheckRoom(request: RoomRequest): Promise<void>;
  /** Cuts connections whose session is over. One query for all of them. */
  cutEndedSessions(now: Date): Promise<void>;
};

export function createAccessKeeper(io: LiveServer, db: Db, readActor: ReadActor): AccessKeeper {
  const inRoom = (name: string): LiveSocket[] =>
    [...(io.sockets.adapter.rooms.get(name) ?? [])].flatMap((id) => io.sockets.sockets.get(id) ?? []);

  return {
    async recheckPerson(userId) {
      const sockets = inRoom(roomNames.person(userId));
      for (const socket of sockets) {
        socket.data.actor = await readActor(socket.handshake.headers.cookie ?? null);
        const { actor } = socket.data;
        if (actor.kind !== 'person' || actor.id !== userId || !mayStayConnected(socket)) {
          socket.disconnect(true);
          continue;
        }
        joinOwnRooms(socket);
        for (const request of requestedRooms(socket)) await recheckRoom([socket], db, request);
      }
    },
    async recheckRoom(request) {
      const sockets = inRoom(roomNameOf(request));
      if (sockets.length > 0) await recheckRoom(sockets, db, request);
    },
    async cutEndedSessions(now) {
      const bySession = new Map<string, LiveSocket[]>();
      for (const socket of io.sockets.sockets.values()) {
        const { actor } = socket.data;
        if (actor.kind !== 'person') continue;
        bySession.set(actor.sessionId, [...(bySession.get(actor.sessionId) ?? []), socket]);
      }
      if (bySession.size === 0) return;
      const rows = await db
        .select({ id: sessions.id, expiresAt: sessions.expiresAt })
        .from(sessions)
        .where(inArray(sessions.id, [...bySession.keys()]));
      const alive = new Set(rows.filter((row) => row.expiresAt > now).map((row) => row.id));
      for (const [sessionId, sockets] of bySession) {
        if (alive.has(sessionId)) continue;
        for (const socket of sockets) socket.disconnect(true);
      }
    },
  };
}
