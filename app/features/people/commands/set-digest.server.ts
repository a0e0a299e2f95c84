import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { users } from '#db/schema/index.ts';
import { digestSchema } from '../people.schemas.ts';

/** How often a person wants news by e-mail. */
export const setDigest = defineCommand({
  name: 'person.set_digest',
  action: 'person.edit',
  input: digestSchema,
  async run({ tx, actor, authorize, audit }, { digest }) {
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    authorize({ id: actor.id });
    await tx.update(users).set({ digest }).where(eq(users.id, actor.id));
    await audit({ subject: { type: 'person', id: actor.id }, facts: { digest } });
  },
});
