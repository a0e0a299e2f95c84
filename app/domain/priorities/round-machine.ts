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

/** A round that everybody may know of: it has asked people, or it has a result. One called off before that stays unknown. */
export function isPublicRound(round: { status: PriorityRoundStatus; interimEndsAt: Date | null }): boolean {
  return round.status !== 'collecting' && (round.status !== 'cancelled' || round.interimEndsAt !== null);
}

/** Where a round stands for whoever reads it now: a choosing whose time is over is closed, also when the job is late. */
export function statusAt(
  round: { status: PriorityRoundStatus; interimEndsAt: Date | null },
  now: Date,
): PriorityRoundStatus {
  return round.status === 'interim' && !isInterimOpen(round, now) ? 'interim_closed' : round.status;
}

/** Whether people can choose now: the clock decides, also when the job that closes is late. */
export function isInterimOpen(
  round: { status: PriorityRoundStatus; interimEndsAt: Date | null },
  now: Date,
): boolean {
  return round.status === 'interim' && round.interimEndsAt !== null && round.interimEndsAt > now;
}
