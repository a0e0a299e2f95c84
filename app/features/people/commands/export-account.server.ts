import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { collectAccount } from '../export-account.queries.server.ts';

/** Everything that is kept about a person, as one object; that it was taken is noted. */
export const exportAccount = defineCommand({
  name: 'person.export',
  action: 'person.export',
  input: z.object({}),
  async run({ tx, actor, now, authorize, audit }) {
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    authorize({ id: actor.id });
    const account = await collectAccount(tx, actor.id);
    await audit({ subject: { type: 'person', id: actor.id } });
    return { exportedAt: now.toISOString(), ...account };
  },
});
