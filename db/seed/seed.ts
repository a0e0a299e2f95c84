import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { migrateDb } from '#db/migrate.server.ts';
import { BootError } from '#server/boot-error.server.ts';
import { runScript } from '../../scripts/lib/run-script.ts';
import { seedBulk } from './bulk/seed-bulk.server.ts';

const usage =
  'Usage: npm run db:seed -- [--needs N] [--challenges N] [--solutions N] [--comments N] [--people N] [--seed N] [--now 2026-01-31]';

const text = { type: 'string' } as const;

function readArguments() {
  try {
    return parseArgs({
      options: {
        needs: text,
        challenges: text,
        solutions: text,
        comments: text,
        people: text,
        seed: text,
        now: text,
      },
    }).values;
  } catch {
    throw new BootError(usage);
  }
}

function wholeNumber(value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  if (!/^\d{1,8}$/.test(value)) throw new BootError(`${value} is no whole number. ${usage}`);
  return Number(value);
}

function startOfDay(value: string | undefined): Date {
  const day = value === undefined ? new Date() : new Date(value);
  if (Number.isNaN(day.getTime())) throw new BootError(`${value} is no date. ${usage}`);
  day.setUTCHours(0, 0, 0, 0);
  return day;
}

await runScript(async ({ url, say }) => {
  const given = readArguments();
  const sizes = {
    people: wholeNumber(given.people, 0),
    needs: wholeNumber(given.needs, 0),
    challenges: wholeNumber(given.challenges, 0),
    solutions: wholeNumber(given.solutions, 0),
    comments: wholeNumber(given.comments, 0),
  };
  const seed = wholeNumber(given.seed, 42);
  const now = startOfDay(given.now);
  if (Object.values(sizes).every((size) => size === 0)) throw new BootError(usage);
  await migrateDb(url);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const started = performance.now();
  try {
    await seedBulk(sql, { sizes, seed, now, log: say });
  } finally {
    await sql.end({ timeout: 5 });
  }
  say(`Done in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
});
