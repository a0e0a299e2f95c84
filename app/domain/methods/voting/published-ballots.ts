import { type Constituency, constituencies } from '../../people/roles.ts';
import { seededRandom, shuffled } from '../random/seeded.ts';
import type { ApprovalBallot, ApprovalTally } from './approval.ts';
import { type PublicBreakdown, publicBreakdown } from './public-breakdown.ts';
import { SMALLEST_PUBLIC_CELL } from './suppress-small-cells.ts';

/** Constituencies of the people a need is about: theirs is the share that a patient gate asks for. */
export const concerned = ['patients', 'carers'] as const satisfies readonly Constituency[];

/**
 * Whether published ballots say who cast them. `none`: nobody needs it to count again. `shown`: "patient or carer" or
 * not, because a patient gate stands on it. `withheld`: the gate would need it, but one side is too few to be told apart.
 */
export type BallotGroups = 'none' | 'shown' | 'withheld';

/** A ballot as everybody may see it. `concerned` is null unless the groups are shown. */
export interface PublishedBallot {
  concerned: boolean | null;
  approved: readonly string[];
}

/** The ballots of a vote as everybody may see them. */
export interface PublishedBallots {
  groups: BallotGroups;
  ballots: readonly PublishedBallot[];
}

const isConcerned = (constituency: Constituency) =>
  (concerned as readonly Constituency[]).includes(constituency);

/** What published ballots may say about their voters, from how many there are on each side. */
export function ballotGroups(
  ballotsBy: Readonly<Record<Constituency, number>>,
  hasGate: boolean,
  smallest: number = SMALLEST_PUBLIC_CELL,
): BallotGroups {
  if (!hasGate) return 'none';
  const sides = [0, 0] as [number, number];
  for (const group of constituencies) sides[isConcerned(group) ? 0 : 1] += ballotsBy[group];
  return sides.every((side) => side === 0 || side >= smallest) ? 'shown' : 'withheld';
}

/**
 * The ballots without anything that tells whose they are, enough to count the vote again. They are sorted by what stands
 * on them before they are shuffled, so that their order says nothing about when or by whom they were cast.
 *
 * @param rules.seed the published seed of the vote
 */
export function publishBallots(
  papers: readonly ApprovalBallot[],
  rules: { seed: string; hasGate: boolean },
): PublishedBallots {
  const by = Object.fromEntries(constituencies.map((group) => [group, 0])) as Record<Constituency, number>;
  for (const paper of papers) by[paper.constituency] += 1;
  const groups = ballotGroups(by, rules.hasGate);
  const plain = papers.map((paper) => ({
    concerned: groups === 'shown' ? isConcerned(paper.constituency) : null,
    approved: [...paper.approved].sort(),
  }));
  const content = (ballot: PublishedBallot) => `${ballot.concerned} ${ballot.approved.join(' ')}`;
  plain.sort((a, b) => (content(a) < content(b) ? -1 : 1));
  return { groups, ballots: shuffled(plain, seededRandom(`${rules.seed} ballots`)) };
}

/**
 * Published ballots as ballots that can be counted. Where the groups are shown, the two sides stand in for their
 * constituencies, which is all a patient gate asks for; otherwise constituencies mean nothing in the result.
 */
export function countableBallots(published: readonly PublishedBallot[]): ApprovalBallot[] {
  return published.map(({ concerned: isOne, approved }) => ({
    constituency: isOne === true ? 'patients' : 'research',
    approved,
  }));
}

/**
 * The breakdown by constituency that may stand beside the published ballots: where those tell the two sides apart, what
 * is withheld on one side must not follow from its total.
 */
export function breakdownBeside(tally: ApprovalTally, groups: BallotGroups): PublicBreakdown {
  if (groups !== 'shown') return publicBreakdown(tally);
  const near = publicBreakdown(only(tally, (group) => isConcerned(group)));
  const far = publicBreakdown(only(tally, (group) => !isConcerned(group)));
  const join = (a: PublicBreakdown['ballots'], b: PublicBreakdown['ballots']) =>
    Object.fromEntries(
      constituencies.map((group) => [group, isConcerned(group) ? a[group] : b[group]]),
    ) as PublicBreakdown['ballots'];
  return {
    ballots: join(near.ballots, far.ballots),
    candidates: near.candidates.map((entry, i) => ({
      ...entry,
      byConstituency: join(entry.byConstituency, far.candidates[i]?.byConstituency ?? entry.byConstituency),
    })),
  };
}

function only(tally: ApprovalTally, keep: (group: Constituency) => boolean): ApprovalTally {
  const cut = (counts: Readonly<Record<Constituency, number>>) =>
    Object.fromEntries(constituencies.map((group) => [group, keep(group) ? counts[group] : 0])) as Record<
      Constituency,
      number
    >;
  return {
    ...tally,
    ballotsBy: cut(tally.ballotsBy),
    ranking: tally.ranking.map((entry) => ({ ...entry, byConstituency: cut(entry.byConstituency) })),
  };
}
