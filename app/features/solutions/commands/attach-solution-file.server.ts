import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { solutionLimits } from '#app/domain/solutions/solution-machine.ts';
import { attachmentsOfSolution } from '#app/features/files/files.queries.server.ts';
import { storeAttachment } from '#app/features/files/store-attachment.server.ts';
import { solutionIdSchema } from '../solution.schemas.ts';
import { lockSolution } from '../team.queries.server.ts';

/** Attaches a picture or PDF to a solution that is being written. Refuses what `storeAttachment` refuses. */
export const attachSolutionFile = defineCommand({
  name: 'solution.attach_file',
  action: 'solution.edit',
  input: solutionIdSchema.extend({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) }),
  run: async (context, { solutionId, ...file }) => {
    const { tx } = context;
    const solution = await lockSolution(tx, solutionId);
    context.require('solution.read', solution, { hide: true });
    context.authorize(solution);
    const place = { subjectType: 'solution' as const, subjectId: solutionId };
    const present = (await attachmentsOfSolution(tx, solutionId)).length;
    const { id, facts } = await storeAttachment(context, place, file, {
      present,
      most: solutionLimits.files,
    });
    const subject = { type: 'solution' as const, id: solutionId };
    await context.audit({ subject, facts: { file: id, ...facts } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
    return { id };
  },
});
