import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A PostgreSQL server process, as its pid file describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}

/** Reads `postmaster.pid`: process on line 1, port on line 4, status on line 8. Undefined where no server runs. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!(pid > 0) || !isAlive(pid)) return undefined;
  return { pid, port: Number.parseInt(lines[3] ?? '', 10), isReady: (lines[7] ?? '').trim() === 'ready' };
}

/**
 * The server that a killed process left running on this cluster. A pid file whose number now belongs to some other
 * program (after a restart of the machine or container) is removed: PostgreSQL itself would refuse to start.
 */
export function findLeftBehind(cluster: string): Postmaster | undefined {
  const found = readPostmaster(cluster);
  if (!found) return undefined;
  const command = commandOf(found.pid);
  if (command.includes('postgres') && command.includes(cluster)) return found;
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
  return undefined;
}

/** Waits until the server takes connections. False when the process ended or the time is over. */
export async function waitUntilReady(cluster: string, pid: number, timeoutMs: number): Promise<boolean> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await sleep(15)) {
    if (!isAlive(pid)) return false;
    const state = readPostmaster(cluster);
    if (state?.pid === pid && state.isReady) return true;
  }
  return false;
}

// A process that ended but was not yet collected by its parent still has an id, and no command any more.
const isGone = (pid: number) => !isAlive(pid) || commandOf(pid) === '';

/** Stops the server: first letting it write everything down, after ten seconds without. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (isGone(pid)) return;
    process.kill(pid, signal);
    for (const end = Date.now() + 10_000; Date.now() < end; await sleep(15)) {
      if (isGone(pid)) return;
    }
  }
}
