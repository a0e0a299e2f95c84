import type { Machine } from '../machine.ts';

export const priorityRoundStatuses = [
  'collecting',
  'interim',
  'interim_closed',
  'shortlisted',
  'session',
  'ranked',
  'published',
  'cancelled',
] as const;
export type PriorityRoundStatus = (typeof priorityRoundStatuses)[number];

export const priorityRoundVerbs = [
  'open_interim',
  'close_interim',
  'shortlist',
  'open_session',
  'close_session',
  'publish',
  'cancel',
] as const;
export type PriorityRoundVerb = (typeof priorityRoundVerbs)[number];

/** The life of a prioritisation round. A session that was closed too early can be opened again until the result is published. */
export const priorityRoundMachine: Machine<PriorityRoundStatus, PriorityRoundVerb> = {
  name: 'priority round',
  statuses: priorityRoundStatuses,
  verbs: priorityRoundVerbs,
  initial: 'collecting',
  transitions: {
    collecting: { open_interim: 'interim', cancel: 'cancelled' },
    interim: { close_interim: 'interim_closed', cancel: 'cancelled' },
    interim_closed: { shortlist: 'shortlisted', cancel: 'cancelled' },
    shortlisted: { open_session: 'session', cancel: 'cancelled' },
    session: { close_session: 'ranked', cancel: 'cancelled' },
    ranked: { open_session: 'session', publish: 'published', cancel: 'cancelled' },
    published: {},
    cancelled: {},
  },
};
