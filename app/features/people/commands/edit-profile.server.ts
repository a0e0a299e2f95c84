import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { users } from '#db/schema/index.ts';
import { checkedNames } from '../keep-names.server.ts';
import { profileSchema } from '../people.schemas.ts';

/** How a person is called and shown, and how they like to read. */
export const editProfile = defineCommand({
  name: 'person.edit_profile',
  action: 'person.edit',
  input: profileSchema,
  async run({ tx, actor, authorize, audit }, { about, locale, theme, textSize, ...names }) {
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const { id } = actor;
    authorize({ id });
    const kept = await checkedNames(tx, id, names);
    await tx
      .update(users)
      .set({ ...kept, about, locale, theme, textSize })
      .where(eq(users.id, id));
    await audit({ subject: { type: 'person', id } });
  },
});
