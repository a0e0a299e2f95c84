import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { invariant } from '#app/domain/app-error.ts';
import { getEnv } from '#server/env.server.ts';

// Ids are our own UUIDs, so no name a person chose ever becomes part of a path.
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function pathOf(id: string): string {
  invariant(uuid.test(id), 'a file id is a UUID');
  return path.join(getEnv().DATA_DIR, 'files', id.slice(-2), id);
}

/** Stores bytes under an id, whole or not at all; gives their SHA-256. */
export async function storeBytes(id: string, bytes: Uint8Array): Promise<string> {
  const target = pathOf(id);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(`${target}.part`, bytes, { mode: 0o600 });
  await rename(`${target}.part`, target);
  return createHash('sha256').update(bytes).digest('hex');
}

/** Stores the bytes of one id under another too, whole or not at all; false where there are none. */
export async function copyBytes(from: string, to: string): Promise<boolean> {
  const target = pathOf(to);
  await mkdir(path.dirname(target), { recursive: true });
  try {
    await copyFile(pathOf(from), `${target}.part`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  await rename(`${target}.part`, target);
  return true;
}

/** The bytes, or null when they are gone. */
export async function readBytes(id: string): Promise<Buffer | null> {
  return readFile(pathOf(id)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Deletes the bytes; nothing happens where there are none. */
export async function deleteBytes(id: string): Promise<void> {
  await rm(pathOf(id), { force: true });
}
