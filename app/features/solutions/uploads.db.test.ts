import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ActionFunctionArgs } from '@remix-run/node';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { startSession } from '#app/auth/session.server.ts';
import { httpStatusOf } from '#app/commands/http-error.ts';
import { AppError } from '#app/domain/app-error.ts';
import { solutionLimits } from '#app/domain/solutions/solution-machine.ts';
import { readBytes } from '#app/features/files/file-store.server.ts';
import { attachmentsOfSolution } from '#app/features/files/files.queries.server.ts';
import { attachmentLimits } from '#app/features/files/sniff-type.ts';
import { fileUploads, solutions, teamMembers } from '#db/schema/index.ts';
import { giveDataFolder } from '#db/testing/data-folder.ts';
import { makeSolution, makeTeamMember } from '#db/testing/factories/challenges.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { makeFileUpload } from '#db/testing/factories/platform.ts';
import { testDb } from '#db/testing/test-db.ts';
import { getEnv } from '#server/env.server.ts';
import { dropOldUploads } from '#server/jobs/tasks/drop-old-uploads.server.ts';
import * as upload from './routes/upload.ts';
import * as uploads from './routes/uploads.ts';
import { attachmentHeader } from './uploads.ts';

giveDataFolder();

const pdf = (length = 2000) => {
  const bytes = new Uint8Array(length);
  bytes.set(new TextEncoder().encode('%PDF-1.7'));
  return bytes;
};

type Who = { cookie: string; id: string };

async function signIn(): Promise<Who> {
  const { id } = await makeUser(testDb(), { roles: ['innovator'] });
  const { cookie } = await startSession(id, 'test', new Date());
  return { id, cookie: cookie.split(';')[0] ?? '' };
}

async function draft() {
  const solution = await makeSolution(testDb(), { status: 'draft' });
  const member = await signIn();
  await makeTeamMember(testDb(), { teamId: solution.teamId, userId: member.id });
  return { solution, member };
}

/** Asks a route as a browser does. Gives the status of a refusal, too. */
async function ask(
  who: Who | null,
  method: string,
  id: string | null,
  headers: Record<string, string> = {},
  body?: Uint8Array<ArrayBuffer>,
) {
  const request = new Request(`http://tandem.test/uploads${id === null ? '' : `/${id}`}`, {
    method,
    headers: {
      'Tus-Resumable': '1.0.0',
      ...(who && { cookie: who.cookie }),
      ...(body && { 'Content-Length': String(body.byteLength) }),
      ...headers,
    },
    ...(body && { body }),
  });
  const params = id === null ? {} : { id };
  const args = { request, params, context: { requestId: 'test' } } as unknown as ActionFunctionArgs;
  try {
    if (id === null) return await uploads.action(args);
    return method === 'HEAD' ? await upload.loader(args) : await upload.action(args);
  } catch (error) {
    if (error instanceof Response) return error;
    if (error instanceof AppError) return new Response(error.code, { status: httpStatusOf[error.kind] });
    throw error;
  }
}

const encode = (text: string) => Buffer.from(text).toString('base64');
const announce = (who: Who | null, solutionId: string, size: number, name = 'plan.pdf') =>
  ask(who, 'POST', null, {
    'Upload-Length': String(size),
    'Upload-Metadata': `solution ${encode(solutionId)},filename ${encode(name)}`,
  });
const idOf = (answer: Response) => (answer.headers.get('Location') ?? '').split('/').at(-1) ?? '';
const send = (who: Who | null, id: string, offset: number, bytes: Uint8Array<ArrayBuffer>) =>
  ask(
    who,
    'PATCH',
    id,
    { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
    bytes,
  );
const listed = async (solutionId: string) =>
  (await attachmentsOfSolution(testDb(), solutionId)).map((file) => file.name);
const left = () => readdirSync(path.join(getEnv().DATA_DIR, 'uploads'));

test('a file that comes in pieces becomes an attachment with the last of them, whole', async () => {
  const { solution, member } = await draft();
  const bytes = pdf();
  const announced = await announce(member, solution.id, bytes.byteLength, 'Plän 📄.exe');
  expect(announced.status).toBe(201);
  expect(announced.headers.get('Location')).toMatch(/^\/uploads\/[0-9a-f-]{36}$/);
  expect(announced.headers.get('Access-Control-Allow-Origin')).toBeNull();
  const id = idOf(announced);
  expect((await send(member, id, 0, bytes.slice(0, 800))).headers.get('Upload-Offset')).toBe('800');
  expect(await listed(solution.id)).toEqual([]);
  // The connection dropped: how far had it come?
  expect((await ask(member, 'HEAD', id)).headers.get('Upload-Offset')).toBe('800');
  const last = await send(member, id, 800, bytes.slice(800));
  expect(last.status).toBe(204);
  const file = JSON.parse(decodeURIComponent(last.headers.get(attachmentHeader) ?? ''));
  expect(file).toMatchObject({ name: 'Plän 📄.pdf', contentType: 'application/pdf', size: 2000 });
  expect(await listed(solution.id)).toEqual(['Plän 📄.pdf']);
  expect(new Uint8Array((await readBytes(file.id)) ?? [])).toEqual(bytes);
  expect(left()).toEqual([]);
});

test('where the answer to the last piece was lost, asking again tells what the file has become', async () => {
  const { solution, member } = await draft();
  const id = idOf(await announce(member, solution.id, 2000));
  await send(member, id, 0, pdf());
  const asked = await ask(member, 'HEAD', id);
  expect(asked.headers.get('Upload-Offset')).toBe('2000');
  expect(asked.headers.get('Upload-Length')).toBe('2000');
  expect(asked.headers.get(attachmentHeader)).toContain('plan.pdf');
  expect(await listed(solution.id)).toEqual(['plan.pdf']);
});

test('a server that ended after the last byte and before the attachment makes it when it is asked again', async () => {
  const { solution, member } = await draft();
  const id = idOf(await announce(member, solution.id, 2000));
  writeFileSync(path.join(getEnv().DATA_DIR, 'uploads', id), pdf());
  const asked = await ask(member, 'HEAD', id);
  expect(asked.headers.get(attachmentHeader)).toContain('plan.pdf');
  expect(await listed(solution.id)).toEqual(['plan.pdf']);
});

test('the last piece sent twice at once attaches one file', async () => {
  const { solution, member } = await draft();
  const id = idOf(await announce(member, solution.id, 2000));
  await Promise.all([send(member, id, 0, pdf()), send(member, id, 0, pdf())]);
  await ask(member, 'HEAD', id);
  expect(await listed(solution.id)).toEqual(['plan.pdf']);
});

test('a piece for another place than where it stopped is refused, and nothing is lost', async () => {
  const { solution, member } = await draft();
  const id = idOf(await announce(member, solution.id, 2000));
  await send(member, id, 0, pdf().slice(0, 500));
  expect((await send(member, id, 900, pdf().slice(900))).status).toBe(409);
  expect((await ask(member, 'HEAD', id)).headers.get('Upload-Offset')).toBe('500');
});

test('more than was announced is not kept', async () => {
  const { solution, member } = await draft();
  const id = idOf(await announce(member, solution.id, 100));
  expect((await send(member, id, 0, pdf(5000))).status).toBe(413);
  expect(await listed(solution.id)).toEqual([]);
});

test('what is no picture and no PDF is refused at the end, with the code of its words, and forgotten', async () => {
  const { solution, member } = await draft();
  const html = new TextEncoder().encode('<html><script>alert(1)</script>');
  const id = idOf(await announce(member, solution.id, html.byteLength, 'photo.png'));
  const answer = await send(member, id, 0, html);
  expect([answer.status, await answer.text()]).toEqual([422, 'file_type']);
  expect(await testDb().$count(fileUploads)).toBe(0);
  expect(left()).toEqual([]);
});

test('too large, empty or one too many is refused before anything is sent', async () => {
  const { solution, member } = await draft();
  const large = await announce(member, solution.id, attachmentLimits.bytes + 1);
  expect(large.status).toBe(413);
  const empty = await announce(member, solution.id, 0);
  expect(await empty.text()).toBe('file_empty');
  for (let count = 0; count < solutionLimits.files; count += 1) {
    await send(member, idOf(await announce(member, solution.id, 2000)), 0, pdf());
  }
  expect(await (await announce(member, solution.id, 2000)).text()).toBe('file_count');
});

test('of too many unfinished files the oldest is given up', async () => {
  const { solution, member } = await draft();
  const ids: string[] = [];
  for (let count = 0; count <= solutionLimits.files; count += 1) {
    ids.push(idOf(await announce(member, solution.id, 2000)));
  }
  expect(await testDb().$count(fileUploads)).toBe(solutionLimits.files);
  expect((await ask(member, 'HEAD', ids[0] ?? '')).status).toBe(404);
  expect((await ask(member, 'HEAD', ids[1] ?? '')).status).toBe(200);
});

test('only somebody of the team announces, sends, asks or gives up', async () => {
  const { solution, member } = await draft();
  const stranger = await signIn();
  expect((await announce(stranger, solution.id, 2000)).status).toBe(404);
  expect((await announce(null, solution.id, 2000)).status).toBe(302);
  const id = idOf(await announce(member, solution.id, 2000));
  expect((await send(stranger, id, 0, pdf())).status).toBe(404);
  expect((await ask(stranger, 'HEAD', id)).status).toBe(404);
  expect((await ask(stranger, 'DELETE', id)).status).toBe(404);
  expect(await testDb().$count(fileUploads)).toBe(1);
});

test.each(['0195a0b0-0000-7000-8000-000000000000', '..%2F..%2Fetc', 'x', "'; drop table files"])(
  'a forged id leads nowhere: %s',
  async (id) => {
    const { member } = await draft();
    expect((await ask(member, 'HEAD', id)).status).toBe(404);
    expect((await send(member, id, 0, pdf())).status).toBe(404);
  },
);

test('who was removed from the team meanwhile, or whose entry was sent in, adds nothing any more', async () => {
  const { solution, member } = await draft();
  const id = idOf(await announce(member, solution.id, 2000));
  await testDb().update(solutions).set({ status: 'submitted' }).where(eq(solutions.id, solution.id));
  expect((await send(member, id, 0, pdf())).status).toBe(404);
  await testDb().update(solutions).set({ status: 'draft' }).where(eq(solutions.id, solution.id));
  await testDb().delete(teamMembers).where(eq(teamMembers.userId, member.id));
  expect((await send(member, id, 0, pdf())).status).toBe(404);
  expect(await listed(solution.id)).toEqual([]);
});

test('a file that is given up leaves nothing', async () => {
  const { solution, member } = await draft();
  const id = idOf(await announce(member, solution.id, 2000));
  await send(member, id, 0, pdf().slice(0, 500));
  expect((await ask(member, 'DELETE', id)).status).toBe(204);
  expect(left()).toEqual([]);
  expect((await ask(member, 'HEAD', id)).status).toBe(404);
});

test('files that stopped on their way are cleaned up after a day, newer ones stay', async () => {
  const now = new Date();
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const { solution, member } = await draft();
  const fresh = idOf(await announce(member, solution.id, 2000));
  const old = await makeFileUpload(testDb(), { solutionId: solution.id, createdAt: hoursAgo(25) });
  const folder = path.join(getEnv().DATA_DIR, 'uploads');
  for (const name of [old.id, `${old.id}.json`]) {
    writeFileSync(path.join(folder, name), 'x');
    utimesSync(path.join(folder, name), hoursAgo(25), hoursAgo(25));
  }
  await dropOldUploads({ db: testDb(), env: getEnv(), now });
  expect(existsSync(path.join(folder, fresh))).toBe(true);
  expect(left().sort()).toEqual([fresh, `${fresh}.json`]);
  expect(await testDb().select({ id: fileUploads.id }).from(fileUploads)).toEqual([{ id: fresh }]);
});
