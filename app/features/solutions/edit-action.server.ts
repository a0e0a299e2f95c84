import { data, redirect } from '@remix-run/node';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { type FormValues, textIn, valuesOf } from '#app/features/challenges/form-values.ts';
import { type Attachment, attachmentsOfSolution } from '#app/features/files/files.queries.server.ts';
import { readUploadForm } from '#app/features/files/read-upload-form.server.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import type { Person } from '#app/policies/actor.ts';
import { getDb } from '#db/client.server.ts';
import { changeFiles } from './change-files.server.ts';
import { saveSolution } from './commands/save-solution.server.ts';
import type { ChangedField } from './components/version-conflict.tsx';
import { mailReceipt } from './mail-entry.server.ts';
import { type Sent, sendOnce } from './send-once.server.ts';
import { findSolution, savedVersion } from './solution.queries.server.ts';
import { solutionFormSchema } from './solution-form.schemas.ts';
import { changedFields } from './solution-values.ts';

/** Why a form was not done as a whole, with everything that was typed and the files as they are now. */
export type EditRefusal = {
  failed: true;
  values: FormValues;
  errors: Readonly<Record<string, string>>;
  files: Attachment[];
  /** What somebody else has saved meanwhile, where that is the reason. */
  conflict: { by: string; at: Date; version: number; changed: ChangedField[] } | null;
};

/** Saved, but not sent in, for this reason. */
const savedAnyway = ['deadline_passed', 'not_open_yet', 'incomplete'];

/**
 * Saves what is written, whichever button was pressed, and changes files or sends in as the form says. The words are
 * saved also where a file is refused; nothing is sent in without the file that belongs to it.
 */
export async function editSolution(
  request: Request,
  call: { actor: Person; requestId: string },
  solution: { id: string; slug: string },
) {
  const upload = await readUploadForm(request);
  const values = valuesOf(upload.form);
  const intent = textIn(values, 'intent');
  const fileProblem = await changeFiles(upload, call, solution.id);
  const sends = intent === 'submit' && fileProblem === null;
  const outcome = await submitForm(
    upload.form,
    solutionFormSchema,
    async ({ version, ...content }): Promise<Sent | null> => {
      const written = { solutionId: solution.id, version, content };
      if (sends) return sendOnce(call, written);
      await execute(saveSolution, call, written);
      return null;
    },
  );
  const refused = 'refusal' in outcome ? outcome.refusal : null;
  if (refused === null && fileProblem === null) {
    const sent = 'result' in outcome ? outcome.result : null;
    if (sent?.isNew) await mailReceipt(solution.id, sent.receipt);
    if (sent) return redirect(contestPaths.solutionReceipt(solution.slug, sent.receipt));
    const isAboutFiles = intent === 'add-file' || upload.form.has('removeFile');
    return redirect(`${contestPaths.editSolution(solution.slug)}${isAboutFiles ? '#files' : ''}`);
  }
  const reason = refused?.data.errors[''] ?? '';
  const wasSaved = refused === null || savedAnyway.includes(reason);
  const answer = await refusalOf(solution, values, wasSaved);
  answer.errors = { ...refused?.data.errors, ...(fileProblem !== null && { file: fileProblem }) };
  if (reason === 'changed_meanwhile') answer.conflict = await conflictWith(solution.slug, values);
  // What was saved is loaded again with the answer; a refusal of the words leaves the page as it is.
  return data(answer, { status: wasSaved ? 200 : (refused?.init?.status ?? 422) });
}

async function refusalOf(
  solution: { id: string; slug: string },
  values: FormValues,
  wasSaved: boolean,
): Promise<EditRefusal> {
  const db = getDb();
  const [current, files] = await Promise.all([
    wasSaved ? findSolution(db, solution.slug) : null,
    attachmentsOfSolution(db, solution.id),
  ]);
  const kept = current ? { ...values, version: String(current.version) } : values;
  return { failed: true, values: kept, errors: {}, files, conflict: null };
}

async function conflictWith(slug: string, values: FormValues): Promise<EditRefusal['conflict']> {
  const db = getDb();
  const current = await findSolution(db, slug);
  if (!current) return null;
  const by = await savedVersion(db, current.id, current.version);
  const parsed = solutionFormSchema.safeParse({ ...values, version: '0', needIds: [], readiness: null });
  return {
    by: by?.by ?? '',
    at: by?.at ?? current.updatedAt,
    version: current.version,
    changed: changedFields(current, values, parsed.success ? parsed.data.design : current.design),
  };
}
