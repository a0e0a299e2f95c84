import { AppError } from '#app/domain/app-error.ts';
import type { ApprovalTally } from '#app/domain/methods/voting/approval.ts';
import { publishBallots } from '#app/domain/methods/voting/published-ballots.ts';
import type { Actor } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { findVote, papersOf, titlesOf, type Vote } from './ballot.queries.server.ts';
import { writeBallotsFile } from './ballots-file.ts';

/** A solution that was voted on. */
export type Candidate = { id: string; slug: string; title: string };

/** A counted vote whose result has been decided, with its ballots as everybody may see them. */
export type PublishedVote = {
  vote: Vote;
  tally: ApprovalTally;
  /** In the order of the result. */
  candidates: Candidate[];
  groups: ReturnType<typeof publishBallots>['groups'];
  file: string;
};

/** The solutions of a result in its order. */
export async function candidatesOf(db: DbOrTx, tally: ApprovalTally): Promise<Candidate[]> {
  const ids = tally.ranking.map((entry) => entry.candidate);
  const titles = await titlesOf(db, ids);
  return ids.map((id) => ({ id, slug: titles.get(id)?.slug ?? id, title: titles.get(id)?.title ?? id }));
}

/** The ballots of a decided vote. Throws `not_found` before the decision, and where nothing was voted on. */
export async function publishedVote(
  db: DbOrTx,
  actor: Actor,
  slug: string,
  now: Date,
): Promise<PublishedVote> {
  const vote = await findVote(db, actor, slug, now);
  const tally = vote?.ballot.result;
  if (!vote || !tally || !can(actor, 'results.read', vote.challenge)) throw new AppError('not_found');
  const candidates = await candidatesOf(db, tally);
  const stood = new Set(candidates.map(({ id }) => id));
  const papers = await papersOf(db, vote.ballot.id);
  const published = publishBallots(
    // As they were counted: an entry that had left before the count is on no ballot.
    papers.map((paper) => ({ ...paper, approved: paper.approved.filter((id) => stood.has(id)) })),
    { seed: vote.ballot.seed, hasGate: vote.ballot.patientGate !== null },
  );
  // Columns by address, so that their order does not give the result away as a merit.
  const columns = [...candidates].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return { vote, tally, candidates, groups: published.groups, file: writeBallotsFile(published, columns) };
}
