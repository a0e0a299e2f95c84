import type { Machine } from '../machine.ts';
import type { RoleStatus } from './roles.ts';

export const roleVerbs = ['claim', 'declare', 'verify', 'refuse', 'end'] as const;
export type RoleVerb = (typeof roleVerbs)[number];

/** A role of one person: claimed and checked, or declared, and given up at any time. */
export const roleMachine = {
  name: 'role',
  statuses: ['claimed', 'verified', 'refused', 'ended'],
  verbs: roleVerbs,
  initial: 'claimed',
  transitions: {
    claimed: { claim: 'claimed', verify: 'verified', refuse: 'refused', end: 'ended' },
    verified: { declare: 'verified', end: 'ended' },
    refused: { claim: 'claimed', verify: 'verified', end: 'ended' },
    ended: { claim: 'claimed', declare: 'verified', verify: 'verified' },
  },
} as const satisfies Machine<RoleStatus, RoleVerb>;
