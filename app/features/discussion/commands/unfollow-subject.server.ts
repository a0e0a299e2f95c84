import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { follows } from '#db/schema/index.ts';
import { discussedSchema } from '../discussion.schemas.ts';

/** Stops following something. */
export const unfollowSubject = defineCommand({
  name: 'subject.unfollow',
  action: 'subject.unfollow',
  input: z.object({ subject: discussedSchema }),
  async run({ tx, actor, authorize, audit }, { subject }) {
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    authorize({ userId: actor.id });
    await tx
      .delete(follows)
      .where(
        and(
          eq(follows.userId, actor.id),
          eq(follows.subjectType, subject.type),
          eq(follows.subjectId, subject.id),
        ),
      );
    await audit({ subject });
  },
});
