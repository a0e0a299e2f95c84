import type { ActionFunctionArgs } from '@remix-run/node';
import { requireActor } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { answerUpload } from '../upload-server.server.ts';

export function loader(): never {
  throw new AppError('not_found');
}

/** Announces a file of a solution that comes in pieces. Answers with the address to which they go. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  if (args.request.method !== 'POST') throw new AppError('not_found');
  return answerUpload(args.request, { actor, requestId: args.context.requestId });
}
