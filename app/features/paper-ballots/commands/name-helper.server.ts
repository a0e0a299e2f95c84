import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { ballotHelpers, users } from '#db/schema/index.ts';
import { holdPaperBallot } from '../lock-paper-ballot.server.ts';

/** Staff let somebody with an account help with paper ballots, and tell them. Throws `invalid`, `no_such_person`. */
export const nameHelper = defineCommand({
  name: 'ballot.name_helper',
  action: 'paper.name_helpers',
  input: z.object({ challengeId: z.uuid(), email: z.string().trim().max(254).pipe(z.email('email')) }),
  run: async (context, { challengeId, email }) => {
    const { tx, now } = context;
    const { ballot, subject } = await holdPaperBallot(tx, challengeId, now);
    context.authorize(subject);
    const [user] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.email, email), isNull(users.suspendedAt), isNull(users.erasedAt)));
    if (!user) throw new AppError('invalid', 'check_fields', { fields: { email: 'no_such_person' } });
    const [named] = await tx
      .insert(ballotHelpers)
      .values({ ballotId: ballot.id, userId: user.id, createdAt: now })
      .onConflictDoNothing()
      .returning({ userId: ballotHelpers.userId });
    await context.audit({ subject: { type: 'challenge', id: challengeId }, facts: { helper: user.id } });
    if (!named) return { isNew: false };
    context.emit({
      kind: 'person.told',
      payload: {
        userIds: [user.id],
        notice: 'paperHelper',
        subject: { type: 'challenge', id: challengeId },
        path: contestPaths.paperBallots(subject.slug),
        facts: { title: subject.title },
        dedupeKey: `paper-helper:${ballot.id}:${user.id}`,
      },
    });
    return { isNew: true };
  },
});

/** Staff let somebody help no more. What they have typed stays. */
export const dismissHelper = defineCommand({
  name: 'ballot.dismiss_helper',
  action: 'paper.name_helpers',
  input: z.object({ challengeId: z.uuid(), userId: z.uuid() }),
  run: async (context, { challengeId, userId }) => {
    const { tx, now } = context;
    const { ballot, subject } = await holdPaperBallot(tx, challengeId, now);
    context.authorize(subject);
    await tx
      .delete(ballotHelpers)
      .where(and(eq(ballotHelpers.ballotId, ballot.id), eq(ballotHelpers.userId, userId)));
    await context.audit({ subject: { type: 'challenge', id: challengeId }, facts: { helper: userId } });
  },
});
