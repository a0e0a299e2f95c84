import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { type Actor, anonymous } from '#app/policies/actor.ts';
import { auditLog, files, organisations } from '#db/schema/index.ts';
import { makeOrganisation } from '#db/testing/factories/people.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { logoLimit } from '../logo-limits.ts';
import { setOrganisationLogo } from './set-organisation-logo.server.ts';

const now = new Date('2026-03-02T09:00:00Z');
const png = (size = 100) => {
  const bytes = new Uint8Array(size);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return bytes;
};
const text = (words: string) => new Uint8Array([...words].map((letter) => letter.charCodeAt(0)));
const give = (actor: Actor, id: string, bytes: Uint8Array<ArrayBuffer>, name = 'logo.png') =>
  execute(setOrganisationLogo, { actor, now }, { id, file: { name, bytes } });
const logoOf = async (id: string) =>
  (await testDb().select().from(organisations).where(eq(organisations.id, id)))[0]?.logoFileId;

test('a logo takes the place of the one before, and can be taken away', async () => {
  const actor = await signedIn(testDb(), 'staff');
  const { id } = await makeOrganisation(testDb());
  await give(actor, id, png());
  const first = await logoOf(id);
  await give(actor, id, png(200));
  const second = await logoOf(id);
  expect(second).not.toBe(first);
  const rows = await testDb().select().from(files);
  expect(rows.find((row) => row.id === first)?.removedAt).toEqual(now);
  expect(rows.find((row) => row.id === second)).toMatchObject({ contentType: 'image/png', removedAt: null });
  await execute(setOrganisationLogo, { actor, now }, { id, file: null });
  expect(await logoOf(id)).toBeNull();
  expect(await testDb().$count(auditLog, eq(auditLog.action, 'organisation.set_logo'))).toBe(3);
});

test.each([
  [
    'a drawing that can carry scripts',
    text('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
    'logo_type',
  ],
  ['a script with the name of a picture', text('<script>x()</script>'), 'logo_type'],
  ['a document', text('%PDF-1.7'), 'logo_type'],
  ['a moving picture', text('GIF89a......'), 'logo_type'],
  ['nothing', new Uint8Array(0), 'file_empty'],
  ['a huge picture', png(logoLimit + 1), 'logo_large'],
])('%s is no logo', async (_, bytes, code) => {
  const actor = await signedIn(testDb(), 'staff');
  const { id } = await makeOrganisation(testDb());
  await expect(give(actor, id, bytes)).rejects.toMatchObject({ fields: { file: code } });
  expect(await logoOf(id)).toBeNull();
  expect(await testDb().$count(files)).toBe(0);
});

test('only staff give a logo', async () => {
  const { id } = await makeOrganisation(testDb());
  await expect(give(anonymous, id, png())).rejects.toMatchObject({ kind: 'unauthenticated' });
  await expect(give(await signedIn(testDb(), 'innovator'), id, png())).rejects.toMatchObject({
    kind: 'forbidden',
  });
  expect(await logoOf(id)).toBeNull();
});
