import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { freePort, memoryOf, untilReady } from '../lib/process.ts';
import type { Line } from '../lib/report.ts';

async function start(dataDir: string): Promise<number> {
  const port = await freePort();
  const child = spawn('npm', ['start', '--silent'], {
    stdio: 'ignore',
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      DATA_DIR: dataDir,
    },
  });
  const took = await untilReady(`http://127.0.0.1:${port}/readyz`, child);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  return took;
}

/** `npm start` on a built checkout until it is ready, with its own database: the first time, and then again. */
export async function measureStart(dataDir: string): Promise<Line[]> {
  rmSync(dataDir, { recursive: true, force: true });
  const first = await start(dataDir);
  const again = Math.min(await start(dataDir), await start(dataDir));
  rmSync(dataDir, { recursive: true, force: true });
  const line = { measured: 'npm start to /readyz', beside: '', unit: 'ms' } as const;
  return [
    { ...line, what: 'Start, built checkout', value: again, target: { atMost: 4000 } },
    { ...line, what: 'First start ever (makes database and demo)', value: first },
  ];
}

/** Memory of the app's process. */
export function memoryLine(what: string, pid: number, kind: 'now' | 'peak', atMost: number): Line[] {
  const memory = memoryOf(pid);
  if (!memory) return [];
  const measured =
    kind === 'now' ? 'resident, after a minute of pages at most' : 'resident, highest of the run';
  return [{ what, measured, beside: '', value: memory[kind], unit: 'MB', target: { atMost } }];
}
