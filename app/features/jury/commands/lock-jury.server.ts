import type { CommandContext } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { lockChallenge } from '#app/features/challenges/commands/lock-challenge.server.ts';
import type { Action } from '#app/policies/index.ts';
import { type JuryState, juryStateOf } from '../jury.queries.server.ts';
import { type JuryRound, lockRound } from '../jury-rounds.server.ts';

/** A jury that is about to change: its challenge and its round are locked, in this order, before any juror is. */
export type LockedJury = {
  challenge: Awaited<ReturnType<typeof lockChallenge>>;
  round: JuryRound;
  state: JuryState;
  /** What the policies of a round are asked about. */
  subject: Awaited<ReturnType<typeof lockChallenge>> & { over: boolean; open: boolean };
};

/** Locks the jury of a challenge in a round. Throws `not_found` for a challenge or a later round that is not there. */
export async function lockJury<A extends Action>(
  { tx, now, newId }: CommandContext<A>,
  challengeId: string,
  round: number,
): Promise<LockedJury> {
  const challenge = await lockChallenge(tx, challengeId);
  const row = await lockRound(tx, { challengeId, round, seed: newId(), now });
  if (!row) throw new AppError('not_found');
  const state = await juryStateOf(tx, challengeId, now, round);
  return { challenge, round: row, state, subject: { ...challenge, over: state.over, open: state.open } };
}

/** Says a change of the jury to everybody who has its page open. */
export function tellPage<A extends Action>({ emit }: CommandContext<A>, challengeId: string): void {
  emit({
    kind: 'subject.changed',
    payload: { subject: { type: 'challenge', id: challengeId }, aspect: 'people' },
  });
}
