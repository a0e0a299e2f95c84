// Finds a Redis server for the tests of several nodes, or installs Debian's package.
import { pathToFileURL } from 'node:url';
import { findRedis } from './lib/redis.mjs';
import { giveUp } from './lib/say.mjs';
import { installSystemPackage } from './lib/system-package.mjs';

/** Makes sure that a Redis server is there. Ends with one sentence where none can be had. */
export async function ensureRedis() {
  if (findRedis()) return;
  await installSystemPackage('redis-server');
  if (findRedis()) return;
  giveUp('No Redis could be found or installed: install the package "redis-server" and run the tests again.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureRedis();
