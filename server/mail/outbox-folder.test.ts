import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readStoredMails, storeMail } from './outbox-folder.server.ts';
import { createTransport } from './transport.server.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'tandem-mail-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const mail = (to: string) => ({
  to,
  subject: 'Hello',
  text: 'Hello',
  html: '<p>Hello</p>',
  headers: { 'X-A': 'b' },
});

test('without a mail server a mail is kept in the folder, for the server alone to read', async () => {
  const send = createTransport({
    DATA_DIR: dataDir,
    MAIL_FROM: 'Tandem <t@test.example>',
    SMTP_URL: undefined,
  });
  await send(mail('anna@test.example'));
  const [stored] = await readStoredMails(dataDir, 10);
  expect(stored).toMatchObject(mail('anna@test.example'));
  expect(Number.isNaN(Date.parse(stored?.at ?? ''))).toBe(false);
  const [name = ''] = readdirSync(path.join(dataDir, 'outbox'));
  expect(statSync(path.join(dataDir, 'outbox', name)).mode & 0o077).toBe(0);
});

test('the newest mails come first, and no more than asked for', async () => {
  for (const hour of [9, 11, 10]) {
    await storeMail(dataDir, mail(`at-${hour}@test.example`), new Date(Date.UTC(2026, 2, 2, hour)));
  }
  const mails = await readStoredMails(dataDir, 2);
  expect(mails.map(({ to }) => to)).toEqual(['at-11@test.example', 'at-10@test.example']);
});

test('a folder that nothing was ever put into is empty', async () => {
  expect(await readStoredMails(dataDir, 10)).toEqual([]);
});
