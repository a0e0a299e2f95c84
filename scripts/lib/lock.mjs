import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function tryTake(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(fs.readFileSync(file, { encoding: 'utf8', flag: 'a+' }));
    if (holder > 0 && !isAlive(holder)) fs.rmSync(file, { force: true });
    return false;
  }
}

/**
 * Lets one process at a time do something; the others wait. A lock whose holder was killed is taken over.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withLock(file, action) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  while (!tryTake(file)) await sleep(200);
  const release = () => fs.rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await action();
  } finally {
    release();
    process.off('exit', release);
  }
}
