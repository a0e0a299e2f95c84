import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requirePilot } from '#app/features/pilots/pilot-page.server.ts';
import { paths } from '#app/paths.ts';
import { evaluationAction } from '../evaluation-action.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.pilotEvaluation(encodeURIComponent(params.slug ?? '')));
}

/**
 * Keeps a clinician's sheet while it is filled in; it never sends it. Answers JSON: `{ saved: true }`, or
 * `{ saved: false }` with the status of the refusal.
 */
export async function action(args: ActionFunctionArgs) {
  const { actor, pilot } = await requirePilot(args, 'evaluation.read_evidence');
  const form = await args.request.formData();
  form.set('intent', 'keep');
  const outcome = await evaluationAction(form, { actor, requestId: args.context.requestId }, pilot.id);
  if (!('refusal' in outcome)) return Response.json({ saved: true });
  return Response.json({ saved: false }, { status: outcome.refusal.init?.status ?? 422 });
}
