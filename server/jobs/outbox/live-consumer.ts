import type { LivePublisher } from '../../realtime/publisher.ts';
import type { Consumer, OutboxEvent } from './consumer.ts';

const kinds = [
  'subject.changed',
  'comment.posted',
  'queue.changed',
  'access.changed',
  'session.ended',
] as const;
type LiveKind = (typeof kinds)[number];

/** Passes changes on to the sockets. */
export function liveConsumer(publisher: LivePublisher): Consumer<LiveKind> {
  return {
    name: 'sockets',
    kinds,
    writes: false,
    async handle(event: OutboxEvent<LiveKind>) {
      switch (event.kind) {
        case 'subject.changed':
          return publisher.subjectChanged(event.payload);
        case 'comment.posted':
          return publisher.commentPosted(event.payload);
        case 'queue.changed':
          return publisher.queueChanged(event.payload);
        case 'access.changed':
          return publisher.accessChanged(event.payload);
        case 'session.ended':
          return publisher.sessionEnded(event.payload);
      }
    },
  };
}
