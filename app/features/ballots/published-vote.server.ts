import { AppError } from '#app/domain/app-error.ts';
import { tidyMarks } from '#app/domain/methods/voting/marks.ts';
import {
  type PublishedBallots,
  publicGroups,
  publishBallots,
} from '#app/domain/methods/voting/published-ballots.ts';
import type { Tally } from '#app/domain/methods/voting/tally-result.ts';
import type { Actor } from '#app/policies/actor.ts';
import { can } from '#app/policies/index.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { findVote, papersOf, titlesOf, type Vote } from './ballot.queries.server.ts';
import { writeBallotsFile } from './ballots-file.ts';
import type { CountedVote } from './counted-vote.ts';

/** A solution that was voted on. */
export type Candidate = { id: string; slug: string; title: string };

/** A counted vote whose result has been decided, with its ballots as everybody may see them. */
export type PublishedVote = {
  vote: Vote;
  tally: CountedVote;
  /** In the order of the result. */
  candidates: Candidate[];
  published: PublishedBallots;
  file: string;
};

/** The solutions of a result in its order. */
export async function candidatesOf(db: DbOrTx, { ranking }: Pick<Tally, 'ranking'>): Promise<Candidate[]> {
  const ids = ranking.map((entry) => entry.candidate);
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
    papers.map(({ constituency, receipt, marks }) => ({
      constituency,
      receipt,
      marks: tidyMarks(marks, stood),
    })),
    publicGroups(tally.ballotsBy, vote.ballot),
  );
  // Columns by address, so that their order does not give the result away as a merit.
  const columns = [...candidates].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return { vote, tally, candidates, published, file: writeBallotsFile(published, columns, tally.method) };
}
