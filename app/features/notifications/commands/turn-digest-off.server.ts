import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { users } from '#db/schema/index.ts';
import { getEnv } from '#server/env.server.ts';
import { readDigestToken } from '../digest-token.server.ts';

/** Turns off the e-mails with news for the reader whom the link names. Doing it again changes nothing. */
export const turnDigestOff = defineCommand({
  name: 'digest.turn_off',
  action: 'digest.turn_off',
  input: z.object({ token: z.string().max(200) }),
  async run({ tx, authorize, audit }, { token }) {
    const provenId = readDigestToken(token, getEnv().APP_SECRET);
    if (!provenId) throw new AppError('not_found');
    const [reader] = await tx
      .select({ id: users.id, digest: users.digest })
      .from(users)
      .where(eq(users.id, provenId))
      .for('update');
    if (!reader) throw new AppError('not_found');
    authorize({ userId: reader.id, provenId });
    await tx.update(users).set({ digest: 'off' }).where(eq(users.id, reader.id));
    await audit({
      subject: { type: 'person', id: reader.id },
      facts: { before: reader.digest, by: 'link' },
    });
  },
});
