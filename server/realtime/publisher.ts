import { sql } from 'drizzle-orm';
import type { EventPayloads } from '#app/domain/events.ts';
import { liveTypes, type SubjectRef } from '#app/domain/subjects.ts';
import { type LiveSubject, type RoomRequest, roomNames } from '#app/realtime/contract.ts';
import type { Db } from '#db/client.server.ts';
import type { AccessKeeper } from './access.ts';
import type { LiveServer } from './io-types.ts';
import type { RecentNews } from './recent-news.ts';

/** Name under which the publisher of this process is kept. */
export const publisherName = 'live-publisher';

/** Unread notices are counted up to here. */
const countedUnread = 100;

/** Tells sockets what was committed. Telling twice does no harm: clients ask their loaders again. */
export type LivePublisher = {
  subjectChanged(news: EventPayloads['subject.changed']): Promise<void>;
  commentPosted(news: EventPayloads['comment.posted']): void;
  queueChanged(news: EventPayloads['queue.changed']): void;
  accessChanged(news: EventPayloads['access.changed']): Promise<void>;
  sessionEnded(news: EventPayloads['session.ended']): void;
  /** Tells people, where they are connected, how many notices they have not read. */
  notified(userIds: readonly string[]): Promise<void>;
};

/**
 * @param isOneOfMany whether other nodes hold sockets, too: they recheck their own, and people who are not connected
 *   here may be connected there
 */
export function createLivePublisher(
  io: LiveServer,
  keeper: AccessKeeper,
  db: Db,
  news: RecentNews,
  isOneOfMany: boolean,
): LivePublisher {
  /** Notes that rooms are told something, on all nodes, before they are. */
  const note = (...rooms: string[]) => {
    news.note(rooms);
    if (isOneOfMany) io.serverSideEmit('told', rooms);
  };
  const to = (room: string) => {
    note(room);
    return io.to(room);
  };
  return {
    async subjectChanged({ subject, aspect }) {
      if (aspect === 'state' && isLive(subject)) {
        const request: RoomRequest = { room: 'subject', subject };
        if (isOneOfMany) io.serverSideEmit('recheck:room', request);
        // Before the news, so that those who may no longer see the subject do not hear of it either.
        await keeper.recheckRoom(request);
      }
      to(roomNames.subject(subject)).emit('subject:changed', { subject, aspect });
    },
    commentPosted({ subject, commentId }) {
      to(roomNames.subject(subject)).emit('comment:posted', { subject, commentId });
    },
    queueChanged({ itemId }) {
      to(roomNames.queue).emit('queue:changed', { itemId });
    },
    async accessChanged({ userId }) {
      if (isOneOfMany) io.serverSideEmit('recheck:person', userId);
      await keeper.recheckPerson(userId);
      to(roomNames.person(userId)).emit('access:changed');
    },
    sessionEnded({ sessionId }) {
      io.in(roomNames.session(sessionId)).disconnectSockets(true);
    },
    async notified(userIds) {
      note(...userIds.map(roomNames.person));
      const present = isOneOfMany
        ? userIds
        : userIds.filter((userId) => io.sockets.adapter.rooms.has(roomNames.person(userId)));
      if (present.length === 0) return;
      const at = Date.now();
      for (const { userId, unread } of await countUnreadOf(db, present)) {
        io.to(roomNames.person(userId)).emit('notification:new', { unread, at });
      }
    },
  };
}

function isLive(subject: SubjectRef): subject is LiveSubject {
  return (liveTypes as readonly string[]).includes(subject.type);
}

async function countUnreadOf(
  db: Db,
  userIds: readonly string[],
): Promise<{ userId: string; unread: number }[]> {
  return db.execute<{ userId: string; unread: number }>(sql`
    select u.id as "userId", (
      select count(*)::int from (
        select 1 from notifications n where n.user_id = u.id and n.in_app and n.read_at is null limit ${countedUnread}
      ) counted
    ) as unread
    from unnest(${sql.param(userIds)}::uuid[]) u (id)`);
}
