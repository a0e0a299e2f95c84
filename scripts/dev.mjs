// `npm run dev`: pages reload by themselves (Vite); the server restarts when one of its own files changes. Not with
// `node --watch`, which also restarts for the temporary files that Vite writes and imports.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { checkNode, ensureInstalled } from './lib/prepare.mjs';
import { say } from './lib/say.mjs';

const ownFiles = ['server', 'db'];
const settleMs = 150;

checkNode();
await ensureInstalled();

let isStopping = false;
let wantsRestart = false;
let child;
let timer;

function change(_event, name) {
  if (!/\.(ts|sql)$/.test(name ?? '') || /\.test\.ts$/.test(name)) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    say(`${name} changed: restarting …`);
    wantsRestart = true;
    child?.kill('SIGTERM');
    wake?.();
  }, settleMs);
}

let wake;
for (const folder of ownFiles) fs.watch(folder, { recursive: true }, change);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    isStopping = true;
    child?.kill(signal);
    wake?.();
  });
}

while (!isStopping) {
  wantsRestart = false;
  child = spawn(process.execPath, ['--import', 'tsx', 'server/index.ts'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development', npm_lifecycle_event: 'dev' },
  });
  await once(child, 'exit');
  child = undefined;
  // A server that ended by itself has said why; the next change may mend it.
  if (!isStopping && !wantsRestart)
    await new Promise((resolve) => {
      wake = resolve;
    });
}
process.exit(0);
