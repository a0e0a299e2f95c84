import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#db/client.server.ts';
import { needDrafts, rateLimits, sessions, settings, signInCodes } from '#db/schema/index.ts';

const day = 86_400_000;

/** Days that an unsent draft is kept after it was last touched, unless the setting `drafts.keepDays` says otherwise. */
export const draftKeepDays = 30;

/** Deletes what has run out: sessions, codes, counters, and drafts that nobody came back to. */
export async function cleanUp({ db, now }: { db: Db; now: Date }): Promise<void> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  await db.delete(sessions).where(lt(sessions.expiresAt, now));
  await db.delete(signInCodes).where(lt(signInCodes.expiresAt, before(day)));
  await db.delete(rateLimits).where(lt(rateLimits.windowStart, before(2 * day)));
  const kept = before((await readKeepDays(db)) * day);
  await db
    .delete(needDrafts)
    .where(
      or(
        and(isNull(needDrafts.sentAt), lt(needDrafts.updatedAt, kept)),
        and(isNotNull(needDrafts.sentAt), lt(needDrafts.sentAt, before(day))),
      ),
    );
}

async function readKeepDays(db: Db): Promise<number> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, 'drafts.keepDays'));
  return z.number().int().min(1).max(3650).catch(draftKeepDays).parse(row?.value);
}
