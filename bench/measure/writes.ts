import { randomUUID } from 'node:crypto';
import type { BenchDatabase } from '../lib/database.ts';
import { type Ask, type Contestant, cycle, type LoadPlan, type Outcome, race, ratio } from '../lib/load.ts';
import { type Measured, settings, startFloor } from '../lib/process.ts';
import type { Line } from '../lib/report.ts';

/**
 * Posting a comment and saying "me too", beside plain transactions behind the same session check: of the least rows, and
 * for the comment also of all that the app writes.
 */
export async function measureWrites(
  app: Measured,
  db: BenchDatabase,
  plan: LoadPlan,
  dataDir: string,
): Promise<Line[]> {
  const floor = await startFloor('bare-sql.ts', { url: db.url }, settings(db.url, 0, dataDir));
  const lines: Line[] = [];
  for (const [what, form] of [
    ['Comment', () => ({ intent: 'comment', body: 'The same happens to us.', submissionKey: randomUUID() })],
    ['Me too', () => ({ intent: 'support', capacity: 'patient' })],
  ] as const) {
    const asks = asksFor(db, form);
    const bare = (name: string, rows: string): Contestant => ({
      name,
      url: floor.url,
      pid: floor.pid,
      ask: asksFor(db, () => ({ ...form(), rows }))(app.url),
      status: 302,
    });
    const floors = [bare('least transaction, bare', 'least')];
    if (what === 'Comment') floors.unshift(bare('its own transaction, bare', 'all'));
    const contestants: Contestant[] = [
      { name: what, url: app.url, pid: app.pid, ask: asks(app.url), status: 302 },
      ...floors,
    ];
    const [own, ...others] = (await race(contestants, plan)) as [Outcome, ...Outcome[]];
    for (const other of others) {
      const { median, low, high } = ratio(own, other);
      lines.push({
        what,
        measured: `${own.requestsPerSecond.toFixed(0)} req/s, p95 ${own.p95.toFixed(0)} ms, CPU ${own.cpu.toFixed(1)} ms`,
        beside: `${other.name}: ${other.requestsPerSecond.toFixed(0)} req/s, CPU ${other.cpu.toFixed(1)} ms`,
        value: median,
        unit: 'ratio',
        range: [low, high],
        ...(other.name.startsWith('its own') && { target: { atLeast: 0.5 } }),
      });
    }
  }
  await floor.stop();
  await db.sql`drop table if exists bench_outbox`;
  return lines;
}

/** Everybody in turn writes to every need of somebody else in turn: nobody too often, and no row is fought for. */
function asksFor(db: BenchDatabase, form: () => Record<string, string>) {
  return (origin: string): Ask => {
    const person = cycle(db.people.map((id, index) => ({ id, cookie: db.cookies[index] ?? '' })));
    // One need fewer than people, so that pairs come again late.
    const need = cycle(db.needs.slice(0, db.cookies.length - 1));
    return () => {
      const { id: personId, cookie } = person();
      let about = need();
      while (about.authorId === personId) about = need();
      const { id, slug } = about;
      return {
        path: `/needs/${slug}`,
        method: 'POST',
        headers: {
          cookie,
          origin,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({ ...form(), needId: id, slug }).toString(),
      };
    };
  };
}
