import { eq } from 'drizzle-orm';
import {
  type EntryWindow,
  entryWindow,
  type MendState,
  mendState,
  withGrace,
} from '#app/domain/solutions/entry-window.ts';
import {
  allowedNow,
  type ChallengeMoment,
  findChallengeMoment,
} from '#app/features/challenges/challenge-now.queries.server.ts';
import type { Actor } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { challenges, solutions } from '#db/schema/index.ts';

/** What counts when an entry is to be sent in at one instant. */
export type EntryMoment = {
  challenge: Pick<ChallengeMoment, 'id' | 'slug' | 'title' | 'status'>;
  window: EntryWindow;
  /** What the phases allow to the person, the one for entries until its grace is over. */
  actionsNow: ChallengeMoment['actionsNow'];
  mend: MendState;
  mendUntil: Date | null;
  /** Whether the team may send in now because it was asked to mend. */
  isMending: boolean;
  /** Whether entries are taken at all, from whoever may. */
  isOpen: boolean;
};

/** How it stands with the deadline, its grace and the chance to mend. Null where there is no such solution. */
export async function findEntryMoment(
  db: DbOrTx,
  actor: Actor,
  solutionId: string,
  now: Date,
): Promise<EntryMoment | null> {
  const [row] = await db
    .select({
      challengeId: solutions.challengeId,
      mendAskedAt: solutions.mendAskedAt,
      mendUntil: solutions.mendUntil,
      graceMinutes: challenges.graceMinutes,
    })
    .from(solutions)
    .innerJoin(challenges, eq(challenges.id, solutions.challengeId))
    .where(eq(solutions.id, solutionId));
  const found = row && (await findChallengeMoment(db, actor, row.challengeId, now));
  if (!found) return null;
  const { id, slug, title, status, phases } = found;
  const runs = status === 'running';
  const window = entryWindow(phases, row.graceMinutes, now);
  const mend = mendState(row, now);
  const isMending = runs && mend === 'open';
  return {
    challenge: { id, slug, title, status },
    window,
    actionsNow: allowedNow(actor, status, withGrace(phases, row.graceMinutes), now),
    mend,
    mendUntil: row.mendUntil,
    isMending,
    isOpen: isMending || (runs && (window.state === 'open' || window.state === 'late')),
  };
}

/** Whether there is time to take an entry back, change it and send it again: not any more within the grace. */
export function mayReopen({ isMending, isOpen, window }: EntryMoment): boolean {
  return isMending || (isOpen && window.state === 'open');
}
