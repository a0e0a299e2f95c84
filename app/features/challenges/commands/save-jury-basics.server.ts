import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { juryRounds } from '#db/schema/index.ts';
import { jurySchema, partCall } from '../builder/part.schemas.ts';
import { firstRoundOf, hasScores } from '../challenge-parts.queries.server.ts';
import { savePart } from './save-part.server.ts';

/**
 * Saves how many jurors read each entry. Refused once entries were given out (`conflict`, `entries_assigned`) or scored
 * (`scoring_began`).
 */
export const saveJuryBasics = defineCommand({
  name: 'challenge.edit_jury',
  action: 'challenge.edit',
  input: z.object({ ...partCall, content: jurySchema }),
  run: (context, { challengeId, version, content: { perEntry } }) =>
    savePart(context, { challengeId, version, part: 'jury' }, async () => {
      const { tx, now, newId } = context;
      await tx.select().from(juryRounds).where(eq(juryRounds.challengeId, challengeId)).for('update');
      const round = await firstRoundOf(tx, challengeId);
      if (round?.perEntry === perEntry) return undefined;
      if (round?.assignedAt) throw new AppError('conflict', 'entries_assigned');
      if (await hasScores(tx, challengeId)) throw new AppError('conflict', 'scoring_began');
      await tx
        .insert(juryRounds)
        .values({ challengeId, round: 1, perEntry, seed: newId(), createdAt: now })
        .onConflictDoUpdate({
          target: [juryRounds.challengeId, juryRounds.round],
          set: { perEntry, version: (round?.version ?? 0) + 1 },
        });
      return { perEntry: perEntry ?? 0 };
    }),
});
