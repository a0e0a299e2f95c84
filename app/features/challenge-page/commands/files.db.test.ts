import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { execute } from '#app/commands/command.server.ts';
import { attachmentsOfChallenge } from '#app/features/files/files.queries.server.ts';
import { files } from '#db/schema/index.ts';
import { makeChallenge } from '#db/testing/factories/challenges.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { attachChallengeFile } from './attach-challenge-file.server.ts';
import { removeChallengeFile } from './remove-challenge-file.server.ts';

const now = new Date('2026-03-02T10:00:00Z');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const pdf = { name: 'flyer.exe', bytes: bytesOf('%PDF-1.7 a flyer') };

test('staff attach what its bytes say is a PDF, whatever its name says', async () => {
  const { id: challengeId } = await makeChallenge(testDb(), { status: 'draft' });
  const actor = await signedIn(testDb(), 'staff');
  const { id } = await execute(attachChallengeFile, { actor, now }, { challengeId, ...pdf });
  expect(await attachmentsOfChallenge(testDb(), challengeId)).toEqual([
    { id, name: 'flyer.pdf', contentType: 'application/pdf', size: pdf.bytes.byteLength },
  ]);
});

test.each([
  ['a script', bytesOf('<script>alert(1)</script>'), 'file_type'],
  ['an SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file_type'],
  ['nothing', new Uint8Array(), 'file_empty'],
  ['more than ten megabytes', new Uint8Array(10 * 1024 * 1024 + 1), 'file_large'],
])('%s is not attached', async (_name, bytes, code) => {
  const { id: challengeId } = await makeChallenge(testDb());
  const actor = await signedIn(testDb(), 'staff');
  const attaching = execute(attachChallengeFile, { actor, now }, { challengeId, name: 'flyer.pdf', bytes });
  await expect(attaching).rejects.toMatchObject({ code });
  expect(await testDb().$count(files)).toBe(0);
});

test('an eleventh file is refused, also when two come at once', async () => {
  const { id: challengeId } = await makeChallenge(testDb());
  const actor = await signedIn(testDb(), 'staff');
  const attach = () => execute(attachChallengeFile, { actor, now }, { challengeId, ...pdf });
  for (let n = 0; n < 9; n += 1) await attach();
  const outcomes = await Promise.allSettled([attach(), attach()]);
  expect(outcomes.filter((one) => one.status === 'rejected')).toMatchObject([
    { reason: { code: 'file_count' } },
  ]);
  expect(await attachmentsOfChallenge(testDb(), challengeId)).toHaveLength(10);
});

test('only staff attach and remove, and a file of another challenge stays', async () => {
  const { id: challengeId } = await makeChallenge(testDb());
  const { id: otherId } = await makeChallenge(testDb());
  const staff = await signedIn(testDb(), 'staff');
  const stranger = await signedIn(testDb(), 'innovator');
  const { id: fileId } = await execute(attachChallengeFile, { actor: staff, now }, { challengeId, ...pdf });
  await expect(
    execute(attachChallengeFile, { actor: stranger, now }, { challengeId, ...pdf }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(
    execute(removeChallengeFile, { actor: stranger, now }, { challengeId, fileId }),
  ).rejects.toMatchObject({ kind: 'forbidden' });
  const remove = (from: string) =>
    execute(removeChallengeFile, { actor: staff, now }, { challengeId: from, fileId });
  expect(await remove(otherId)).toEqual({ removed: false });
  expect(await remove(challengeId)).toEqual({ removed: true });
  expect(await remove(challengeId)).toEqual({ removed: false });
  const [file] = await testDb().select().from(files).where(eq(files.id, fileId));
  expect(file?.removedAt).toEqual(now);
});
