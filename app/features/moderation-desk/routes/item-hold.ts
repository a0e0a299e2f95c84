import type { ActionFunctionArgs } from '@remix-run/node';
import { requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { getDb } from '#db/client.server.ts';
import { releaseItem } from '../commands/release-item.server.ts';
import { holdItem } from '../hold-item.server.ts';
import { itemIdOf } from '../item-id.server.ts';

/**
 * A sign of life of whoever has an item open, or its end. Answers `{ isHeld }`: false when somebody else has it, or it is
 * decided, which is no error: a decision can overtake the sign of life before it.
 */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireRole(args, 'staff', 'admin');
  const itemId = itemIdOf(args.params);
  const { requestId } = args.context;
  const isForm = args.request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
  if (isForm && (await args.request.formData()).get('intent') === 'release') {
    await execute(releaseItem, { actor, requestId }, { itemId }).catch((error: unknown) => {
      // Whoever leaves has decided it, or had lost it: either way nothing is left to put back.
      if (!(error instanceof AppError)) throw error;
    });
    return new Response(null, { status: 204 });
  }
  const refusal = await holdItem(getDb(), actor, { itemId, now: new Date(), requestId });
  return Response.json({ isHeld: refusal === null });
}
