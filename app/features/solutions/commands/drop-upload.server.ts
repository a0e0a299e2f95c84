import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { fileUploads } from '#db/schema/index.ts';
import { lockSolution } from '../team.queries.server.ts';
import { findUpload } from '../upload.queries.server.ts';

/** Gives up a file that is on its way, or that turned out to be none we take. Its bytes are to be deleted after the commit. */
export const dropUpload = defineCommand({
  name: 'solution.drop_upload',
  action: 'solution.edit',
  input: z.object({ uploadId: z.uuid() }),
  run: async (context, { uploadId }) => {
    const { tx } = context;
    const upload = await findUpload(tx, uploadId);
    if (!upload) throw new AppError('not_found');
    const solution = await lockSolution(tx, upload.solutionId);
    context.require('solution.read', solution, { hide: true });
    context.authorize(solution);
    await tx.delete(fileUploads).where(and(eq(fileUploads.id, uploadId), isNull(fileUploads.fileId)));
    await context.audit({
      subject: { type: 'solution', id: upload.solutionId },
      facts: { dropped: uploadId },
    });
  },
});
