import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { movePhase as planMove } from '#app/domain/challenges/move-phase.ts';
import { phases } from '#db/schema/index.ts';
import { keepSecondsOfPhase } from '../builder/keep-seconds.ts';
import { partCall } from '../builder/part.schemas.ts';
import { openDuePhases } from './open-due-phases.server.ts';
import { savePart } from './save-part.server.ts';

/**
 * Moves one phase and its neighbours with it, as the preview showed. Refuses what has a problem (`conflict`,
 * `move_refused`), and a plan that changed since the preview (`changed_meanwhile`). Whoever is concerned is told.
 */
export const moveChallengePhase = defineCommand({
  name: 'challenge.move_phase',
  action: 'challenge.edit',
  input: z.object({
    ...partCall,
    phaseId: z.uuid(),
    startsAt: z.coerce.date(),
    endsAt: z.coerce.date(),
    /** IANA name of the zone in which days are counted. */
    zone: z.string(),
  }),
  run: (context, { challengeId, version, phaseId, zone, startsAt, endsAt }) =>
    savePart(context, { challengeId, version, part: 'dates' }, async ({ status, title }) => {
      const { tx, now } = context;
      const plan = await tx
        .select({ id: phases.id, kind: phases.kind, startsAt: phases.startsAt, endsAt: phases.endsAt })
        .from(phases)
        .where(eq(phases.challengeId, challengeId))
        .orderBy(asc(phases.startsAt), asc(phases.endsAt))
        .for('update');
      const target = plan.find((phase) => phase.id === phaseId);
      if (!target) throw new AppError('not_found');
      const to = keepSecondsOfPhase({ startsAt, endsAt }, target);
      const isPublic = status !== 'draft';
      const move = planMove(plan, phaseId, to, zone, isPublic ? now : new Date(0));
      if (move.problems.length > 0) throw new AppError('conflict', 'move_refused');
      const moved = move.phases.filter((phase) => phase.moved);
      if (moved.length === 0) throw new AppError('conflict', 'nothing_moved');
      for (const { id, after } of moved) await tx.update(phases).set(after).where(eq(phases.id, id));
      if (isPublic) {
        const subject = { type: 'challenge' as const, id: challengeId };
        await context.step('challenge.dates_changed', subject, { title }, 'staff');
        context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'phase' } });
        await openDuePhases(context, challengeId);
      }
      return { moved: moved.map((phase) => phase.kind).join() };
    }),
});
