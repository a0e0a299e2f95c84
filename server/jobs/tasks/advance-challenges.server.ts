import { announceDueDecisions } from '#app/features/awards/announce-due-decisions.server.ts';
import { countDueBallots } from '#app/features/ballots/commands/count-ballot.server.ts';
import { openAndCloseDuePhases } from '#app/features/challenges/commands/advance-phases.server.ts';
import type { TaskContext } from '../schedule.server.ts';

/** Opens and closes the phases whose time has come, counts the votes that are over and announces what was signed for now. */
export async function advanceChallenges({ db, now }: Pick<TaskContext, 'db' | 'now'>): Promise<void> {
  await openAndCloseDuePhases(db, now);
  await countDueBallots(db, now);
  await announceDueDecisions(db, now);
}
