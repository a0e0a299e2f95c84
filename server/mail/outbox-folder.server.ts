import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OutgoingMail } from './outgoing-mail.ts';

/** A mail that was put into the folder instead of being sent. `at` is an ISO instant. */
export type StoredMail = OutgoingMail & { at: string };

const folderOf = (dataDir: string) => path.join(dataDir, 'outbox');

/**
 * Puts a mail into `<dataDir>/outbox` as `<time>-<id>.json`, readable by the server's user only. It appears under its
 * name when it is whole, so that whoever watches the folder never reads half of one.
 */
export async function storeMail(dataDir: string, mail: OutgoingMail, at: Date): Promise<void> {
  const folder = folderOf(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${at.toISOString().replaceAll(':', '-')}-${randomUUID()}.json`;
  const unfinished = path.join(folder, `.${name}`);
  const stored: StoredMail = { ...mail, at: at.toISOString() };
  await writeFile(unfinished, JSON.stringify(stored, null, 2), { mode: 0o600 });
  await rename(unfinished, path.join(folder, name));
}

/** The newest mails in the folder, newest first. */
export async function readStoredMails(dataDir: string, limit: number): Promise<StoredMail[]> {
  const folder = folderOf(dataDir);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const newest = names
    .filter((name) => !name.startsWith('.') && name.endsWith('.json'))
    .sort()
    .reverse()
    .slice(0, limit);
  return Promise.all(
    newest.map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as StoredMail),
  );
}
