import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { reasonTemplates } from '#db/schema/index.ts';
import { templateSchema } from '../moderation-desk.schemas.ts';

/** Adds a reason that moderators can start from, or changes one. Throws `not_found` for one that is gone. */
export const saveTemplate = defineCommand({
  name: 'template.save',
  action: 'queue.edit_templates',
  input: templateSchema.extend({ id: z.uuid().optional() }),
  async run({ tx, now, newId, authorize, audit }, { id: known, ...template }) {
    authorize(null);
    const id = known ?? newId();
    if (known) {
      const changed = await tx
        .update(reasonTemplates)
        .set({ ...template, updatedAt: now })
        .where(eq(reasonTemplates.id, known))
        .returning({ id: reasonTemplates.id });
      if (changed.length === 0) throw new AppError('not_found');
    } else {
      await tx.insert(reasonTemplates).values({ ...template, id, updatedAt: now, createdAt: now });
    }
    await audit({ subject: { type: 'template', id }, facts: { added: !known, verdict: template.verdict } });
    return { id };
  },
});
