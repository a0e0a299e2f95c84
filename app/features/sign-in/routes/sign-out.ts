import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { blankSessionCookie, optionalActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { throwAsResponse } from '#app/commands/http-error.ts';
import { paths } from '#app/paths.ts';
import { endSession } from '../commands/end-session.server.ts';

/** Signing out is a button, never a link. */
export function loader() {
  return redirect(paths.home());
}

export async function action(args: ActionFunctionArgs) {
  const actor = await optionalActor(args);
  if (actor.kind === 'person') {
    const { sessionId } = actor;
    await execute(endSession, { actor, requestId: args.context.requestId }, { sessionId }).catch(
      throwAsResponse,
    );
  }
  return redirect(paths.home(), { headers: { 'Set-Cookie': blankSessionCookie() } });
}
