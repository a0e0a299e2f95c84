import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { juryAssignments, juryRounds } from '#db/schema/index.ts';
import { assignmentPlan } from '../assignment.queries.server.ts';
import { mayJudge, type PlannedEntry } from '../assignment-plan.ts';
import { noteFoundConflicts } from '../conflicts.server.ts';
import { juryRoundSchema } from '../jury.schemas.ts';
import { tellOfJury } from '../jury-people.server.ts';
import { lockJury, tellPage } from './lock-jury.server.ts';
import { clearSending } from './sending.server.ts';

const changeSchema = z.object({
  solutionId: z.uuid(),
  /** Who judges it no more, and who does from now on; at least one of them. */
  from: z.uuid().nullable().default(null),
  to: z.uuid().nullable().default(null),
});
type Change = z.output<typeof changeSchema>;

/**
 * Staff change by hand who judges what, one entry or several at once; all of it or nothing. Whoever had sent their scores
 * and is given one more sends them again. Scores of an entry that somebody judges no more do not count.
 */
export const changeAssignment = defineCommand({
  name: 'jury.change_assignment',
  action: 'jury.assign',
  input: juryRoundSchema.extend({
    version: z.coerce.number().int(),
    changes: z.array(changeSchema).min(1, 'required').max(500),
  }),
  run: async (context, { challengeId, round, version, changes }) => {
    const { tx, now } = context;
    const jury = await lockJury(context, challengeId, round);
    context.authorize(jury.subject);
    // Whoever is given an entry now would score it knowing what others gave.
    if (jury.state.complete) throw new AppError('conflict', 'jury_over');
    if (jury.round.perEntry === null || jury.round.version !== version)
      throw new AppError('conflict', 'assignment_changed');
    await noteFoundConflicts(tx, challengeId, now);
    for (const change of changes) await applyChange(context, { challengeId, round, change });
    await tx
      .update(juryRounds)
      .set({ version: sql`${juryRounds.version} + 1` })
      .where(and(eq(juryRounds.challengeId, challengeId), eq(juryRounds.round, round)));
    await context.audit({ subject: { type: 'challenge', id: challengeId }, facts: { round, changes } });
    if (jury.round.assignedAt) {
      const touched = new Set(changes.flatMap(({ from, to }) => [from, to]).filter((id) => id !== null));
      tellOfJury(context, jury.challenge, [...touched], { notice: 'juryChanged' });
    }
    tellPage(context, challengeId);
  },
});

async function applyChange(
  { tx, now }: CommandContext<'jury.assign'>,
  { challengeId, round, change }: { challengeId: string; round: number; change: Change },
): Promise<void> {
  const { solutionId, from, to } = change;
  if (from === to) throw new AppError('invalid', 'nobody_chosen');
  // Asked anew each time: one change may take the place of another.
  const plan = await assignmentPlan(tx, challengeId, round);
  const entry = plan.entries.find(({ id }) => id === solutionId);
  if (!entry) throw new AppError('conflict', 'entry_left');
  if (from !== null) {
    if (!wasGiven(entry, from)) throw new AppError('conflict', 'assignment_changed');
    await tx
      .delete(juryAssignments)
      .where(
        and(
          eq(juryAssignments.solutionId, solutionId),
          eq(juryAssignments.jurorId, from),
          eq(juryAssignments.round, round),
        ),
      );
  }
  if (to !== null) {
    if (!mayJudge(plan, entry, to)) throw new AppError('conflict', 'juror_excluded');
    await tx.insert(juryAssignments).values({ solutionId, jurorId: to, round, byHand: true, createdAt: now });
    await clearSending(tx, { challengeId, round, jurorId: to });
  }
}

const wasGiven = (entry: PlannedEntry, jurorId: string) =>
  [...entry.jurors, ...entry.lost].some(({ id }) => id === jurorId);
