import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BootError } from './boot-error.server.ts';

/** Reads the secret stored in the folder, or makes one (43 random characters, readable by its owner only). */
export function readOrCreateSecret(folder: string): string {
  const file = path.join(folder, 'app-secret');
  try {
    mkdirSync(folder, { recursive: true });
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

/** The sentence for a data folder that cannot be used. */
export function unwritable(folder: string, error: unknown): BootError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return new BootError(
    `The data folder ${folder} cannot be written (${code}): make it writable or set DATA_DIR to another one.`,
  );
}
