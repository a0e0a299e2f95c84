import type { LoaderFunctionArgs } from '@remix-run/node';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { startSession } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import { solutionLimits } from '#app/domain/solutions/solution-machine.ts';
import { readBytes } from '#app/features/files/file-store.server.ts';
import { attachmentsOfSolution } from '#app/features/files/files.queries.server.ts';
import { loader as fileLoader } from '#app/features/files/routes/file.ts';
import { attachmentLimits } from '#app/features/files/sniff-type.ts';
import { type Actor, anonymous, type Person } from '#app/policies/actor.ts';
import { files, solutions } from '#db/schema/index.ts';
import { giveDataFolder } from '#db/testing/data-folder.ts';
import { makeSolution, makeTeamMember } from '#db/testing/factories/challenges.ts';
import { makeUser } from '#db/testing/factories/people.ts';
import { makeFile } from '#db/testing/factories/platform.ts';
import { signedIn } from '#db/testing/signed-in.ts';
import { testDb } from '#db/testing/test-db.ts';
import { attachSolutionFile } from './commands/attach-solution-file.server.ts';
import { removeSolutionFile } from './commands/remove-solution-file.server.ts';
import { editSolution } from './edit-action.server.ts';

giveDataFolder();

const pdf = new TextEncoder().encode('%PDF-1.7 plan');

async function draft(status: SolutionStatus = 'draft') {
  const solution = await makeSolution(testDb(), { status });
  const lead = await signedIn(testDb(), 'innovator');
  await makeTeamMember(testDb(), { teamId: solution.teamId, userId: lead.id, role: 'lead' });
  return { solution, lead };
}

const attach = (actor: Actor, solutionId: string, bytes: Uint8Array<ArrayBuffer> = pdf, name = 'plan.exe') =>
  execute(attachSolutionFile, { actor }, { solutionId, name, bytes });
const listed = async (solutionId: string) =>
  (await attachmentsOfSolution(testDb(), solutionId)).map((file) => file.name);

test('the team adds a file and takes it off again; its name stays on record, its bytes do not', async () => {
  const { solution, lead } = await draft();
  const { id } = await attach(lead, solution.id);
  expect(await listed(solution.id)).toEqual(['plan.pdf']);
  expect(await readBytes(id)).not.toBeNull();
  await edit(lead, solution, { intent: '', removeFile: id });
  expect(await listed(solution.id)).toEqual([]);
  expect(await readBytes(id)).toBeNull();
  const [row] = await testDb().select().from(files);
  expect(row).toMatchObject({ name: 'plan.pdf', removedAt: expect.any(Date) });
});

test('what is no picture or PDF, empty, too large or one too many is refused', async () => {
  const { solution, lead } = await draft();
  const html = new TextEncoder().encode('<html><script>alert(1)</script>');
  await expect(attach(lead, solution.id, html, 'photo.png')).rejects.toMatchObject({ code: 'file_type' });
  await expect(attach(lead, solution.id, new Uint8Array())).rejects.toMatchObject({ code: 'file_empty' });
  for (let count = 0; count < solutionLimits.files; count += 1) await attach(lead, solution.id);
  await expect(attach(lead, solution.id)).rejects.toMatchObject({ code: 'file_count' });
});

test('only the team changes files, and only while the solution can be edited', async () => {
  const { solution, lead } = await draft();
  const { id } = await attach(lead, solution.id);
  for (const actor of [anonymous, await signedIn(testDb(), 'staff')]) {
    await expect(attach(actor, solution.id)).rejects.toMatchObject({ kind: 'not_found' });
  }
  await testDb().update(solutions).set({ status: 'submitted' }).where(eq(solutions.id, solution.id));
  await expect(attach(lead, solution.id)).rejects.toMatchObject({ kind: 'forbidden' });
  const remove = execute(removeSolutionFile, { actor: lead }, { solutionId: solution.id, fileId: id });
  await expect(remove).rejects.toMatchObject({ kind: 'forbidden' });
});

test('nobody takes a file off another team’s solution', async () => {
  const mine = await draft();
  const theirs = await draft();
  const { id } = await attach(theirs.lead, theirs.solution.id);
  const call = { actor: mine.lead };
  const outcome = await execute(removeSolutionFile, call, { solutionId: mine.solution.id, fileId: id });
  expect(outcome).toEqual({ removed: false });
  expect(await listed(theirs.solution.id)).toEqual(['plan.pdf']);
});

async function opens(fileId: string, userId: string | null): Promise<number | string> {
  const headers = new Headers();
  if (userId)
    headers.set('cookie', (await startSession(userId, 'test', new Date())).cookie.split(';')[0] ?? '');
  const request = new Request('http://tandem.test/file', { headers });
  const args = { request, params: { id: fileId }, context: { requestId: 'test' } };
  try {
    return (await fileLoader(args as unknown as LoaderFunctionArgs)).status;
  } catch (error) {
    if (error instanceof AppError) return error.kind;
    throw error;
  }
}

test('a file is opened by whoever may read its solution, by nobody else, and not once it is removed', async () => {
  const { solution, lead } = await draft();
  const { id } = await attach(lead, solution.id);
  const staff = (await makeUser(testDb(), { roles: ['staff'] })).id;
  const met = async () => [await opens(id, lead.id), await opens(id, staff), await opens(id, null)];
  expect(await met()).toEqual([200, 'not_found', 'not_found']);
  await testDb().update(solutions).set({ status: 'submitted' }).where(eq(solutions.id, solution.id));
  expect(await met()).toEqual([200, 200, 'not_found']);
  await testDb().update(solutions).set({ status: 'eligible' }).where(eq(solutions.id, solution.id));
  expect(await met()).toEqual([200, 200, 200]);
  await testDb().update(files).set({ removedAt: new Date() }).where(eq(files.id, id));
  expect(await met()).toEqual(['not_found', 'not_found', 'not_found']);
});

type Fields = Readonly<Record<string, string | File>>;

/** Sends the form of the solution as a browser without JavaScript does. */
async function edit(actor: Person, solution: { id: string; slug: string }, fields: Fields) {
  const form = new FormData();
  const usual = { title: 'Light that follows you', designText: 'Lamps.', version: '1', intent: 'save' };
  for (const [name, value] of Object.entries({ ...usual, ...fields })) form.set(name, value);
  const request = new Request('http://tandem.test/', { method: 'POST', body: form });
  const answer = await editSolution(request, { actor, requestId: 'test' }, solution);
  if (answer instanceof Response) return { status: answer.status, location: answer.headers.get('location') };
  if (!('data' in answer)) throw new Error('Neither a redirect nor a refusal');
  return { status: answer.init?.status, refusal: answer.data };
}
const titleOf = async (id: string) =>
  (await testDb().select({ title: solutions.title }).from(solutions).where(eq(solutions.id, id)))[0]?.title;

test('a file that is added saves the words with it', async () => {
  const { solution, lead } = await draft();
  const file = new File([pdf], 'plan.pdf');
  const answer = await edit(lead, solution, { intent: 'add-file', title: 'Saved along', file });
  expect(answer).toMatchObject({ status: 302, location: `/solutions/${solution.slug}/edit#files` });
  expect(await titleOf(solution.id)).toBe('Saved along');
  expect(await listed(solution.id)).toEqual(['plan.pdf']);
});

test.each([
  ['too large', new File([new Uint8Array(attachmentLimits.bytes + 1)], 'film.pdf'), 'file_large'],
  ['no picture', new File(['MZ'], 'run.exe'), 'file_type'],
  ['not chosen', new File([], ''), 'file_empty'],
])('a file that is %s is refused, and what was typed is saved and still there', async (_name, file, code) => {
  const { solution, lead } = await draft();
  const { status, refusal } = await edit(lead, solution, { intent: 'add-file', title: 'Long work', file });
  expect(status).toBe(200);
  expect(refusal).toMatchObject({ errors: { file: code }, values: { title: 'Long work', version: '2' } });
  expect(await titleOf(solution.id)).toBe('Long work');
  const again = await edit(lead, solution, { version: '2', title: 'Longer work' });
  expect(again.status).toBe(302);
});

test('words that are refused do not lose the file that came with them', async () => {
  const { solution, lead } = await draft();
  const file = new File([pdf], 'plan.pdf');
  const { status, refusal } = await edit(lead, solution, { title: '', summary: 'Kept', file });
  expect(status).toBe(422);
  expect(refusal).toMatchObject({
    errors: { title: 'required' },
    values: { summary: 'Kept' },
    files: [{ name: 'plan.pdf' }],
  });
});

test('nothing is sent in while its file is refused', async () => {
  const { solution, lead } = await draft();
  const { refusal } = await edit(lead, solution, { intent: 'submit', file: new File(['MZ'], 'run.exe') });
  expect(refusal?.errors).toEqual({ file: 'file_type' });
  const [row] = await testDb().select({ status: solutions.status }).from(solutions);
  expect(row?.status).toBe('draft');
});

test('a file of another solution never shows', async () => {
  const { solution } = await draft();
  await makeFile(testDb(), { subjectType: 'solution', subjectId: (await draft()).solution.id });
  await makeFile(testDb(), { subjectType: 'need', subjectId: solution.id });
  expect(await listed(solution.id)).toEqual([]);
});
