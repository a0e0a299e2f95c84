import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { sessions, users } from '#db/schema/index.ts';
import { suspendSchema } from '../admin.schemas.ts';
import { lockPerson } from '../lock-person.server.ts';

/** Shuts somebody out, with a reason, and signs them out everywhere. */
export const suspendPerson = defineCommand({
  name: 'person.suspend',
  action: 'person.suspend',
  input: suspendSchema,
  async run({ tx, now, authorize, audit, emit }, { userId, reason }) {
    authorize({ id: userId });
    const person = await lockPerson(tx, userId);
    if (person.suspendedAt) throw new AppError('conflict', 'state_changed');
    await tx.update(users).set({ suspendedAt: now, suspendedReason: reason }).where(eq(users.id, userId));
    const ended = await tx
      .delete(sessions)
      .where(eq(sessions.userId, userId))
      .returning({ sessionId: sessions.id });
    for (const { sessionId } of ended) emit({ kind: 'session.ended', payload: { sessionId, userId } });
    emit({ kind: 'access.changed', payload: { userId } });
    await audit({ subject: { type: 'person', id: userId } });
  },
});
