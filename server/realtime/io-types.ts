import type { Server, Socket } from 'socket.io';
import type { Actor } from '#app/policies/actor.ts';
import type { ClientEvents, RoomRequest, ServerEvents } from '#app/realtime/contract.ts';

/** What nodes tell each other: sockets may be anywhere. */
export type NodeEvents = {
  'recheck:person': (userId: string) => void;
  'recheck:room': (request: RoomRequest) => void;
  /** These rooms were told something. */
  told: (rooms: readonly string[]) => void;
};

/** What the server knows of a connection. */
export type SocketData = { actor: Actor };

export type LiveServer = Server<ClientEvents, ServerEvents, NodeEvents, SocketData>;
export type LiveSocket = Socket<ClientEvents, ServerEvents, NodeEvents, SocketData>;
