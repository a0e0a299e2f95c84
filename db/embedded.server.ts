import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { BootError } from '#server/boot-error.server.ts';
import { findAccount } from './embedded/account.server.ts';
import { findBinaries } from './embedded/binaries.server.ts';
import {
  type Cluster,
  choosePlace,
  ensureCluster,
  findFreePort,
  readOrCreatePassword,
  spawnPostgres,
} from './embedded/cluster.server.ts';
import { findLeftBehind, stopPostmaster, waitUntilReady } from './embedded/postmaster.server.ts';

/** A running PostgreSQL of our own. */
export interface EmbeddedDatabase {
  /** Address of the database `tandem`. */
  readonly url: string;
  /** Process id of the server. */
  readonly pid: number;
  /** False where another living process of ours runs this database: then {@link stop} leaves it alone. */
  readonly isOwner: boolean;
  /** Lets go of the database; stops the server where we own it. Call it after every pool is closed. */
  stop(): Promise<void>;
}

/** How to start. */
export interface EmbeddedOptions {
  /** Folder of all data; the cluster goes into its sub-folder `postgres`. */
  readonly dataDir: string;
  /** Told of what takes long or is out of the ordinary, one sentence at a time. */
  readonly log?: (line: string) => void;
  /** False: nothing survives a crash of the machine, everything is faster. For tests. */
  readonly durable?: boolean;
  /** How long to wait for a predecessor that is just going down, in milliseconds. */
  readonly patienceMs?: number;
}

// Who holds this advisory lock (kept by an open connection, so it ends with its process) owns the cluster.
const ownerLock = 0x7a4d;
const databaseName = 'tandem';

interface Running {
  readonly pid: number;
  readonly port: number;
}

async function run(cluster: Cluster, password: string, durable: boolean): Promise<Running> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const left = findLeftBehind(cluster.folder);
    if (left) {
      if (await waitUntilReady(cluster.folder, left.pid, 30_000)) return left;
      continue;
    }
    ensureCluster(cluster, password, durable);
    const port = await findFreePort();
    const pid = spawnPostgres(cluster, port, durable);
    // Recovery after a crash can take minutes on a big database.
    if (await waitUntilReady(cluster.folder, pid, 600_000)) return { pid, port };
  }
  throw new BootError(`The built-in PostgreSQL does not start: see ${cluster.logFile}.`);
}

function connect(url: string) {
  return postgres(url, { max: 1, max_lifetime: null, connect_timeout: 10, onnotice: () => {} });
}

type Guard = ReturnType<typeof connect>;

async function takeOwnership(guard: Guard, patienceMs: number): Promise<boolean> {
  for (const end = Date.now() + patienceMs; ; await sleep(100)) {
    const [row] = await guard<{ won: boolean }[]>`select pg_try_advisory_lock(${ownerLock}) as won`;
    if (row?.won) return true;
    if (Date.now() >= end) return false;
  }
}

async function ensureDatabase(guard: Guard): Promise<void> {
  const [found] = await guard`select 1 from pg_database where datname = ${databaseName}`;
  if (!found) await guard.unsafe(`create database ${databaseName}`);
}

/**
 * Starts PostgreSQL below the data folder, or picks up the one that a killed process left behind.
 * Throws {@link BootError} with one sentence for what an operator can put right.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDir, log = () => {}, durable = true, patienceMs = 0 } = options;
  const account = findAccount();
  const binaries = findBinaries(account, log);
  const place = choosePlace(dataDir, account, log);
  const cluster = {
    folder: path.join(place, 'postgres'),
    logFile: path.join(place, 'postgres.log'),
    account,
    binaries,
  };
  const password = readOrCreatePassword(place);
  const { pid, port } = await run(cluster, password, durable);
  const base = `postgres://tandem:${password}@127.0.0.1:${port}`;
  const guard = connect(`${base}/postgres`);
  const isOwner = await takeOwnership(guard, patienceMs);
  if (isOwner) await ensureDatabase(guard);
  const stop = async () => {
    await guard.end({ timeout: 1 });
    if (isOwner) await stopPostmaster(pid);
  };
  return { url: `${base}/${databaseName}`, pid, isOwner, stop };
}
