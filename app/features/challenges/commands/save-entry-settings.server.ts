import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { challenges } from '#db/schema/index.ts';
import { entrySchema, partCall } from '../builder/part.schemas.ts';
import { savePart } from './save-part.server.ts';

/** Saves for how long after the deadline entries are still taken. */
export const saveEntrySettings = defineCommand({
  name: 'challenge.edit_entry',
  action: 'challenge.edit',
  input: z.object({ ...partCall, content: entrySchema }),
  run: (context, { challengeId, version, content }) =>
    savePart(context, { challengeId, version, part: 'entry' }, async () => {
      await context.tx.update(challenges).set(content).where(eq(challenges.id, challengeId));
      return content;
    }),
});
