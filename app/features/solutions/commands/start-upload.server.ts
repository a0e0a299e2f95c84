import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { solutionLimits } from '#app/domain/solutions/solution-machine.ts';
import { attachmentsOfSolution } from '#app/features/files/files.queries.server.ts';
import { attachmentLimits } from '#app/features/files/sniff-type.ts';
import { fileUploads } from '#db/schema/index.ts';
import { solutionIdSchema } from '../solution.schemas.ts';
import { lockSolution } from '../team.queries.server.ts';

/**
 * Announces a file that will come in pieces. A team has as many unfinished ones as it can have files: of more, the oldest
 * are given up (`dropped`: their bytes are to be deleted after the commit). Refuses with `file_empty`, `file_large` and
 * `file_count` before anything is sent.
 */
export const startUpload = defineCommand({
  name: 'solution.start_upload',
  action: 'solution.edit',
  input: solutionIdSchema.extend({
    uploadId: z.uuid(),
    name: z.string().max(1000),
    size: z.number().int().min(0),
  }),
  run: async (context, { solutionId, uploadId, name, size }) => {
    const { tx, actor, now } = context;
    const solution = await lockSolution(tx, solutionId);
    context.require('solution.read', solution, { hide: true });
    context.authorize(solution);
    if (size === 0) throw new AppError('invalid', 'file_empty');
    if (size > attachmentLimits.bytes) throw new AppError('too_large', 'file_large');
    const present = await attachmentsOfSolution(tx, solutionId);
    if (present.length >= solutionLimits.files) throw new AppError('invalid', 'file_count');
    const unfinished = await tx
      .select({ id: fileUploads.id })
      .from(fileUploads)
      .where(and(eq(fileUploads.solutionId, solutionId), isNull(fileUploads.fileId)))
      .orderBy(asc(fileUploads.id));
    const dropped = unfinished.slice(0, Math.max(0, unfinished.length + 1 - solutionLimits.files));
    const droppedIds = dropped.map(({ id }) => id);
    await tx.delete(fileUploads).where(inArray(fileUploads.id, droppedIds));
    await tx.insert(fileUploads).values({
      id: uploadId,
      solutionId,
      startedBy: actor.kind === 'person' ? actor.id : null,
      name,
      size,
      createdAt: now,
    });
    const subject = { type: 'solution' as const, id: solutionId };
    await context.audit({ subject, facts: { upload: uploadId, size, dropped: droppedIds.length } });
    return { dropped: droppedIds };
  },
});
