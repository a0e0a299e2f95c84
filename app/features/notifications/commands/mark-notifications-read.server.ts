import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { notifications } from '#db/schema/index.ts';

/** Marks some of one's own notices, or all of them, as read. Ids of others' notices have no effect. */
export const markNotificationsRead = defineCommand({
  name: 'notification.mark_read',
  action: 'notification.read',
  input: z.object({ ids: z.union([z.literal('all'), z.array(z.uuid()).min(1).max(100)]) }),
  async run({ tx, actor, now, authorize, audit }, { ids }) {
    if (actor.kind !== 'person') throw new AppError('unauthenticated');
    authorize({ userId: actor.id });
    const marked = await tx
      .update(notifications)
      .set({ readAt: now })
      .where(
        and(
          eq(notifications.userId, actor.id),
          isNull(notifications.readAt),
          ids === 'all' ? undefined : inArray(notifications.id, ids),
        ),
      )
      .returning({ id: notifications.id });
    await audit({ subject: { type: 'person', id: actor.id }, facts: { marked: marked.length } });
    return { marked: marked.length };
  },
});
