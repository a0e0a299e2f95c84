import type { Db } from '#db/client.server.ts';

/** Fills an empty database with the demonstration, with dates around `now`. */
export async function seedDemo(
  _db: Db,
  _options: { now: Date; log: (line: string) => void },
): Promise<void> {}
