import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { v7 as uuidv7 } from 'uuid';
import { requireActor } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { getDb } from '#db/client.server.ts';
import { draftCookie, startDraft } from '../drafts.server.ts';
import { answersOf } from '../need-answers.queries.server.ts';
import { ownNeed } from '../own-need.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const need = await ownNeed(getDb(), await requireActor(args), args.params.slug ?? '');
  return redirect(paths.need(need.slug));
}

/** Opens a need in the wizard, as a draft that is sent as a change. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const db = getDb();
  const need = await ownNeed(db, actor, args.params.slug ?? '');
  const subject = { ...need, hiddenAt: need.hiddenAt ? new Date(need.hiddenAt) : null };
  if (need.status === 'in_review') throw new AppError('conflict', 'need_in_review');
  if (!can(actor, 'need.edit', subject)) throw new AppError('forbidden');
  const { secret } = await startDraft(db, actor, {
    id: uuidv7(),
    now: new Date(),
    needId: need.id,
    answers: await answersOf(db, need.id, actor.id),
  });
  return redirect(paths.newNeedStep('check'), { headers: { 'Set-Cookie': await draftCookie(secret) } });
}
