import type { SubjectRef } from './subjects.ts';

/** What changed about a subject, so that a page knows which part to ask for again. */
export const changeAspects = [
  'state',
  'content',
  'support',
  'comments',
  'turnout',
  'phase',
  'people',
  'data',
] as const;
export type ChangeAspect = (typeof changeAspects)[number];

/**
 * Everything that is told after a commit, by kind. Payloads carry ids and never content, so that
 * who may see what is decided where it is read.
 */
export type EventPayloads = {
  /** A public or shared subject changed; people on its page ask again. */
  'subject.changed': { subject: SubjectRef; aspect: ChangeAspect };
  /** A step of the journey happened; authors, supporters, followers and teams are told once. */
  'journey.step': {
    stepId: string;
    /** Who did it, so that nobody is told what they did themselves. Leaves with the event. */
    actorId: string | null;
  };
  /** A comment became visible. */
  'comment.posted': { commentId: string; subject: SubjectRef };
  /** A comment became visible: whoever it answers, or whose need it is about, is told. */
  'comment.heard': { commentId: string };
  /** The moderators' queue or a lock in it changed. */
  'queue.changed': { itemId: string };
  /** Somebody is told something that is no step of the journey. */
  'person.told': {
    userIds: string[];
    /** Key in the `notifications` catalogue. */
    notice: string;
    subject: SubjectRef;
    path: string;
    facts: Record<string, string | number>;
    dedupeKey: string;
  };
  /** Rights of a person changed: roles, delegation, team, suspension. Live connections are checked again. */
  'access.changed': { userId: string };
  /** A session ended; its live connections are closed. */
  'session.ended': { sessionId: string; userId: string };
};

export type EventKind = keyof EventPayloads;
export type DomainEvent = { [K in EventKind]: { kind: K; payload: EventPayloads[K] } }[EventKind];
