import { eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { challenges, prizes } from '#db/schema/index.ts';
import { partCall, prizesSchema } from '../builder/part.schemas.ts';
import { prizesOf } from '../challenge-parts.queries.server.ts';
import { compareRows } from './keep-rows.ts';
import { savePart } from './save-part.server.ts';

/** Saves what can be won, and what is promised with each prize. */
export const savePrizes = defineCommand({
  name: 'challenge.edit_prizes',
  action: 'challenge.edit',
  input: z.object({ ...partCall, content: prizesSchema }),
  run: (context, { challengeId, version, content }) =>
    savePart(context, { challengeId, version, part: 'prizes' }, async () => {
      const { tx, newId } = context;
      await tx.update(challenges).set({ prize: content.prize }).where(eq(challenges.id, challengeId));
      const { rows, removed } = compareRows(await prizesOf(tx, challengeId), content.rows);
      if (removed.length > 0) await tx.delete(prizes).where(inArray(prizes.id, removed));
      for (const [position, { id: _, kept, ...words }] of rows.entries()) {
        if (kept)
          await tx
            .update(prizes)
            .set({ position, ...words })
            .where(eq(prizes.id, kept));
        else await tx.insert(prizes).values({ id: newId(), challengeId, position, ...words });
      }
      return { prizes: rows.length };
    }),
});
