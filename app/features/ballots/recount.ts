import type { BallotRules } from '#app/domain/methods/voting/marks.ts';
import { countablePapers, countableRules } from '#app/domain/methods/voting/published-ballots.ts';
import { tally } from '#app/domain/methods/voting/tally.ts';
import type { CandidateResult, Tally } from '#app/domain/methods/voting/tally-result.ts';
import { readBallotsFile } from './ballots-file.ts';
import { countSteps } from './count-steps.ts';
import { candidatesIn } from './counted-vote.ts';
import type { PublishedVote } from './published-vote.server.ts';

/** `score` is null where it counts weights that cannot be shown: beside the supporters it would tell how a small group voted. */
type RecountedSums = { supporters: number; score: number | null; rank: number | null };

/** One solution, as published and as counted again. */
export type RecountedRow = {
  id: string;
  slug: string;
  title: string;
  published: RecountedSums | null;
  again: (RecountedSums & { tied: boolean }) | null;
  isSame: boolean;
};

/**
 * Counts a published file of ballots by the published rules and compares it with the published result, solution by
 * solution. Where the two sides are not shown, who failed the patient gate is taken as published and the rest is counted again.
 * Where weights would need groups that are not shown, only supporters can be: neither places nor winners.
 */
export function recount(
  vote: Pick<PublishedVote, 'tally' | 'candidates' | 'published' | 'file'>,
  rules: BallotRules,
) {
  const before = vote.tally;
  const { missing } = vote.published;
  const again = countFile(vote, rules);
  const isWeighed = !missing.includes('weights');
  const of = ({ ranking }: Tally, id: string) => ranking.find(({ candidate }) => candidate === id) ?? null;
  const rows = vote.candidates.map((candidate): RecountedRow => {
    const [one, other] = [of(before, candidate.id), of(again, candidate.id)];
    return {
      ...candidate,
      published: one && {
        supporters: one.supporters,
        score: isWeighed ? one.score : null,
        rank: one.rank,
      },
      again: other && {
        supporters: other.supporters,
        score: isWeighed ? other.score : null,
        rank: other.rank,
        tied: other.tied,
      },
      isSame: isSame(one, other, isWeighed),
    };
  });
  const titles = new Map(vote.candidates.map(({ id, title }) => [id, title]));
  return {
    rows,
    missing,
    isWeighed,
    ballots: again.ballots,
    blank: again.blank,
    winners: isWeighed ? again.winners.map((id) => titles.get(id) ?? id) : null,
    endowment: again.facts.kind === 'money' ? again.facts.endowment : null,
    steps: isWeighed ? countSteps(again, (id) => titles.get(id) ?? id, rules.weights !== null) : null,
    isEqual:
      again.ballots === before.ballots &&
      again.blank === before.blank &&
      again.quorum === before.quorum &&
      (!isWeighed || again.winners.join() === before.winners.join()) &&
      rows.every((row) => row.isSame),
  };
}

function countFile(
  { tally: before, candidates, published, file }: Parameters<typeof recount>[0],
  rules: BallotRules,
): Tally {
  const ids = new Map(candidates.map(({ id, slug }) => [slug, id]));
  const { ballots } = readBallotsFile(file, published, (slug) => ids.get(slug), before.method);
  const failed = before.ranking.filter(({ gate }) => gate === 'failed').map(({ candidate }) => candidate);
  return tally(
    countableRules(rules, published),
    candidatesIn(before),
    countablePapers(ballots),
    published.missing.includes('gate') ? new Set(failed) : undefined,
  );
}

function isSame(one: CandidateResult | null, other: CandidateResult | null, isWeighed: boolean): boolean {
  if (!one || !other) return false;
  const isAlike = one.supporters === other.supporters && one.gate === other.gate;
  return isAlike && (!isWeighed || (one.rank === other.rank && one.score === other.score));
}
