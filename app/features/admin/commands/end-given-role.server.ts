import { and, eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { transition } from '#app/domain/machine.ts';
import { roleMachine } from '#app/domain/people/role-machine.ts';
import { userRoles } from '#db/schema/index.ts';
import { endGivenRoleSchema } from '../admin.schemas.ts';
import { lockPerson } from '../lock-person.server.ts';

/** An administrator ends that somebody is staff or administrator. One's own role is not taken, so one is always left. */
export const endGivenRole = defineCommand({
  name: 'person.take_role',
  action: 'person.give_role',
  input: endGivenRoleSchema,
  async run({ tx, authorize, audit, emit }, { userId, role }) {
    authorize({ id: userId });
    await lockPerson(tx, userId);
    const held = and(eq(userRoles.userId, userId), eq(userRoles.role, role));
    const [row] = await tx.select({ status: userRoles.status }).from(userRoles).where(held);
    const status = transition(roleMachine, row?.status ?? 'ended', 'end');
    await tx.update(userRoles).set({ status }).where(held);
    emit({ kind: 'access.changed', payload: { userId } });
    await audit({ subject: { type: 'person', id: userId }, facts: { role } });
  },
});
