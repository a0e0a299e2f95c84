import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { lockChallenge } from '#app/features/challenges/commands/lock-challenge.server.ts';
import { paths } from '#app/paths.ts';
import { jurors, users } from '#db/schema/index.ts';

/** Staff ask a person of the network to judge. Asking again after a "no" renews the invitation. */
export const inviteJuror = defineCommand({
  name: 'jury.invite',
  action: 'jury.invite',
  input: z.object({ challengeId: z.uuid(), email: z.email('email').trim().max(254) }),
  run: async (context, { challengeId, email }) => {
    const { tx, now } = context;
    const challenge = await lockChallenge(tx, challengeId);
    context.authorize(challenge);
    const [person] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.email, email), isNull(users.erasedAt), isNull(users.suspendedAt)));
    if (!person) throw new AppError('invalid', 'no_such_person', { fields: { email: 'no_such_person' } });
    const [row] = await tx
      .insert(jurors)
      .values({ challengeId, userId: person.id, status: 'invited', createdAt: now })
      .onConflictDoUpdate({
        target: [jurors.challengeId, jurors.userId],
        set: { status: 'invited' },
        setWhere: eq(jurors.status, 'declined'),
      })
      .returning({ userId: jurors.userId });
    if (!row) throw new AppError('conflict', 'already_invited', { fields: { email: 'already_invited' } });
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({ subject, facts: { juror: person.id } });
    context.emit({
      kind: 'person.told',
      payload: {
        userIds: [person.id],
        notice: 'juryInvited',
        subject,
        path: paths.jury(challenge.slug),
        facts: { title: challenge.title },
        dedupeKey: `jury-invited:${challengeId}:${now.toISOString()}`,
      },
    });
    return { slug: challenge.slug };
  },
});
