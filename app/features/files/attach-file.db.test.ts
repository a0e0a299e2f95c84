import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { anonymous } from '#app/policies/actor.ts';
import { files } from '#db/schema/index.ts';
import { giveDataFolder } from '#db/testing/data-folder.ts';
import { makeNeedDraft } from '#db/testing/factories/needs.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { attachFile } from './commands/attach-file.server.ts';
import { removeFile } from './commands/remove-file.server.ts';
import { readBytes } from './file-store.server.ts';
import { attachmentLimits } from './sniff-type.ts';

giveDataFolder();

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const attach = (draftId: string, bytes: Uint8Array<ArrayBuffer> = png, name = 'photo.svg') =>
  execute(attachFile, { actor: anonymous }, { draftId, name, bytes });

test('a picture is stored under its id, with the type its bytes tell, and goes when it is removed', async () => {
  const draft = await makeNeedDraft(testDb());
  const { id } = await attach(draft.id);
  const [row] = await testDb().select().from(files);
  expect(row).toMatchObject({ id, name: 'photo.png', contentType: 'image/png', size: 11, draftId: draft.id });
  expect(new Uint8Array((await readBytes(id)) ?? [])).toEqual(png);
  await execute(removeFile, { actor: anonymous }, { draftId: draft.id, fileId: id });
  expect(await readBytes(id)).toBeNull();
  expect(await testDb().select().from(files)).toEqual([]);
});

test('what is no picture, is empty, too large or one too many is refused', async () => {
  const draft = await makeNeedDraft(testDb());
  const html = new TextEncoder().encode('<html><script>alert(1)</script>');
  await expect(attach(draft.id, html, 'photo.png')).rejects.toMatchObject({ code: 'file_type' });
  await expect(attach(draft.id, new Uint8Array())).rejects.toMatchObject({ code: 'file_empty' });
  const large = new Uint8Array(attachmentLimits.bytes + 1);
  large.set(png);
  await expect(attach(draft.id, large)).rejects.toMatchObject({ code: 'file_large' });
  for (let count = 0; count < attachmentLimits.count; count += 1) await attach(draft.id);
  await expect(attach(draft.id)).rejects.toMatchObject({ code: 'file_count' });
});

test('nobody attaches to, or removes from, somebody else’s draft', async () => {
  const owned = await makeNeedDraft(testDb(), { ownerId: (await makeUser(testDb())).id });
  await expect(attach(owned.id)).rejects.toMatchObject({ kind: 'not_found' });
  const mine = await makeNeedDraft(testDb());
  const { id } = await attach(mine.id);
  const other = await makeNeedDraft(testDb());
  const actor = await signedIn(testDb());
  await expect(execute(removeFile, { actor }, { draftId: other.id, fileId: id })).rejects.toMatchObject({
    kind: 'not_found',
  });
});
