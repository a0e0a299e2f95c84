import type { ChangeAspect } from '#app/domain/events.ts';
import type { LiveType, SubjectRef } from '#app/domain/subjects.ts';

/** Where the sockets live on the server's port. */
export const livePath = '/live';

/** A subject that has a page and a room. */
export type LiveSubject = { type: LiveType; id: string };

/** Rooms a client may ask for. Its own person room is given to it, never asked for. */
export type RoomRequest = { room: 'subject'; subject: LiveSubject } | { room: 'queue' };

/** A request to be in a room. `since` is when the page's data was read, by the server's clock, in epoch milliseconds. */
export type JoinRequest = RoomRequest & { since?: number | undefined };

/** Why a request for a room was refused. */
export type RoomRefusal = 'forbidden' | 'malformed' | 'too_many';

/** `missed`: the room was told something between the page's data and now. */
export type RoomAnswer = { ok: true; missed?: true } | { ok: false; reason: RoomRefusal };

/** Names of rooms. A name is built here and nowhere else. */
export const roomNames = {
  subject: ({ type, id }: SubjectRef) => `subject:${type}:${id}`,
  person: (userId: string) => `person:${userId}`,
  session: (sessionId: string) => `session:${sessionId}`,
  queue: 'queue',
} as const;

/** The room's name as the server keeps it. */
export function roomNameOf(request: RoomRequest): string {
  return request.room === 'queue' ? roomNames.queue : roomNames.subject(request.subject);
}

/**
 * What the server says. Payloads carry ids and counts, never content: whoever hears of a change asks the loader
 * again, so that who may see what is decided in one place.
 */
export type ServerEvents = {
  /** Room of the subject: this part of it changed. */
  'subject:changed': (news: { subject: SubjectRef; aspect: ChangeAspect }) => void;
  /** Room of the subject: a comment became visible. */
  'comment:posted': (news: { subject: SubjectRef; commentId: string }) => void;
  /** Room of the person: so many notices are unread (100 means 100 or more), counted at `at` by the server's clock. */
  'notification:new': (news: { unread: number; at: number }) => void;
  /** Room `queue`: an item came, went, or was locked or freed. */
  'queue:changed': (news: { itemId: string }) => void;
  /** Room of the person: their rights changed, so what the page offers may be out of date. */
  'access:changed': () => void;
  /** To one socket: its own rooms were told something between the page's data and now. */
  missed: () => void;
  /** To one socket: it was put out of this room because access ended. */
  'room:closed': (request: RoomRequest) => void;
};

/** What a client may say. Every payload is parsed on the server. */
export type ClientEvents = {
  'room:join': (request: JoinRequest, answer: (answer: RoomAnswer) => void) => void;
  'room:leave': (request: RoomRequest) => void;
};
