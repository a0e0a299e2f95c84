import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { users } from '#db/schema/index.ts';
import { liftSuspensionSchema } from '../admin.schemas.ts';
import { lockPerson } from '../lock-person.server.ts';

/** Lets somebody in again. */
export const liftSuspension = defineCommand({
  name: 'person.lift_suspension',
  action: 'person.suspend',
  input: liftSuspensionSchema,
  async run({ tx, authorize, audit, emit }, { userId }) {
    authorize({ id: userId });
    const person = await lockPerson(tx, userId);
    if (!person.suspendedAt) throw new AppError('conflict', 'state_changed');
    await tx.update(users).set({ suspendedAt: null, suspendedReason: null }).where(eq(users.id, userId));
    emit({ kind: 'access.changed', payload: { userId } });
    await audit({ subject: { type: 'person', id: userId } });
  },
});
