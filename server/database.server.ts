import postgres from 'postgres';
import { startEmbedded } from '#db/embedded.server.ts';
import { BootError } from './boot-error.server.ts';
import type { Env } from './env.server.ts';

/** A database that takes connections. */
export interface RunningDatabase {
  readonly url: string;
  /** False where a living process of Tandem already runs this built-in database. */
  readonly isOwner: boolean;
  /** Stops the built-in database; does nothing to one of the operator's. */
  stop(): Promise<void>;
}

const oldestMajor = 16;

async function checkExternal(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  const { host, pathname } = new URL(url);
  try {
    const [row] = await sql<
      { version: number }[]
    >`select current_setting('server_version_num')::int as version`;
    if ((row?.version ?? 0) < oldestMajor * 10_000) {
      throw new BootError(
        `The database at ${host} is older than PostgreSQL ${oldestMajor}: please upgrade it.`,
      );
    }
  } catch (error) {
    if (error instanceof BootError) throw error;
    const reason = (error as { code?: string }).code ?? (error as Error).message;
    throw new BootError(`The database ${host}${pathname} (DATABASE_URL) cannot be reached: ${reason}.`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * The operator's database where DATABASE_URL names one, else the built-in one.
 *
 * @param patienceMs how long to wait for a predecessor on the same data folder that is just going down
 */
export async function startDatabase(
  env: Env,
  log: (line: string) => void,
  patienceMs = 0,
): Promise<RunningDatabase> {
  if (env.DATABASE_URL !== undefined) {
    await checkExternal(env.DATABASE_URL);
    return { url: env.DATABASE_URL, isOwner: true, stop: async () => {} };
  }
  return startEmbedded({ dataDir: env.DATA_DIR, log, patienceMs });
}
