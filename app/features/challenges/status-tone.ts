import type { ChallengeStatus } from '#app/domain/challenges/challenge-machine.ts';
import type { PillTone } from '#app/ui/status-pill.tsx';

/** How each state of a challenge feels. */
export const statusTone: Readonly<Record<ChallengeStatus, PillTone>> = {
  draft: 'neutral',
  announced: 'waiting',
  running: 'active',
  decided: 'ok',
  closed: 'neutral',
  cancelled: 'danger',
};
