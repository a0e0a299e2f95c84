/** So long it is known when a room was last told something, in milliseconds. */
const keptMs = 10 * 60_000;

/** When rooms were last told something: a page's data is older than its place in a room, and news may fall between. */
export interface RecentNews {
  /** Something was told to these rooms just now. */
  note(rooms: readonly string[]): void;
  /** Whether something was told to a room since a moment of which a page's data is, or may have been. */
  wasTold(room: string, since: number): boolean;
}

/**
 * @param now this server's clock, in epoch milliseconds
 * @param skewMs how much the clocks of the nodes may differ: news so much older count, too
 */
export function rememberNews(now: () => number, skewMs: number): RecentNews {
  const begun = now();
  // In the order of time: what was told again stands last.
  const told = new Map<string, number>();

  return {
    note(rooms) {
      const at = now();
      for (const room of rooms) {
        told.delete(room);
        told.set(room, at);
      }
      for (const [room, last] of told) {
        if (last > at - keptMs) break;
        told.delete(room);
      }
    },
    wasTold(room, since) {
      const isKnown = since >= begun && since > now() - keptMs;
      return !isKnown || (told.get(room) ?? Number.NEGATIVE_INFINITY) >= since - skewMs;
    },
  };
}
