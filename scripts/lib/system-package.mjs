import fs from 'node:fs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** Installs a package of Debian where we may; elsewhere it does nothing, and whoever needs it looks again. */
export async function installSystemPackage(name) {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return;
  say(`Installing the system package "${name}" …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env });
}
