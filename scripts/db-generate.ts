import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a migration from what changed in `db/schema`. The first migration also gets `db/prelude.sql` at its top:
 * extensions and functions that tables lean on and that drizzle-kit has no words for.
 */
const folder = path.resolve('db/migrations');
const journal = path.join(folder, 'meta', '_journal.json');
const name = existsSync(journal) ? [] : ['--name', 'initial'];
const drizzleKit = path.resolve('node_modules/drizzle-kit/bin.cjs');

execFileSync(
  process.execPath,
  [drizzleKit, 'generate', '--config', 'db/drizzle.config.ts', ...name, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);

if (existsSync(journal)) {
  const { entries } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] };
  const first = path.join(folder, `${entries[0]?.tag}.sql`);
  const statements = readFileSync(first, 'utf8');
  if (!statements.includes('create extension')) {
    writeFileSync(first, `${readFileSync('db/prelude.sql', 'utf8')}--> statement-breakpoint\n${statements}`);
  }
}
