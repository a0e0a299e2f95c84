import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { lt } from 'drizzle-orm';
import type { Db } from '#db/client.server.ts';
import { fileUploads } from '#db/schema/index.ts';
import type { Env } from '../../env.server.ts';

const day = 86_400_000;

/** Forgets files that stopped on their way a day ago, with what has arrived of them. Finished ones lie elsewhere by then. */
export async function dropOldUploads({ db, env, now }: { db: Db; env: Env; now: Date }): Promise<void> {
  const before = new Date(now.getTime() - day);
  await db.delete(fileUploads).where(lt(fileUploads.createdAt, before));
  const folder = path.join(env.DATA_DIR, 'uploads');
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found && found.mtimeMs < before.getTime()) await rm(file, { force: true });
  }
}
