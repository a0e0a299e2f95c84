import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireActor } from '#app/auth/session.server.ts';
import { httpStatusOf } from '#app/commands/http-error.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { saveSheetForm } from '../jury-sheet.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  const { slug = '', solutionSlug = '' } = params;
  return redirect(contestPaths.jurySheet(encodeURIComponent(slug), encodeURIComponent(solutionSlug)));
}

/** Saves a sheet while it is filled in. Answers JSON: `{ saved: true }` or `{ code }` with the status of the refusal. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  try {
    await saveSheetForm(actor, args.params.solutionSlug ?? '', form, args.context.requestId);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Response.json({ code: error.code ?? error.kind }, { status: httpStatusOf[error.kind] });
  }
  return Response.json({ saved: true });
}
