import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { BootError } from '#server/boot-error.server.ts';

/** What a call of {@link migrateDb} did. */
export interface MigrationReport {
  /** How many migrations were applied just now. */
  readonly applied: number;
}

interface Journal {
  readonly entries: readonly { readonly when: number; readonly tag: string }[];
}

// Several nodes may start at once; one migrates, the others wait.
const migrationLock = 0x7a4e;

function readJournal(folder: string): Journal {
  const file = path.join(folder, 'meta', '_journal.json');
  if (!existsSync(file))
    throw new BootError(`There are no migrations in ${folder}: the checkout is incomplete.`);
  return JSON.parse(readFileSync(file, 'utf8')) as Journal;
}

async function readApplied(sql: postgres.Sql): Promise<number[]> {
  const [exists] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!exists?.name) return [];
  const rows = await sql<{ at: string }[]>`select created_at as at from drizzle.__drizzle_migrations`;
  return rows.map((row) => Number(row.at));
}

/**
 * Brings the schema up to what the code needs. A schema that is newer than the code is refused with one sentence.
 *
 * @param url address of the database
 * @param folder folder of the generated migrations, `db/migrations` below the working directory unless said
 */
export async function migrateDb(
  url: string,
  folder = path.resolve('db/migrations'),
): Promise<MigrationReport> {
  const { entries } = readJournal(folder);
  const known = new Set(entries.map((entry) => entry.when));
  const sql = postgres(url, { max: 1, max_lifetime: null, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    const applied = await readApplied(sql);
    if (applied.some((at) => !known.has(at))) {
      throw new BootError(
        'The database has a newer schema than this version of Tandem: install the newer version, or restore the backup made before it.',
      );
    }
    const missing = entries.length - applied.length;
    if (missing > 0) await migrate(drizzle(sql), { migrationsFolder: folder });
    return { applied: missing };
  } finally {
    await sql.end({ timeout: 5 });
  }
}
