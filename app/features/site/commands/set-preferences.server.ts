import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { users } from '#db/schema/index.ts';
import { preferenceChoiceSchema } from '../preferences.server.ts';

/** Keeps language, colours and text size in the profile of the person who chose them. */
export const setPreferences = defineCommand({
  name: 'person.set_preferences',
  action: 'person.edit',
  input: preferenceChoiceSchema,
  async run({ tx, actor, authorize, audit }, choice) {
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    authorize({ id: actor.id });
    const chosen = Object.keys(choice);
    if (chosen.length === 0) throw new AppError('invalid');
    await tx.update(users).set(choice).where(eq(users.id, actor.id));
    await audit({ subject: { type: 'person', id: actor.id }, facts: { chosen } });
  },
});
