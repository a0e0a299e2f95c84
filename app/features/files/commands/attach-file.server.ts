import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { files, needDrafts } from '#db/schema/index.ts';
import { storeBytes } from '../file-store.server.ts';
import { attachmentsOf } from '../files.queries.server.ts';
import { attachmentLimits, attachmentName, sniffType } from '../sniff-type.ts';

/**
 * Attaches a picture or PDF to a draft. What it is, its first bytes decide. Throws `invalid` with the code
 * `file_type`, `file_count` or `file_empty`, and `too_large` above the limit.
 */
export const attachFile = defineCommand({
  name: 'file.attach',
  action: 'need.draft',
  input: z.object({
    draftId: z.uuid(),
    name: z.string().max(1000),
    bytes: z.instanceof(Uint8Array),
  }),
  async run(ctx, { draftId, name, bytes }) {
    const { tx, actor, now } = ctx;
    const [draft] = await tx
      .select({ ownerId: needDrafts.ownerId, needId: needDrafts.needId })
      .from(needDrafts)
      .where(and(eq(needDrafts.id, draftId), isNull(needDrafts.sentAt)))
      .for('update');
    if (!draft) throw new AppError('gone');
    ctx.authorize(draft, { hide: true });
    if (bytes.byteLength === 0) throw new AppError('invalid', 'file_empty');
    if (bytes.byteLength > attachmentLimits.bytes) throw new AppError('too_large', 'file_large');
    const type = sniffType(bytes);
    if (!type) throw new AppError('invalid', 'file_type');
    const present = await attachmentsOf(tx, { draftId, needId: draft.needId });
    if (present.length >= attachmentLimits.count) throw new AppError('invalid', 'file_count');
    const id = ctx.newId();
    const sha256 = await storeBytes(id, bytes);
    await tx.insert(files).values({
      id,
      draftId,
      uploadedById: actor.kind === 'person' ? actor.id : null,
      name: attachmentName(name, type),
      contentType: type,
      size: bytes.byteLength,
      sha256,
      createdAt: now,
    });
    await ctx.audit({ subject: { type: 'file', id }, facts: { type, size: bytes.byteLength } });
    return { id };
  },
});
