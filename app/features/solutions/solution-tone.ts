import type { SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import type { PillTone } from '#app/ui/status-pill.tsx';

/** How each state of a solution feels. */
export const solutionTone: Readonly<Record<SolutionStatus, PillTone>> = {
  draft: 'neutral',
  submitted: 'waiting',
  eligible: 'active',
  ineligible: 'danger',
  shortlisted: 'active',
  awarded: 'ok',
  not_selected: 'neutral',
  in_pilot: 'active',
  adopted: 'ok',
  adapted: 'ok',
  abandoned: 'neutral',
  withdrawn: 'neutral',
};
