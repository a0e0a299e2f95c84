import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { BootError } from '#server/boot-error.server.ts';
import { makeFolder, unwritable } from '#server/data-folder.server.ts';
import { type Account, canEnter } from './account.server.ts';
import { type Binaries, sharedPlace } from './binaries.server.ts';

/** A folder with a database cluster, and who runs it. */
export interface Cluster {
  readonly folder: string;
  readonly logFile: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
}

const maxLogBytes = 5_000_000;

/** Where the cluster goes: below the data folder, or, where its system user cannot get there, a place where it can. */
export function choosePlace(
  dataDir: string,
  account: Account | undefined,
  log: (line: string) => void,
): string {
  try {
    makeFolder(dataDir);
    fs.accessSync(dataDir, fs.constants.W_OK);
    if (!account) return dataDir;
    fs.chmodSync(dataDir, fs.statSync(dataDir).mode | 0o011);
  } catch (error) {
    throw unwritable(dataDir, error);
  }
  if (canEnter(dataDir, account)) return dataDir;
  const place = path.join(sharedPlace, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  makeFolder(place);
  log(`The user ${account.name} may not enter ${dataDir}: the database is kept in ${place}.`);
  return place;
}

/** The password of the cluster's only user, made at the first call. */
export function readOrCreatePassword(place: string): string {
  const file = path.join(place, 'postgres-password');
  try {
    if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
    return fs.readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw unwritable(place, error);
  }
}

/** Makes the cluster where there is none. It grows beside its place and is moved there when complete. */
export function ensureCluster(cluster: Cluster, password: string, durable: boolean): void {
  const { folder, account, binaries } = cluster;
  const versionFile = path.join(folder, 'PG_VERSION');
  if (fs.existsSync(versionFile)) {
    const major = Number.parseInt(fs.readFileSync(versionFile, 'utf8'), 10);
    if (major !== binaries.major) {
      throw new BootError(
        `The database in ${folder} was written by PostgreSQL ${major}, this is ${binaries.major}: dump and restore it first.`,
      );
    }
    giveTo(account, folder);
    return;
  }
  const fresh = `${folder}.new`;
  const passwordFile = path.join(os.tmpdir(), `tandem-${randomBytes(8).toString('hex')}`);
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) {
    for (const item of [fresh, passwordFile]) fs.chownSync(item, account.uid, account.gid);
  }
  const flags = ['--username=tandem', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
  // The built-in provider sorts the same on every machine and needs no locale of the system.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const { status, stderr } = spawnSync(
    binaries.initdb,
    [`--pgdata=${fresh}`, ...flags, ...locale, ...(durable ? [] : ['--no-sync'])],
    { ...identity(account), encoding: 'utf8' },
  );
  fs.rmSync(passwordFile, { force: true });
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
  fs.renameSync(fresh, folder);
}

/** A folder that was copied or restored by root belongs to root: PostgreSQL would refuse it. */
function giveTo(account: Account | undefined, folder: string): void {
  if (!account || fs.statSync(folder).uid === account.uid) return;
  for (const entry of ['.', ...fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    fs.lchownSync(path.join(folder, entry), account.uid, account.gid);
  }
}

// PostgreSQL needs nothing of our environment, and secrets stand in it.
const bareEnvironment: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C', NODE_ENV: 'production' };

function identity(account: Account | undefined) {
  return {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: '/',
    env: { ...bareEnvironment },
  };
}

/** A port that was free a moment ago. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
};

const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/**
 * Starts the server process and returns its id. It gets a process group of its own, so that Ctrl-C in a terminal
 * reaches Tandem only, which stops the database last.
 */
export function spawnPostgres(cluster: Cluster, port: number, durable: boolean): number {
  const { folder, logFile, account, binaries } = cluster;
  const isLong = fs.existsSync(logFile) && fs.statSync(logFile).size > maxLogBytes;
  const out = fs.openSync(logFile, isLong ? 'w' : 'a', 0o600);
  const flags = Object.entries({ ...settings, ...(durable ? {} : careless) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const child = spawn(binaries.postgres, ['-D', folder, '-p', String(port), ...flags], {
    ...identity(account),
    detached: true,
    stdio: ['ignore', out, out],
  });
  fs.closeSync(out);
  child.unref();
  if (child.pid === undefined) throw new Error('PostgreSQL could not be started');
  return child.pid;
}
