import { AppError } from '#app/domain/app-error.ts';
import type { Actor } from '#app/policies/actor.ts';
import { abilities, can } from '#app/policies/index.ts';
import { getDb } from '#db/client.server.ts';
import { paperBallotOf } from './lock-paper-ballot.server.ts';
import { findPaperVote } from './papers.queries.server.ts';

/**
 * What every page of paper ballots begins with: the vote, where its papers stand, and what the person may do. Throws
 * `not_found` for who neither is staff nor helps.
 */
export async function visitPapers(actor: Actor, slug: string, now: Date) {
  const db = getDb();
  const vote = await findPaperVote(db, slug);
  if (!vote) throw new AppError('not_found');
  const subject = await paperBallotOf(db, vote.challengeId, vote, now);
  if (!can(actor, 'paper.read', subject)) throw new AppError('not_found');
  const may = abilities(
    actor,
    ['paper.name_helpers', 'paper.print', 'paper.hand_out', 'paper.type', 'paper.void'],
    subject,
  );
  const { id, title, closesAt, open, awaited } = subject;
  return { vote, may, challenge: { id, slug, title }, closesAt, open, awaited };
}
