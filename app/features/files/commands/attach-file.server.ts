import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { needDrafts } from '#db/schema/index.ts';
import { attachmentsOf } from '../files.queries.server.ts';
import { attachmentLimits } from '../sniff-type.ts';
import { storeAttachment } from '../store-attachment.server.ts';

/** Attaches a picture or PDF to a draft. Refuses what `storeAttachment` refuses. */
export const attachFile = defineCommand({
  name: 'file.attach',
  action: 'need.draft',
  input: z.object({
    draftId: z.uuid(),
    name: z.string().max(1000),
    bytes: z.instanceof(Uint8Array),
  }),
  async run(ctx, { draftId, name, bytes }) {
    const { tx } = ctx;
    const [draft] = await tx
      .select({ ownerId: needDrafts.ownerId, needId: needDrafts.needId })
      .from(needDrafts)
      .where(and(eq(needDrafts.id, draftId), isNull(needDrafts.sentAt)))
      .for('update');
    if (!draft) throw new AppError('gone');
    ctx.authorize(draft, { hide: true });
    const present = await attachmentsOf(tx, { draftId, needId: draft.needId });
    const limits = { present: present.length, most: attachmentLimits.count };
    const { id, facts } = await storeAttachment(ctx, { draftId }, { name, bytes }, limits);
    await ctx.audit({ subject: { type: 'file', id }, facts });
    return { id };
  },
});
