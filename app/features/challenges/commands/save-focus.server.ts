import { eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { focusAreas } from '#db/schema/index.ts';
import { focusSchema, partCall } from '../builder/part.schemas.ts';
import { focusAreasOf, focusAreaUse } from '../challenge-parts.queries.server.ts';
import { compareRows } from './keep-rows.ts';
import { savePart } from './save-part.server.ts';

/** Saves the focus areas. One that an entry has chosen stays (`conflict`, `area_in_use`); its words may change. */
export const saveFocus = defineCommand({
  name: 'challenge.edit_focus',
  action: 'challenge.edit',
  input: z.object({ ...partCall, content: focusSchema }),
  run: (context, { challengeId, version, content }) =>
    savePart(context, { challengeId, version, part: 'focus' }, async () => {
      const { tx, newId } = context;
      const { rows, removed } = compareRows(await focusAreasOf(tx, challengeId), content.rows);
      const use = await focusAreaUse(tx, challengeId);
      if (removed.some((id) => use.has(id))) {
        throw new AppError('conflict', 'area_in_use', { fields: { rows: 'area_in_use' } });
      }
      if (removed.length > 0) await tx.delete(focusAreas).where(inArray(focusAreas.id, removed));
      for (const [position, { name, description, kept }] of rows.entries()) {
        const values = { position, name, description };
        if (kept) await tx.update(focusAreas).set(values).where(eq(focusAreas.id, kept));
        else await tx.insert(focusAreas).values({ id: newId(), challengeId, ...values });
      }
      return { areas: rows.length };
    }),
});
