import { sql } from 'drizzle-orm';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { singleton } from '#server/singleton.server.ts';

/** How many public needs have each answer, by facet and value: `counts.place.home`. */
export type FacetCounts = Readonly<
  Record<'theme' | 'place' | 'who' | 'status', Readonly<Record<string, number>>>
>;

/** How old the counts may be, in milliseconds. */
const maxAge = 60_000;

type Kept = { at: number; counts: FacetCounts | null; running: Promise<FacetCounts> | null };

/**
 * Counts over all public needs, counted at most once a minute in this process. Only the very first call waits; later
 * ones get what is known while it is counted anew. `now` is epoch milliseconds.
 */
export async function facetCounts(db: DbOrTx, now: number): Promise<FacetCounts> {
  const kept = singleton<Kept>('need-facets', () => ({ at: 0, counts: null, running: null }));
  if (now - kept.at > maxAge || now < kept.at || !kept.counts) {
    kept.running ??= count(db)
      .then((counts) => {
        kept.counts = counts;
        kept.at = now;
        return counts;
      })
      .finally(() => {
        kept.running = null;
      });
    if (!kept.counts) return kept.running;
    kept.running.catch(() => {});
  }
  return kept.counts;
}

async function count(db: DbOrTx): Promise<FacetCounts> {
  const statuses = sql.raw(`(${publicNeedStatuses.map((status) => `'${status}'`).join(',')})`);
  const rows = (await db.execute(sql`
    with open as materialized (
      select place, perspective, status, themes from needs where status in ${statuses} and hidden_at is null
    )
    select 'place' as facet, place::text as value, count(*)::int as count from open group by 2
    union all select 'who', perspective::text, count(*)::int from open group by 2
    union all select 'status', status::text, count(*)::int from open group by 2
    union all select 'theme', theme::text, count(*)::int from open, unnest(themes) as theme group by 2
  `)) as unknown as { facet: keyof FacetCounts; value: string; count: number }[];
  const counts = { theme: {}, place: {}, who: {}, status: {} } as Record<
    keyof FacetCounts,
    Record<string, number>
  >;
  for (const { facet, value, count } of rows) counts[facet][value] = count;
  return counts;
}
