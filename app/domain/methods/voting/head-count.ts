import { type Constituency, constituencies } from '../../people/roles.ts';
import { type BallotRules, isSupport, type Paper } from './marks.ts';

export type CountByConstituency = Readonly<Record<Constituency, number>>;

/** Who voted, whatever the method. */
export interface Turnout {
  ballots: number;
  blank: number;
  ballotsBy: CountByConstituency;
  /** Ballots ÷ electorate, 0–1; null where the electorate is unknown or nobody. */
  turnout: number | null;
  turnoutBy: Readonly<Record<Constituency, number | null>>;
  quorum: 'none' | 'met' | 'not_met';
}

/** Who supports one candidate, each paper counting once. */
export interface Support {
  supporters: number;
  /** `supporters` ÷ ballots, 0–1; null without ballots. */
  share: number | null;
  byConstituency: CountByConstituency;
  /** Share of the patients' and carers' ballots that support; null when none of them voted. */
  patientShare: number | null;
  gate: 'none' | 'passed' | 'failed';
}

type Counts = Record<Constituency, number>;

/** Nobody of any constituency. */
export const zeros = () => Object.fromEntries(constituencies.map((group) => [group, 0])) as Counts;

export const sumOf = (by: CountByConstituency) =>
  constituencies.reduce((total, group) => total + by[group], 0);

/** Counts who voted. @throws RangeError for more ballots than people entitled to vote */
export function countTurnout(papers: readonly Paper[], { quorum, electorate }: BallotRules): Turnout {
  const ballotsBy = zeros();
  let blank = 0;
  for (const { constituency, marks } of papers) {
    ballotsBy[constituency] += 1;
    if (isBlank(marks)) blank += 1;
  }
  return {
    ballots: papers.length,
    blank,
    ballotsBy,
    ...shareOf(ballotsBy, papers.length, electorate),
    quorum: quorum === 0 ? 'none' : papers.length >= quorum ? 'met' : 'not_met',
  };
}

/**
 * Counts who supports each candidate, and whether patients and carers let it win.
 *
 * @param failed who failed the gate, where that is known; instead of counting it
 */
export function countSupport(
  candidates: readonly string[],
  papers: readonly Paper[],
  rules: BallotRules,
  failed?: ReadonlySet<string>,
): ReadonlyMap<string, Support> {
  const counts = new Map(candidates.map((candidate) => [candidate, zeros()]));
  const voted = zeros();
  for (const { constituency, marks } of papers) {
    voted[constituency] += 1;
    for (const candidate in marks) {
      const by = counts.get(candidate);
      if (by && isSupport(rules, marks[candidate])) by[constituency] += 1;
    }
  }
  const concerned = voted.patients + voted.carers;
  return new Map(
    candidates.map((candidate) => {
      const by = counts.get(candidate) ?? zeros();
      const patientShare = concerned === 0 ? null : (by.patients + by.carers) / concerned;
      const supporters = sumOf(by);
      return [
        candidate,
        {
          supporters,
          share: papers.length === 0 ? null : supporters / papers.length,
          byConstituency: by,
          patientShare,
          gate: failed
            ? failed.has(candidate)
              ? 'failed'
              : 'passed'
            : gateOf(patientShare, rules.patientGate),
        },
      ];
    }),
  );
}

/** With nobody of the patients and carers voting, nothing passes. */
function gateOf(patientShare: number | null, patientGate: number | null): Support['gate'] {
  if (patientGate === null) return 'none';
  return (patientShare ?? -1) >= patientGate ? 'passed' : 'failed';
}

function isBlank(marks: Paper['marks']): boolean {
  for (const _ in marks) return false;
  return true;
}

function shareOf(by: Counts, ballots: number, electorate: BallotRules['electorate']) {
  const turnoutBy = Object.fromEntries(constituencies.map((group) => [group, null])) as Record<
    Constituency,
    number | null
  >;
  if (!electorate) return { turnout: null, turnoutBy };
  for (const group of constituencies) {
    const entitled = electorate[group] ?? 0;
    if (by[group] > entitled)
      throw new RangeError(`${group}: ${by[group]} ballots, but only ${entitled} are entitled to vote`);
    turnoutBy[group] = entitled === 0 ? null : by[group] / entitled;
  }
  const entitled = constituencies.reduce((total, group) => total + (electorate[group] ?? 0), 0);
  return { turnout: entitled === 0 ? null : ballots / entitled, turnoutBy };
}
