import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { sessions } from '#db/schema/index.ts';

/** Ends one session of one's own; its live connections are closed. */
export const endSession = defineCommand({
  name: 'session.end',
  action: 'session.end',
  input: z.object({ sessionId: z.string().min(1).max(200) }),
  async run({ tx, authorize, audit, emit }, { sessionId }) {
    const [session] = await tx
      .select({ userId: sessions.userId })
      .from(sessions)
      .where(eq(sessions.id, sessionId))
      .for('update');
    if (!session) throw new AppError('not_found');
    authorize(session, { hide: true });
    await tx.delete(sessions).where(eq(sessions.id, sessionId));
    emit({ kind: 'session.ended', payload: { sessionId, userId: session.userId } });
    await audit({ subject: { type: 'person', id: session.userId } });
  },
});
