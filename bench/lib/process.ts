import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** A server under measurement, in a process of its own. */
export interface Measured {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const secret = 'a secret that is only good for the bench of Tandem';

/** The settings under which the app and what stands beside it run. */
export function settings(databaseUrl: string, port: number, dataDir: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    APP_MODE: 'demo',
    APP_SECRET: secret,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PORT: String(port),
    // Ends with us, also when we are killed.
    npm_lifecycle_event: 'bench',
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** The built app on a database that is there already. */
export async function startApp(databaseUrl: string, dataDir: string): Promise<Measured> {
  const port = await freePort();
  const child = spawn(process.execPath, ['build/server/boot.js'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: settings(databaseUrl, port, dataDir),
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(`${url}/readyz`, child);
  return measured(child, url);
}

/** One of `bench/floors/`, told what it needs to know. */
export async function startFloor(
  name: string,
  setup: unknown,
  env: NodeJS.ProcessEnv = { NODE_ENV: 'production' },
): Promise<Measured> {
  const child = fork(`bench/floors/${name}`, {
    execArgv: ['--import', 'tsx'],
    env: { PATH: process.env.PATH, ...env },
  });
  child.send({ setup });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return measured(child, `http://127.0.0.1:${port}`);
}

/** Waits for a readiness address; gives how long it took in milliseconds. */
export async function untilReady(url: string, child: ChildProcess): Promise<number> {
  const started = performance.now();
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return performance.now() - started;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`A server ended before it was ready (${url})`);
}

function measured(child: ChildProcess, url: string): Measured {
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Resident memory of a process in MB (10⁶ bytes): now, and at most since its start. Linux only. */
export function memoryOf(pid: number): { now: number; peak: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (name: string) =>
      (Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024) / 1e6;
    return { now: read('VmRSS'), peak: read('VmHWM') };
  } catch {
    return null;
  }
}

/** Processor time that a process has taken so far, in milliseconds; NaN where the system does not tell. Linux only. */
export function cpuOf(pid: number): number {
  try {
    // After the name, which may hold anything, user and system time are the 12th and 13th fields, in hundredths.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}
