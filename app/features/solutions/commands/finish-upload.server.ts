import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { solutionLimits } from '#app/domain/solutions/solution-machine.ts';
import { attachmentsOfSolution } from '#app/features/files/files.queries.server.ts';
import { storeAttachment } from '#app/features/files/store-attachment.server.ts';
import { fileUploads } from '#db/schema/index.ts';
import { lockSolution } from '../team.queries.server.ts';
import { attachmentById, findUpload } from '../upload.queries.server.ts';

/**
 * Makes an attachment of a file that has arrived as a whole. What it is, its bytes decide now. Finished twice it is attached
 * once. Refuses what `storeAttachment` refuses.
 */
export const finishUpload = defineCommand({
  name: 'solution.finish_upload',
  action: 'solution.edit',
  input: z.object({ uploadId: z.uuid(), bytes: z.instanceof(Uint8Array) }),
  run: async (context, { uploadId, bytes }) => {
    const { tx } = context;
    const announced = await findUpload(tx, uploadId);
    if (!announced) throw new AppError('not_found');
    const { solutionId } = announced;
    const solution = await lockSolution(tx, solutionId);
    context.require('solution.read', solution, { hide: true });
    context.authorize(solution);
    const subject = { type: 'solution' as const, id: solutionId };
    // Asked again behind the lock: the last piece may have been sent twice.
    const upload = await findUpload(tx, uploadId);
    if (!upload) throw new AppError('not_found');
    if (upload.fileId) {
      await context.audit({ subject, facts: { upload: uploadId, again: true } });
      return attachmentById(tx, upload.fileId);
    }
    if (bytes.byteLength !== upload.size) throw new AppError('invalid', 'file_broken');
    const present = (await attachmentsOfSolution(tx, solutionId)).length;
    const place = { subjectType: 'solution' as const, subjectId: solutionId };
    const limits = { present, most: solutionLimits.files };
    const { id, facts } = await storeAttachment(context, place, { name: upload.name, bytes }, limits);
    await tx.update(fileUploads).set({ fileId: id }).where(eq(fileUploads.id, uploadId));
    await context.audit({ subject, facts: { file: id, upload: uploadId, ...facts } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
    return attachmentById(tx, id);
  },
});
