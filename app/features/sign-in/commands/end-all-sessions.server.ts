import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { sessions } from '#db/schema/index.ts';

/** Signs a person out everywhere, this browser included. */
export const endAllSessions = defineCommand({
  name: 'session.end_all',
  action: 'session.end',
  input: z.object({}),
  async run({ tx, actor, authorize, audit, emit }) {
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    authorize({ userId: actor.id });
    const ended = await tx
      .delete(sessions)
      .where(eq(sessions.userId, actor.id))
      .returning({ sessionId: sessions.id });
    for (const { sessionId } of ended) {
      emit({ kind: 'session.ended', payload: { sessionId, userId: actor.id } });
    }
    await audit({ subject: { type: 'person', id: actor.id }, facts: { ended: ended.length } });
    return { ended: ended.length };
  },
});
