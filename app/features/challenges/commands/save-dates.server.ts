import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { ballots, phases } from '#db/schema/index.ts';
import { keepSecondsOfPhase } from '../builder/keep-seconds.ts';
import { datesSchema, partCall } from '../builder/part.schemas.ts';
import { hasVotes } from '../challenge-parts.queries.server.ts';
import { openDuePhases } from './open-due-phases.server.ts';
import { savePart } from './save-part.server.ts';
import { addDefaultBallot } from './save-parts.server.ts';

type Wanted = z.output<typeof datesSchema>['phases'];

/**
 * Saves the plan of a challenge. A draft is planned freely. Once it is public, phases can be added and those that have not
 * begun taken out; dates are moved by `movePhase`, which shows first what moves with them (`conflict`, `move_instead`).
 */
export const saveDates = defineCommand({
  name: 'challenge.edit_dates',
  action: 'challenge.edit',
  input: z.object({ ...partCall, content: datesSchema }),
  run: (context, { challengeId, version, content }) =>
    savePart(context, { challengeId, version, part: 'dates' }, async ({ status, title }) => {
      const isPublic = status !== 'draft';
      const { added, removed } = await savePhases(context, challengeId, content.phases, isPublic);
      await settleBallot(context, challengeId, content.phases);
      if (isPublic && added.length + removed.length > 0) {
        await context.step(
          'challenge.dates_changed',
          { type: 'challenge', id: challengeId },
          { title },
          'staff',
        );
        await openDuePhases(context, challengeId);
      }
      return { phases: content.phases.length, added: added.join(), removed: removed.join() };
    }),
});

async function savePhases(
  { tx, now, newId }: CommandContext<'challenge.edit'>,
  challengeId: string,
  wanted: Wanted,
  isPublic: boolean,
): Promise<{ added: string[]; removed: string[] }> {
  const standing = await tx.select().from(phases).where(eq(phases.challengeId, challengeId)).for('update');
  const removed = standing.filter((phase) => !wanted.some(({ kind }) => kind === phase.kind));
  if (removed.some((phase) => phase.openedAt)) {
    throw new AppError('conflict', 'phase_already_open', { fields: { phases: 'already_open' } });
  }
  const added: string[] = [];
  for (const phase of wanted) {
    const before = standing.find(({ kind }) => kind === phase.kind);
    const { startsAt, endsAt } = before ? keepSecondsOfPhase(phase, before) : phase;
    if (!before) {
      if (isPublic && startsAt < now) {
        throw new AppError('conflict', 'begins_in_the_past', { fields: { phases: 'begins_in_the_past' } });
      }
      await tx.insert(phases).values({ id: newId(), challengeId, ...phase });
      added.push(phase.kind);
      continue;
    }
    const isSame =
      before.startsAt.getTime() === startsAt.getTime() && before.endsAt.getTime() === endsAt.getTime();
    if (isSame) continue;
    if (isPublic) throw new AppError('conflict', 'move_instead', { fields: { phases: 'move_instead' } });
    await tx.update(phases).set({ startsAt, endsAt }).where(eq(phases.id, before.id));
  }
  const gone = removed.map((phase) => phase.id);
  if (gone.length > 0) await tx.delete(phases).where(inArray(phases.id, gone));
  return { added, removed: removed.map((phase) => phase.kind) };
}

/** A plan with a vote has rules for it, one without has none. */
async function settleBallot(
  context: CommandContext<'challenge.edit'>,
  challengeId: string,
  wanted: Wanted,
): Promise<void> {
  const { tx } = context;
  if (wanted.some((phase) => phase.kind === 'vote')) {
    await addDefaultBallot(context, challengeId);
    return;
  }
  if (await hasVotes(tx, challengeId)) throw new AppError('conflict', 'vote_began');
  await tx.delete(ballots).where(and(eq(ballots.challengeId, challengeId)));
}
