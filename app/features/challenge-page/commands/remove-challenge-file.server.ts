import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { lockChallenge } from '#app/features/challenges/commands/lock-challenge.server.ts';
import { files } from '#db/schema/index.ts';

/** Takes a file off a challenge; removed twice it is removed once. Its bytes are to be deleted after the commit. */
export const removeChallengeFile = defineCommand({
  name: 'challenge.remove_file',
  action: 'challenge.attach_file',
  input: z.object({ challengeId: z.uuid(), fileId: z.uuid() }),
  run: async (context, { challengeId, fileId }) => {
    const { tx, now } = context;
    const challenge = await lockChallenge(tx, challengeId);
    context.require('challenge.read', challenge, { hide: true });
    context.authorize(challenge);
    const removed = await tx
      .update(files)
      .set({ removedAt: now })
      .where(
        and(
          eq(files.id, fileId),
          eq(files.subjectType, 'challenge'),
          eq(files.subjectId, challengeId),
          isNull(files.removedAt),
        ),
      )
      .returning({ id: files.id });
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { file: fileId, removed: removed.length } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'content' } });
    return { removed: removed.length > 0 };
  },
});
