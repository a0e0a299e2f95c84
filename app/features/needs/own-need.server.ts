import { AppError } from '#app/domain/app-error.ts';
import { isOrActsFor, type Person } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { type NeedPageRow, needPageOf } from './need-page.queries.server.ts';

/** A need for pages that only its author, or a carer acting for them, may open. Throws `not_found` otherwise. */
export async function ownNeed(db: DbOrTx, actor: Person, slug: string): Promise<NeedPageRow> {
  const need = await needPageOf(db, actor, slug);
  if (!need || !isOrActsFor(actor, need.authorId, 'needs')) throw new AppError('not_found');
  return need;
}
