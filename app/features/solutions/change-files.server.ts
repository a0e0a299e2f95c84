import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { deleteBytes } from '#app/features/files/file-store.server.ts';
import { fileIn } from '#app/features/files/read-upload-form.server.ts';
import type { Person } from '#app/policies/actor.ts';
import { attachSolutionFile } from './commands/attach-solution-file.server.ts';
import { removeSolutionFile } from './commands/remove-solution-file.server.ts';

/**
 * Does what the form of a solution says about its files, whichever of its buttons was pressed: a file that was chosen
 * is never forgotten. Gives the code of the refusal of a file; null when all is well.
 */
export async function changeFiles(
  { form, oversized }: { form: FormData; oversized: boolean },
  call: { actor: Person; requestId: string },
  solutionId: string,
): Promise<string | null> {
  const fileId = form.get('removeFile');
  if (typeof fileId === 'string' && fileId !== '') {
    const { removed } = await execute(removeSolutionFile, call, { solutionId, fileId });
    if (removed) await deleteBytes(fileId);
  }
  if (oversized) return 'file_large';
  const file = await fileIn(form, 'file');
  if (!file) return form.get('intent') === 'add-file' ? 'file_empty' : null;
  try {
    await execute(attachSolutionFile, call, { solutionId, ...file });
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code?.startsWith('file_')) return error.code;
    throw error;
  }
}
