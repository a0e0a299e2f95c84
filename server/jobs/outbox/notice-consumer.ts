import type { LivePublisher } from '../../realtime/publisher.ts';
import { tellPeople } from '../fan-out/tell-people.server.ts';
import { tellStep } from '../fan-out/tell-step.server.ts';
import type { Consumer, OutboxEvent } from './consumer.ts';

const kinds = ['journey.step', 'person.told'] as const;
type NoticeKind = (typeof kinds)[number];

/** Writes notices to the people an event concerns, then tells those of them who are here right now. */
export function noticeConsumer(publisher: Pick<LivePublisher, 'notified'>): Consumer<NoticeKind> {
  return {
    name: 'notices',
    kinds,
    writes: true,
    async handle(event: OutboxEvent<NoticeKind>, { tx, now, afterCommit }) {
      const told =
        event.kind === 'journey.step'
          ? await tellStep(tx, event.payload, now)
          : await tellPeople(tx, event.payload, now);
      if (told.length > 0) afterCommit(() => publisher.notified(told));
    },
  };
}
