import { spawnSync } from 'node:child_process';

/** The system user that PostgreSQL runs as, because it refuses to run as root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

// "nobody" exists everywhere; a user made for databases is better where there is one.
const candidates = ['postgres', '_postgres', 'nobody'] as const;

function readId(flag: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  const id = Number.parseInt(stdout, 10);
  return status === 0 && id > 0 ? id : undefined;
}

/** Undefined when this process is not root (PostgreSQL then simply runs as the same user). */
export function findAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of candidates) {
    const uid = readId('-u', name);
    const gid = readId('-g', name);
    if (uid !== undefined && gid !== undefined) return { name, uid, gid };
  }
  throw new Error('PostgreSQL cannot run as root and no other system user was found');
}

/** Whether the account can go into a folder: every folder above must be open to it as well. */
export function canEnter(folder: string, account: Account): boolean {
  const { uid, gid } = account;
  return spawnSync('ls', ['-d', `${folder}/.`], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}
