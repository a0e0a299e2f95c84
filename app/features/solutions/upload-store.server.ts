import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { FileStore } from '@tus/file-store';
import { MemoryLocker } from '@tus/server';
import { getEnv } from '#server/env.server.ts';
import { singleton } from '#server/singleton.server.ts';

/** Where pieces of files wait until a file is whole. */
export function uploadFolder(): string {
  return path.join(getEnv().DATA_DIR, 'uploads');
}

/** Keeps what has arrived of each file, by the id of its upload. */
export function uploadStore(): FileStore {
  const directory = uploadFolder();
  return singleton(`upload-store:${directory}`, () => new FileStore({ directory }));
}

/** One request at a time writes to a file; a newer one makes an older, dead one let go. */
export function uploadLocker(): MemoryLocker {
  return singleton('upload-locker', () => new MemoryLocker());
}

/** What has arrived of a file. `id` is a UUID of ours. */
export async function readUpload(id: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path.join(uploadFolder(), id)));
}

/** Deletes what has arrived of files; nothing happens where there is nothing. */
export async function deleteUploads(ids: readonly string[]): Promise<void> {
  const folder = uploadFolder();
  await Promise.all(
    ids.flatMap((id) => [id, `${id}.json`]).map((name) => rm(path.join(folder, name), { force: true })),
  );
}
