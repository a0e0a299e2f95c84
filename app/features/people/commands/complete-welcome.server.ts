import { eq } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { users } from '#db/schema/index.ts';
import { checkedNames } from '../keep-names.server.ts';
import { welcomeSchema } from '../people.schemas.ts';
import { takeRole } from '../take-role.server.ts';

/** Keeps the answers of the first sign-in; after it the person can take part. Answering twice changes nothing twice. */
export const completeWelcome = defineCommand({
  name: 'person.welcome',
  action: 'person.edit',
  input: welcomeSchema,
  async run(ctx, { roles, claim, locale, textSize, ...names }) {
    const { tx, actor, now, authorize, audit } = ctx;
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    const { id } = actor;
    authorize({ id });
    const [user] = await tx
      .select({ onboardedAt: users.onboardedAt })
      .from(users)
      .where(eq(users.id, id))
      .for('update');
    if (user?.onboardedAt) throw new AppError('conflict', 'state_changed');
    const kept = await checkedNames(tx, id, names);
    await tx
      .update(users)
      .set({ ...kept, locale, textSize, onboardedAt: now })
      .where(eq(users.id, id));
    for (const role of new Set(roles)) await takeRole(ctx, { userId: id, role, claim });
    await audit({ subject: { type: 'person', id }, facts: { roles } });
  },
});
