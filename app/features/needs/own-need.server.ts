import { AppError } from '#app/domain/app-error.ts';
import type { Person } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { type NeedPageRow, needPageOf } from './need-page.queries.server.ts';
import { policySubject } from './need-view.server.ts';

/**
 * A need for pages that only its author, a carer acting for them, or whoever wrote it down for them may open. Throws
 * `not_found` otherwise.
 */
export async function ownNeed(db: DbOrTx, actor: Person, slug: string): Promise<NeedPageRow> {
  const need = await needPageOf(db, actor, slug);
  if (!need || !can(actor, 'need.look_after', policySubject(need))) throw new AppError('not_found');
  return need;
}
