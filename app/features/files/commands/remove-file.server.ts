import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { files, needDrafts } from '#db/schema/index.ts';
import { deleteBytes } from '../file-store.server.ts';

/** Takes an attachment off a draft, or off the need that a draft edits. Its bytes go at once. */
export const removeFile = defineCommand({
  name: 'file.remove',
  action: 'need.draft',
  input: z.object({ draftId: z.uuid(), fileId: z.uuid() }),
  async run(ctx, { draftId, fileId }) {
    const { tx } = ctx;
    const [draft] = await tx
      .select({ ownerId: needDrafts.ownerId, needId: needDrafts.needId })
      .from(needDrafts)
      .where(and(eq(needDrafts.id, draftId), isNull(needDrafts.sentAt)))
      .for('update');
    if (!draft) throw new AppError('gone');
    ctx.authorize(draft, { hide: true });
    const [file] = await tx
      .select({ draftId: files.draftId, subjectType: files.subjectType, subjectId: files.subjectId })
      .from(files)
      .where(eq(files.id, fileId));
    const ofNeed = draft.needId !== null && file?.subjectType === 'need' && file.subjectId === draft.needId;
    if (!file || !(file.draftId === draftId || ofNeed)) throw new AppError('not_found');
    await tx.delete(files).where(eq(files.id, fileId));
    await deleteBytes(fileId);
    await ctx.audit({ subject: { type: 'file', id: fileId } });
  },
});
