import type { Machine } from '../machine.ts';
import { type DelegationStatus, delegationStatuses } from './delegation.ts';

export const delegationVerbs = ['accept', 'decline', 'revoke', 'end'] as const;
export type DelegationVerb = (typeof delegationVerbs)[number];

/** A carer is asked, answers, and acts until either of the two, or the last day, ends it. */
export const delegationMachine = {
  name: 'delegation',
  statuses: delegationStatuses,
  verbs: delegationVerbs,
  initial: 'invited',
  transitions: {
    invited: { accept: 'active', decline: 'declined', revoke: 'revoked', end: 'ended' },
    active: { revoke: 'revoked', end: 'ended' },
    declined: {},
    revoked: {},
    ended: {},
  },
} as const satisfies Machine<DelegationStatus, DelegationVerb>;
