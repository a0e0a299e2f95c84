import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { files } from '#db/schema/index.ts';
import { solutionIdSchema } from '../solution.schemas.ts';
import { lockSolution } from '../team.queries.server.ts';

/**
 * Takes a file off a solution that is being written. Its name stays for the history of versions; its bytes are to be
 * deleted after the commit. Gives whether it was there: removed twice it is removed once.
 */
export const removeSolutionFile = defineCommand({
  name: 'solution.remove_file',
  action: 'solution.edit',
  input: solutionIdSchema.extend({ fileId: z.uuid() }),
  run: async (context, { solutionId, fileId }) => {
    const { tx, now } = context;
    const solution = await lockSolution(tx, solutionId);
    context.require('solution.read', solution, { hide: true });
    context.authorize(solution);
    const removed = await tx
      .update(files)
      .set({ removedAt: now })
      .where(
        and(
          eq(files.id, fileId),
          eq(files.subjectType, 'solution'),
          eq(files.subjectId, solutionId),
          isNull(files.removedAt),
        ),
      )
      .returning({ id: files.id });
    const subject = { type: 'solution' as const, id: solutionId };
    await context.audit({ subject, facts: { file: fileId, removed: removed.length } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
    return { removed: removed.length > 0 };
  },
});
