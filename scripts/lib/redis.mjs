import fs from 'node:fs';
import path from 'node:path';

/** Servers that speak Redis's language; Valkey is the one that some systems ship now. */
const names = ['redis-server', 'valkey-server'];

/**
 * The program of a Redis server, or undefined where there is none.
 *
 * @returns {string | undefined}
 */
export function findRedis() {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'];
  return folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => fs.existsSync(file));
}
