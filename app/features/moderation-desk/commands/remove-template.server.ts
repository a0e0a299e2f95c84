import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { reasonTemplates } from '#db/schema/index.ts';

/** Removes a reason that moderators start from. What was said with it stays said. */
export const removeTemplate = defineCommand({
  name: 'template.remove',
  action: 'queue.edit_templates',
  input: z.object({ id: z.uuid() }),
  async run({ tx, authorize, audit }, { id }) {
    authorize(null);
    const removed = await tx
      .delete(reasonTemplates)
      .where(eq(reasonTemplates.id, id))
      .returning({ verdict: reasonTemplates.verdict });
    if (removed.length === 0) throw new AppError('not_found');
    await audit({ subject: { type: 'template', id }, facts: { verdict: removed[0]?.verdict } });
  },
});
