import type { Machine } from '../machine.ts';

export const needStatuses = [
  'draft',
  'submitted',
  'in_review',
  'published',
  'returned',
  'declined',
  'merged',
  'in_challenge',
  'in_pilot',
  'answered',
  'withdrawn',
] as const;
export type NeedStatus = (typeof needStatuses)[number];

export const needVerbs = [
  'submit',
  'take',
  'release',
  'publish',
  'return',
  'decline',
  'appeal',
  'merge',
  'unmerge',
  'requeue',
  'take_up',
  'drop',
  'pilot',
  'answer',
  'reopen',
  'withdraw',
] as const;
export type NeedVerb = (typeof needVerbs)[number];

/**
 * The life of a need. `take_up` puts it into a challenge, `drop` and `reopen` are the ways back; `requeue`
 * undoes a merge of a need that had not been published.
 */
export const needMachine: Machine<NeedStatus, NeedVerb> = {
  name: 'need',
  statuses: needStatuses,
  verbs: needVerbs,
  initial: 'draft',
  transitions: {
    draft: { submit: 'submitted', withdraw: 'withdrawn' },
    submitted: {
      take: 'in_review',
      publish: 'published',
      return: 'returned',
      decline: 'declined',
      merge: 'merged',
      withdraw: 'withdrawn',
    },
    in_review: {
      release: 'submitted',
      publish: 'published',
      return: 'returned',
      decline: 'declined',
      merge: 'merged',
      withdraw: 'withdrawn',
    },
    returned: { submit: 'submitted', withdraw: 'withdrawn' },
    declined: { appeal: 'submitted', withdraw: 'withdrawn' },
    published: {
      merge: 'merged',
      take_up: 'in_challenge',
      return: 'returned',
      decline: 'declined',
      answer: 'answered',
      withdraw: 'withdrawn',
    },
    merged: { unmerge: 'published', requeue: 'submitted', withdraw: 'withdrawn' },
    in_challenge: { pilot: 'in_pilot', drop: 'published', answer: 'answered', withdraw: 'withdrawn' },
    in_pilot: { answer: 'answered', drop: 'in_challenge', withdraw: 'withdrawn' },
    answered: { reopen: 'published', withdraw: 'withdrawn' },
    withdrawn: {},
  },
};

/** Statuses in which anybody may read a need. */
export const publicNeedStatuses = [
  'published',
  'in_challenge',
  'in_pilot',
  'answered',
] as const satisfies readonly NeedStatus[];

/** Statuses in which the author may still change the text. */
export const editableNeedStatuses = [
  'draft',
  'submitted',
  'returned',
] as const satisfies readonly NeedStatus[];

export function isPublicNeed(status: NeedStatus): boolean {
  return (publicNeedStatuses as readonly NeedStatus[]).includes(status);
}
