// What a page, a search, a comment and its news, a vote and its count cost, each beside its floor in the same run: `npm run bench`.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDatabase, startBenchPostgres } from './lib/database.ts';
import { startApp } from './lib/process.ts';
import { describeMachine, type Line, type Report, toTable } from './lib/report.ts';
import { measureEqualShares } from './measure/equal-shares.ts';
import { measureFanOut } from './measure/fan-out.ts';
import { measureGrowth } from './measure/growth.ts';
import { measurePages } from './measure/pages.ts';
import { measureStart, memoryLine } from './measure/start-up.ts';
import { measureTally } from './measure/tally.ts';
import { measureVoteBurst } from './measure/vote-burst.ts';
import { measureWrites } from './measure/writes.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    rounds: { ...text, default: '7' },
    seconds: { ...text, default: '3' },
    connections: { ...text, default: '10' },
    warmup: { ...text, default: '10' },
    needs: { ...text, default: '10000' },
    only: { ...text, default: 'start,pages,writes,vote-burst,fan-out,growth,tally,equal-shares' },
  },
});
const parts = values.only.split(',');
const plan = {
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  connections: Number(values.connections),
  warmUp: Number(values.warmup),
};
const needs = Number(values.needs);
const dataDir = path.resolve('.cache/bench');
const say = (line: string) => void process.stdout.write(`${line}\n`);
const machine = describeMachine();
const lines: Line[] = [];
const report = (...found: readonly Line[]) => {
  lines.push(...found);
  for (const line of found)
    say(`  ${line.what}: ${line.measured} | ${line.beside} | ${line.value.toFixed(2)}`);
};

if (parts.includes('start')) report(...(await measureStart(path.join(dataDir, 'start'))));
const needsDatabase = ['pages', 'writes', 'vote-burst', 'fan-out', 'growth'].some((part) =>
  parts.includes(part),
);
if (needsDatabase) await withDatabase();
// Last: a hundred thousand papers stay in the memory of this process, which is also the one that makes the load.
if (parts.includes('tally')) report(...measureTally(plan));
if (parts.includes('equal-shares')) report(...measureEqualShares(plan));
finish();

async function withDatabase(): Promise<void> {
  const cluster = await startBenchPostgres(path.join(dataDir, 'data'));
  try {
    const mainParts = ['pages', 'writes', 'vote-burst', 'fan-out'].filter((part) => parts.includes(part));
    if (mainParts.length > 0) {
      say(`Filling a database with ${needs} needs …`);
      const db = await createDatabase(cluster, { needs, people: 2_000, comments: 20_000 });
      const app = await startApp(db.url, path.join(dataDir, 'app'));
      try {
        await settle(app.url);
        report(...memoryLine('Memory, idle', app.pid, 'now', 250));
        if (parts.includes('pages')) report(...(await measurePages(app, db, plan)));
        if (parts.includes('writes'))
          report(...(await measureWrites(app, db, plan, path.join(dataDir, 'app'))));
        if (parts.includes('vote-burst'))
          report(...(await measureVoteBurst(app, db, plan, path.join(dataDir, 'app'))));
        if (parts.includes('fan-out')) report(...(await measureFanOut(app, db)));
        report(...memoryLine('Memory, under this load', app.pid, 'peak', 450));
      } finally {
        await app.stop();
        await db.sql.end();
      }
    }
    if (parts.includes('growth')) report(...(await measureGrowth(cluster, plan, path.join(dataDir, 'app'))));
  } finally {
    await cluster.stop();
  }
}

/** A few pages, and a moment for what starts by itself. */
async function settle(url: string): Promise<void> {
  for (const page of ['/', '/needs', '/help']) await (await fetch(url + page)).text();
  await new Promise((resolve) => setTimeout(resolve, 3000));
}

function finish(): void {
  const result: Report = { at: new Date().toISOString(), machine, plan: { ...plan, needs }, lines };
  mkdirSync('bench/results', { recursive: true });
  writeFileSync('bench/results/latest.json', `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync('bench/results/latest.md', `${toTable(lines)}\n`);
  say(`\n${toTable(lines)}\n`);
  say(`${machine.cpus} cores (${machine.model}), Node ${machine.node}, load ${machine.load} before the run.`);
  say('Server, database and load share these cores.');
}
