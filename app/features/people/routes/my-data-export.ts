import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { throwAsResponse } from '#app/commands/http-error.ts';
import { paths } from '#app/paths.ts';
import { exportAccount } from '../commands/export-account.server.ts';

/** Taking a copy is noted, so it is a button and no link. */
export function loader() {
  return redirect(paths.myData());
}

/** Everything about oneself as a file. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const call = { actor, requestId: args.context.requestId };
  const account = await execute(exportAccount, call, {}).catch(throwAsResponse);
  const day = account.exportedAt.slice(0, 10);
  return new Response(JSON.stringify(account, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="tandem-${day}.json"`,
      'Cache-Control': 'no-store',
    },
  });
}
