import { eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { criteria } from '#db/schema/index.ts';
import { criteriaSchema, partCall } from '../builder/part.schemas.ts';
import { criteriaToEdit, hasScores } from '../challenge-parts.queries.server.ts';
import { compareRows } from './keep-rows.ts';
import { savePart } from './save-part.server.ts';

type Row = z.output<typeof criteriaSchema>['rows'][number];

function descriptorsOf(row: Row): Record<string, string> {
  const levels = [row.level1, row.level2, row.level3, row.level4, row.level5];
  return Object.fromEntries(levels.flatMap((text, place) => (text ? [[String(place + 1), text]] : [])));
}

/**
 * Saves what the jury looks at. A criterion keeps its id, so that scores stay with it. After the first score only words may
 * change: another weight, another order or another number of criteria is refused (`conflict`, `scoring_began`).
 */
export const saveCriteria = defineCommand({
  name: 'challenge.edit_criteria',
  action: 'challenge.edit',
  input: z.object({ ...partCall, content: criteriaSchema }),
  run: (context, { challengeId, version, content }) =>
    savePart(context, { challengeId, version, part: 'criteria' }, async () => {
      const { tx, newId } = context;
      const standing = await criteriaToEdit(tx, challengeId);
      const { rows, removed } = compareRows(standing, content.rows);
      const changesCount =
        rows.length !== standing.length ||
        rows.some((row, place) => row.kept !== standing[place]?.id || row.weight !== standing[place].weight);
      if (changesCount && (await hasScores(tx, challengeId))) {
        throw new AppError('conflict', 'scoring_began', { fields: { rows: 'scoring_began' } });
      }
      if (removed.length > 0) await tx.delete(criteria).where(inArray(criteria.id, removed));
      // Places are unique: all that stand make room before they get their new ones.
      await tx
        .update(criteria)
        .set({ position: sql`-1 - ${criteria.position}` })
        .where(eq(criteria.challengeId, challengeId));
      for (const [position, row] of rows.entries()) {
        const { name, description, weight, kept } = row;
        const values = { position, name, description, weight, descriptors: descriptorsOf(row) };
        if (kept) await tx.update(criteria).set(values).where(eq(criteria.id, kept));
        else await tx.insert(criteria).values({ id: newId(), challengeId, ...values });
      }
      return { criteria: rows.length };
    }),
});
