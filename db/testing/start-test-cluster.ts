import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { startEmbedded } from '../embedded.server.ts';
import { migrateDb } from '../migrate.server.ts';

/** Name of the migrated, empty database that each worker's database is a copy of. */
export const templateName = 'tandem';

/** A throw-away PostgreSQL with a migrated template. */
export interface TestCluster {
  /** Address without a database name; append `/name`. */
  readonly baseUrl: string;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL in a temporary folder (fast, not durable) and migrates the template with `db/migrations`. */
export async function startTestCluster(): Promise<TestCluster> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'tandem-test-'));
  chmodSync(dataDir, 0o711);
  const embedded = await startEmbedded({ dataDir, durable: false });
  const stop = async () => {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await migrateDb(embedded.url);
    await refuseRowsInTemplate(embedded.url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { baseUrl: embedded.url.slice(0, embedded.url.lastIndexOf('/')), stop };
}

// Between tests every table is emptied, so rows made by a migration would be there for the first test only.
async function refuseRowsInTemplate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const tables = await sql<{ name: string }[]>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`;
    for (const { name } of tables) {
      const rows = await sql.unsafe(`select 1 from ${name} limit 1`);
      if (rows.length > 0) throw new Error(`A migration puts rows into ${name}: tests empty every table`);
    }
  } finally {
    await sql.end();
  }
}
