import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { BootError } from './boot-error.server.ts';

/** Makes a folder and those above it. (Node's own recursive way never ends below `/proc` and the like.) */
export function makeFolder(folder: string, mode = 0o755): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** The sentence for a data folder that cannot be used. */
export function unwritable(folder: string, error: unknown): BootError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return new BootError(
    `The data folder ${folder} cannot be written (${code}): make it writable or set DATA_DIR to another one.`,
  );
}
