import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { challenges } from '#db/schema/index.ts';

/** Notes that somebody took the data of a challenge with them. Throws `forbidden` for who may not. */
export const recordExport = defineCommand({
  name: 'challenge.export',
  action: 'board.export',
  input: z.object({ challengeId: z.uuid(), file: z.string().max(80) }),
  run: async (context, { challengeId, file }) => {
    const [challenge] = await context.tx
      .select({ id: challenges.id, status: challenges.status })
      .from(challenges)
      .where(eq(challenges.id, challengeId));
    if (!challenge) throw new AppError('not_found');
    context.authorize(challenge);
    await context.audit({ subject: { type: 'challenge', id: challengeId }, facts: { file } });
  },
});
