import type { NeedStatus } from '#app/domain/needs/need-machine.ts';
import type { PillTone } from '#app/ui/status-pill.tsx';

/** How the state of a need feels to its author. */
export const needTone: Readonly<Record<NeedStatus, PillTone>> = {
  draft: 'neutral',
  submitted: 'waiting',
  in_review: 'waiting',
  published: 'ok',
  returned: 'active',
  declined: 'danger',
  merged: 'active',
  in_challenge: 'active',
  in_pilot: 'active',
  answered: 'ok',
  withdrawn: 'neutral',
};
