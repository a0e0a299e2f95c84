import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { sessions, users } from '#db/schema/index.ts';
import { getEnv } from '#server/env.server.ts';
import { personaSchema } from '../sign-in.schemas.ts';

/** Opens the account of one of the demonstration's people. Throws `not_found` outside a demonstration. */
export const startDemoSession = defineCommand({
  name: 'sign_in.demo',
  action: 'sign_in.demo',
  input: z.object({ persona: personaSchema }),
  async run({ tx, actor, authorize, audit, emit }, { persona }) {
    authorize({ mode: getEnv().APP_MODE }, { hide: true });
    const [user] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.email, `${persona}@demo.example`), eq(users.isDemo, true), isNull(users.erasedAt)));
    if (!user) throw new AppError('not_found');
    if (actor.kind === 'person') {
      await tx.delete(sessions).where(eq(sessions.id, actor.sessionId));
      emit({ kind: 'session.ended', payload: { sessionId: actor.sessionId, userId: actor.id } });
    }
    await audit({ subject: { type: 'person', id: user.id }, facts: { persona } });
    return { userId: user.id };
  },
});
