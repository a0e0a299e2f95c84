import type { Machine } from '../machine.ts';

export const challengeFormats = ['contest', 'hackathon', 'fieldlab_call'] as const;
export type ChallengeFormat = (typeof challengeFormats)[number];

export const challengeStatuses = ['draft', 'announced', 'running', 'decided', 'closed', 'cancelled'] as const;
export type ChallengeStatus = (typeof challengeStatuses)[number];

export const challengeVerbs = ['announce', 'start', 'decide', 'close', 'cancel'] as const;
export type ChallengeVerb = (typeof challengeVerbs)[number];

export const challengeMachine: Machine<ChallengeStatus, ChallengeVerb> = {
  name: 'challenge',
  statuses: challengeStatuses,
  verbs: challengeVerbs,
  initial: 'draft',
  transitions: {
    draft: { announce: 'announced', cancel: 'cancelled' },
    announced: { start: 'running', cancel: 'cancelled' },
    running: { decide: 'decided', cancel: 'cancelled' },
    decided: { close: 'closed' },
    closed: {},
    cancelled: {},
  },
};

export const publicChallengeStatuses = [
  'announced',
  'running',
  'decided',
  'closed',
  'cancelled',
] as const satisfies readonly ChallengeStatus[];

export const awardKinds = ['voters', 'jury'] as const;
export type AwardKind = (typeof awardKinds)[number];
