import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { optionalActor } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { paths } from '#app/paths.ts';
import { getDb } from '#db/client.server.ts';
import { saveStep } from '../draft-actions.server.ts';
import { isWizardStep } from '../need-answers.ts';

export function loader() {
  return redirect(paths.newNeed());
}

/** Saves what somebody is typing. Answers JSON: `{ base }`, `{ conflict: true }` or `{ error }`. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const step = String(form.get('step') ?? '');
  if (!isWizardStep(step) || step === 'check') throw new AppError('not_found');
  const actor = await optionalActor(args);
  const { clientIp } = args.context;
  const input = { request: args.request, clientIp, step, form, now: new Date(), partly: true };
  const result = await saveStep(getDb(), actor, input);
  if (result.kind === 'conflict') return Response.json({ conflict: true }, { status: 409 });
  if (result.kind === 'invalid') return Response.json({ error: result.code }, { status: 422 });
  const headers: HeadersInit = result.cookie ? { 'Set-Cookie': result.cookie } : {};
  return Response.json({ base: result.base }, { headers });
}
