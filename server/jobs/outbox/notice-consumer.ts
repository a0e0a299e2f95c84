import type { Tx } from '#db/client.server.ts';
import type { LivePublisher } from '../../realtime/publisher.ts';
import { tellComments } from '../fan-out/tell-comment.server.ts';
import { tellPeople } from '../fan-out/tell-people.server.ts';
import { tellStep } from '../fan-out/tell-step.server.ts';
import type { Consumer, OutboxEvent } from './consumer.ts';

const kinds = ['journey.step', 'person.told', 'comment.heard'] as const;
type NoticeKind = (typeof kinds)[number];

/** Writes notices to the people an event concerns, then tells those of them who are here right now. */
export function noticeConsumer(publisher: Pick<LivePublisher, 'notified'>): Consumer<NoticeKind> {
  return {
    name: 'notices',
    kinds,
    writes: true,
    async handle(event: OutboxEvent<NoticeKind>, { tx, now, afterCommit }) {
      const told = await tell(tx, event, now);
      if (told.length > 0) afterCommit(() => publisher.notified(told));
    },
    together: ['comment.heard'],
    async handleAll(events, { tx, now, afterCommit }) {
      const ids = events.flatMap((event) =>
        event.kind === 'comment.heard' ? [event.payload.commentId] : [],
      );
      const told = await tellComments(tx, ids, now);
      if (told.length > 0) afterCommit(() => publisher.notified([...new Set(told)]));
    },
  };
}

function tell(tx: Tx, event: OutboxEvent<NoticeKind>, now: Date): Promise<string[]> {
  switch (event.kind) {
    case 'journey.step':
      return tellStep(tx, event.payload, now);
    case 'person.told':
      return tellPeople(tx, event.payload, now);
    case 'comment.heard':
      return tellComments(tx, [event.payload.commentId], now);
  }
}
