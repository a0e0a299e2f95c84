import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { challengePartners } from '#db/schema/index.ts';
import { partCall, partnersSchema } from '../builder/part.schemas.ts';
import { savePart } from './save-part.server.ts';
import { requireOrganisations } from './save-parts.server.ts';

/** Saves who carries a challenge, in which order, and what each does for it. */
export const savePartners = defineCommand({
  name: 'challenge.edit_partners',
  action: 'challenge.edit',
  input: z.object({ ...partCall, content: partnersSchema }),
  run: (context, { challengeId, version, content: { rows } }) =>
    savePart(context, { challengeId, version, part: 'partners' }, async () => {
      const { tx } = context;
      await requireOrganisations(
        tx,
        rows.map((row) => row.organisationId),
      );
      await tx.delete(challengePartners).where(eq(challengePartners.challengeId, challengeId));
      if (rows.length > 0) {
        await tx
          .insert(challengePartners)
          .values(rows.map((row, position) => ({ challengeId, position, ...row })));
      }
      return { partners: rows.length };
    }),
});
