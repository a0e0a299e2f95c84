import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { readSettings } from '#app/settings/settings.server.ts';
import type { Db } from '#db/client.server.ts';
import {
  juryInvitations,
  needDrafts,
  notifications,
  rateLimits,
  sessions,
  signInCodes,
} from '#db/schema/index.ts';

const day = 86_400_000;
/** An address that was asked to judge and never came is forgotten after so many days. */
const juryInvitationDays = 180;

/**
 * Deletes what has run out: sessions, codes, counters, drafts that nobody came back to, and news that was read long
 * ago. How long drafts and news are kept are settings of the cluster.
 */
export async function cleanUp({ db, now }: { db: Db; now: Date }): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * day);
  const settings = await readSettings(db);
  await db.delete(sessions).where(lt(sessions.expiresAt, now));
  await db.delete(signInCodes).where(lt(signInCodes.expiresAt, daysAgo(1)));
  await db.delete(rateLimits).where(lt(rateLimits.windowStart, daysAgo(2)));
  await db.delete(notifications).where(
    and(
      // What is only told by e-mail is never marked as read.
      or(isNotNull(notifications.readAt), eq(notifications.inApp, false)),
      lt(notifications.createdAt, daysAgo(settings['notifications.keep_days'])),
    ),
  );
  await db.delete(juryInvitations).where(lt(juryInvitations.createdAt, daysAgo(juryInvitationDays)));
  await db
    .delete(needDrafts)
    .where(
      or(
        and(isNull(needDrafts.sentAt), lt(needDrafts.updatedAt, daysAgo(settings['drafts.keep_days']))),
        lt(needDrafts.sentAt, daysAgo(1)),
      ),
    );
}
