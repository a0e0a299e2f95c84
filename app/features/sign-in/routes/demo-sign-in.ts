import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { describeDevice } from '#app/auth/describe-device.ts';
import { optionalActor, startSession } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { throwAsResponse } from '#app/commands/http-error.ts';
import { safeRedirect } from '#app/features/site/safe-redirect.ts';
import { paths } from '#app/paths.ts';
import { getEnv } from '#server/env.server.ts';
import { startDemoSession } from '../commands/start-demo-session.server.ts';
import { personaSchema } from '../sign-in.schemas.ts';

/** In a demonstration the personas stand on the sign-in page; elsewhere there is nothing here. */
export function loader() {
  if (getEnv().APP_MODE !== 'demo') throw new Response('not_found', { status: 404 });
  return redirect(paths.signIn());
}

export async function action(args: ActionFunctionArgs) {
  if (getEnv().APP_MODE !== 'demo') throw new Response('not_found', { status: 404 });
  const form = await args.request.formData();
  const persona = personaSchema.safeParse(form.get('persona'));
  if (!persona.success) throw new Response('invalid', { status: 422 });
  const actor = await optionalActor(args);
  const call = { actor, requestId: args.context.requestId };
  const { userId } = await execute(startDemoSession, call, { persona: persona.data }).catch(throwAsResponse);
  const device = describeDevice(args.request.headers.get('user-agent'));
  const { cookie } = await startSession(userId, device, new Date());
  return redirect(safeRedirect(form.get('next')), { headers: { 'Set-Cookie': cookie } });
}
