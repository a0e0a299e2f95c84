import postgres from 'postgres';
import { startEmbedded } from '#db/embedded.server.ts';

/** Opens the database of the server under test, which keeps running. Close it after use. */
export async function openTestedDatabase(): Promise<{ sql: postgres.Sql; close(): Promise<void> }> {
  const running = await startEmbedded({ dataDir: process.env.E2E_DATA_DIR ?? '' });
  const sql = postgres(running.url, { max: 2, onnotice: () => {} });
  const close = async () => {
    await sql.end();
    await running.stop();
  };
  return { sql, close };
}
