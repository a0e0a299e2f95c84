import type { InvitationStatus } from '#app/domain/solutions/solution-machine.ts';

/** A juror is reminded at most once in this time, in milliseconds. */
const rest = 24 * 60 * 60 * 1000;

type Juror = {
  status: InvitationStatus;
  steppedDownAt: Date | null;
  submittedAt: Date | null;
  toScore: number;
};

/** Whether we wait for this juror: for a yes or no, or, while scores are taken, for their scores. */
export function isBehind(juror: Juror, { open, over }: { open: boolean; over: boolean }): boolean {
  if (juror.steppedDownAt !== null || over) return false;
  if (juror.status === 'invited') return true;
  return open && juror.status === 'accepted' && juror.submittedAt === null && juror.toScore > 0;
}

/** Whether a juror was left in peace for a day. */
export function mayBeReminded({ remindedAt }: { remindedAt: Date | null }, now: Date): boolean {
  return remindedAt === null || now.getTime() - remindedAt.getTime() >= rest;
}
