import { singleton } from '#server/singleton.server.ts';

/** How old a count may be, in milliseconds, and how many are kept. */
const maxAge = 60_000;
const most = 1_000;

type Kept = { at: number; count: Promise<number> };

/**
 * How many needs a search finds, counted at most once a minute in this process: it stands on each page of its results, and
 * many people look for the same. A count that failed is not kept.
 */
export function keptCount(search: string, count: () => Promise<number>, now = Date.now()): Promise<number> {
  const kept = singleton('need-search-counts', () => new Map<string, Kept>());
  const known = kept.get(search);
  if (known && now >= known.at && now - known.at <= maxAge) return known.count;
  const entry: Kept = { at: now, count: count() };
  entry.count.catch(() => {
    if (kept.get(search) === entry) kept.delete(search);
  });
  kept.delete(search);
  kept.set(search, entry);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return entry.count;
}
