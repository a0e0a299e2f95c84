import { type Constituency, constituencies } from '../../people/roles.ts';
import type { CountByConstituency } from './head-count.ts';
import { type BallotRules, type Marks, type Paper, tidyMarks } from './marks.ts';
import { type PublicBreakdown, publicBreakdown } from './public-breakdown.ts';
import { SMALLEST_PUBLIC_CELL } from './suppress-small-cells.ts';
import type { Tally } from './tally-result.ts';

/** Constituencies of the people a need is about: theirs is the share that a patient gate asks for. */
export const concerned = ['patients', 'carers'] as const satisfies readonly Constituency[];

/**
 * What published ballots say about who cast them. `none`: nothing; `sides`: "patient or carer" or not, because a patient gate
 * stands on it; `constituencies`: the constituency, because its weight counts.
 */
export type BallotGroups = 'none' | 'sides' | 'constituencies';

/** A rule that cannot be counted again, as what it stands on would tell small groups apart. */
export type MissingRule = 'gate' | 'weights';

/** What is published of the voters, and what cannot be counted again with it. */
export interface PublicGroups {
  groups: BallotGroups;
  missing: readonly MissingRule[];
}

/** A ballot as everybody may see it. `receipt`: the code with which its voter finds it. */
export interface PublishedBallot {
  receipt: string | null;
  group: Constituency | 'concerned' | 'others' | null;
  marks: Marks;
}

export interface PublishedBallots extends PublicGroups {
  ballots: readonly PublishedBallot[];
}

export const isConcerned = (constituency: Constituency) =>
  (concerned as readonly Constituency[]).includes(constituency);

/**
 * What published ballots may say about their voters, from how many there are of each constituency: only what a rule needs, and
 * only where nobody stands alone with it.
 */
export function publicGroups(
  ballotsBy: CountByConstituency,
  { patientGate, weights }: Pick<BallotRules, 'patientGate' | 'weights'>,
  smallest: number = SMALLEST_PUBLIC_CELL,
): PublicGroups {
  const isLarge = (count: number) => count === 0 || count >= smallest;
  const hasWeights = constituencies.some((group) => (weights?.[group] ?? 1) !== 1);
  if (hasWeights && constituencies.every((group) => isLarge(ballotsBy[group])))
    return { groups: 'constituencies', missing: [] };
  const side = (is: boolean) =>
    constituencies.reduce((sum, group) => sum + (isConcerned(group) === is ? ballotsBy[group] : 0), 0);
  const canShowSides = patientGate !== null && isLarge(side(true)) && isLarge(side(false));
  return {
    groups: canShowSides ? 'sides' : 'none',
    missing: [
      ...(patientGate !== null && !canShowSides ? (['gate'] as const) : []),
      ...(hasWeights ? (['weights'] as const) : []),
    ],
  };
}

/**
 * The ballots without anything that tells whose they are, enough to count the vote again. They stand in the order of their
 * codes, which are random: it says nothing about when or by whom they were cast. Those without a code come first, in the order
 * of what stands on them.
 */
export function publishBallots(
  papers: readonly (Paper & { receipt: string | null })[],
  shown: PublicGroups,
): PublishedBallots {
  const groupOf = (constituency: Constituency): PublishedBallot['group'] => {
    if (shown.groups === 'constituencies') return constituency;
    if (shown.groups === 'none') return null;
    return isConcerned(constituency) ? 'concerned' : 'others';
  };
  const ballots = papers
    .map(({ receipt, constituency, marks }) => ({
      receipt,
      group: groupOf(constituency),
      marks: tidyMarks(marks),
    }))
    .map((ballot) => ({
      ballot,
      key: `${ballot.receipt ?? ''} ${ballot.group} ${JSON.stringify(ballot.marks)}`,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ ballot }) => ballot);
  return { ...shown, ballots };
}

/**
 * Published ballots as papers that can be counted. Where sides are shown they stand in for their constituencies, which is all a
 * patient gate asks for; where nothing is shown, constituencies mean nothing in the result.
 */
export function countablePapers(published: readonly PublishedBallot[]): Paper[] {
  return published.map(({ group, marks }) => ({
    constituency:
      group === 'concerned' ? 'patients' : group === 'others' || group === null ? 'research' : group,
    marks,
  }));
}

/** The rules by which published ballots can be counted: without those that stand on what is not shown. */
export function countableRules(rules: BallotRules, { missing }: PublicGroups): BallotRules {
  return {
    ...rules,
    electorate: null,
    patientGate: missing.includes('gate') ? null : rules.patientGate,
    weights: missing.includes('weights') ? null : rules.weights,
  };
}

/**
 * The breakdown by constituency that may stand beside the published ballots: where those tell the two sides apart, what
 * is withheld on one side must not follow from its total.
 */
export function breakdownBeside(
  tally: Pick<Tally, 'ballotsBy' | 'ranking'>,
  groups: BallotGroups,
): PublicBreakdown {
  if (groups !== 'sides') return publicBreakdown(tally);
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

function only(tally: Pick<Tally, 'ballotsBy' | 'ranking'>, keep: (group: Constituency) => boolean) {
  const cut = (counts: CountByConstituency) =>
    Object.fromEntries(constituencies.map((group) => [group, keep(group) ? counts[group] : 0])) as Record<
      Constituency,
      number
    >;
  return {
    ballotsBy: cut(tally.ballotsBy),
    ranking: tally.ranking.map((entry) => ({ ...entry, byConstituency: cut(entry.byConstituency) })),
  };
}
