import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { userRoles, users } from '#db/schema/index.ts';

/** Opens who somebody is: e-mail address, name, roles. A command, because each look is recorded. */
export const lookUpPerson = defineCommand({
  name: 'person.look_up',
  action: 'person.look_up',
  input: z.object({ userId: z.uuid() }),
  async run({ tx, authorize, audit }, { userId }) {
    authorize({ id: userId });
    const [person] = await tx
      .select({
        id: users.id,
        email: users.email,
        name: users.name,
        pseudonym: users.pseudonym,
        createdAt: users.createdAt,
        suspendedAt: users.suspendedAt,
        suspendedReason: users.suspendedReason,
        erasedAt: users.erasedAt,
      })
      .from(users)
      .where(eq(users.id, userId));
    if (!person) throw new AppError('not_found');
    const roles = await tx
      .select({ role: userRoles.role, status: userRoles.status })
      .from(userRoles)
      .where(eq(userRoles.userId, userId))
      .orderBy(asc(userRoles.role));
    await audit({ subject: { type: 'person', id: userId } });
    return { person, roles };
  },
});
