import type { EmbeddedDatabase } from '#db/embedded.server.ts';
import { createDatabase } from '../lib/database.ts';
import { cycle, type LoadPlan, type Outcome, race, ratio } from '../lib/load.ts';
import { startApp } from '../lib/process.ts';
import type { Line } from '../lib/report.ts';

const words = {
  common: ['hospital', 'tablet', 'nurse', 'night'],
  rare: ['harbour kettle', 'ferry zip', 'stoma bag'],
};

/** What a hundred times as many needs cost: the list page, and the search for words of either kind. */
export async function measureGrowth(
  cluster: EmbeddedDatabase,
  plan: LoadPlan,
  dataDir: string,
): Promise<Line[]> {
  const small = await createDatabase(cluster, { needs: 1_000, people: 500, comments: 2_000 });
  const large = await createDatabase(cluster, { needs: 100_000, people: 500, comments: 20_000 });
  const apps = [await startApp(small.url, dataDir), await startApp(large.url, dataDir)] as const;
  const get = (paths: readonly string[], cookies: readonly string[]) => {
    const path = cycle(paths);
    const cookie = cycle(cookies);
    return () => ({ path: path(), headers: { cookie: cookie() } });
  };
  const list = [small, large].map((db, index) => ({
    name: `list page, ${index === 0 ? '1,000' : '100,000'} needs`,
    url: apps[index]?.url ?? '',
    pid: apps[index]?.pid ?? 0,
    ask: get(['/needs'], db.cookies),
    status: 200,
  }));
  const [few, many] = (await race(list, plan)) as [Outcome, Outcome];
  const { median, low, high } = ratio(few, many);
  const lines: Line[] = [
    {
      what: 'List page at 100,000 needs',
      measured: `${(1000 / many.requestsPerSecond).toFixed(2)} ms a page`,
      beside: `at 1,000 needs: ${(1000 / few.requestsPerSecond).toFixed(2)} ms`,
      value: median,
      unit: 'ratio',
      range: [low, high],
      target: { atMost: 1.2 },
    },
  ];
  for (const [kind, list] of Object.entries(words)) {
    const paths = list.map((text) => `/needs?${new URLSearchParams({ q: text })}`);
    const contestant = {
      name: kind,
      url: apps[1].url,
      pid: apps[1].pid,
      ask: get(paths, large.cookies),
      status: 200,
    };
    const [outcome] = (await race([contestant], plan)) as [Outcome];
    lines.push({
      what: `Search, ${kind} words, 100,000 needs`,
      measured: `p50 ${outcome.p50.toFixed(0)} ms at ${plan.connections} connections`,
      beside: '',
      value: outcome.p95,
      unit: 'ms',
      target: { atMost: 100 },
    });
  }
  for (const app of apps) await app.stop();
  for (const { sql } of [small, large]) await sql.end();
  return lines;
}
