import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { paths } from '#app/paths.ts';
import { recheckNeed } from '../commands/recheck-need.server.ts';

/** A button on a need's page brings it to the desk. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const { itemId } = await execute(recheckNeed, call, { needId: String(form.get('needId')) });
  throw redirect(paths.moderationItem(itemId));
}
