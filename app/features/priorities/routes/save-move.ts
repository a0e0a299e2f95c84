import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { httpStatusOf } from '#app/commands/http-error.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { moveInGroup } from '../commands/move-in-group.server.ts';
import { readMove } from '../move-form.ts';

/** Nothing to look at: whoever comes here goes to the group. */
export function loader({ params }: LoaderFunctionArgs) {
  const { slug = '', groupId = '' } = params;
  return redirect(contestPaths.priorityGroup(encodeURIComponent(slug), encodeURIComponent(groupId)));
}

/** One move from a page that stays where it is. A refusal says why in a code that the page has words for. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  try {
    const moved = await execute(moveInGroup, call, {
      groupId: args.params.groupId ?? '',
      move: readMove(form),
    });
    return Response.json(moved);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Response.json({ code: error.code ?? error.kind }, { status: httpStatusOf[error.kind] });
  }
}
