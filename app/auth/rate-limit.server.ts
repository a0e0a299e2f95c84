import { createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { getEnv } from '#server/env.server.ts';

/** So many in a window of so many seconds. */
export type RateLimit = { name: string; limit: number; windowSeconds: number };

/**
 * The key under which something is counted. Addresses and networks are hashed with the app's secret, so that the
 * table tells nobody who was here.
 */
export function rateLimitKey(name: string, parts: readonly string[]): string {
  const hash = createHmac('sha256', getEnv().APP_SECRET).update(['rate-limit', name, ...parts].join('\0'));
  return `${name}:${hash.digest('base64url').slice(0, 27)}`;
}

/**
 * Counts one more in a fixed window. Throws `too_many` with the seconds until the window ends; inside a transaction
 * the refused one is then not counted, so that a window never closes later than it says.
 */
export async function countAgainst(
  db: DbOrTx,
  { name, limit, windowSeconds }: RateLimit,
  parts: readonly string[],
  now: Date,
): Promise<void> {
  const windowMs = windowSeconds * 1000;
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs);
  const [row] = (await db.execute(sql`
    insert into rate_limits (key, window_start, count) values (${rateLimitKey(name, parts)}, ${windowStart.toISOString()}, 1)
    on conflict (key, window_start) do update set count = rate_limits.count + 1
    returning count`)) as unknown as { count: number }[];
  if ((row?.count ?? 0) <= limit) return;
  const retryAfter = Math.ceil((windowStart.getTime() + windowMs - now.getTime()) / 1000);
  throw new AppError('too_many', undefined, { retryAfter });
}
