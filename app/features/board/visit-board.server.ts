import { AppError } from '#app/domain/app-error.ts';
import type { Actor } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import { getDb } from '#db/client.server.ts';
import { type BoardChallenge, findBoardChallenge } from './board.queries.server.ts';

/** The challenge whose board somebody opens. Throws `not_found` where it is hidden from them, `forbidden` where only the board is. */
export async function visitBoard(actor: Actor, slug: string): Promise<BoardChallenge> {
  const challenge = await findBoardChallenge(getDb(), slug);
  if (!challenge || !can(actor, 'challenge.read', challenge)) throw new AppError('not_found');
  if (!can(actor, 'board.read', challenge)) throw new AppError('forbidden');
  return challenge;
}
