import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, unwritable } from './data-folder.server.ts';

/** Reads the secret stored in the folder, or makes one (43 random characters, readable by its owner only). */
export function readOrCreateSecret(folder: string): string {
  const file = path.join(folder, 'app-secret');
  try {
    makeFolder(folder);
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(folder, error);
  }
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw unwritable(folder, error);
  }
}
