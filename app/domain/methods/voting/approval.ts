import { type Constituency, constituencies } from '../../people/roles.ts';
import { bySeed } from '../random/seeded.ts';

/** One anonymous ballot: the constituency it was cast in and the candidates it approves (none: a blank ballot). */
export interface ApprovalBallot {
  constituency: Constituency;
  approved: readonly string[];
}

/** What was published before the vote opened. */
export interface ApprovalRules {
  /** Published text that breaks ties. */
  seed: string;
  /** People entitled to vote, by constituency; leave out when unknown, then no turnout share is given. */
  electorate?: Readonly<Partial<Record<Constituency, number>>>;
  /** The vote counts only with at least this many ballots (blank ones included). */
  quorum?: number;
  /** Nothing wins that fewer than this share (0–1) of the patients and carers who voted approve. */
  patientGate?: number;
  /** What a ballot of each constituency counts; 1 where none is given. Shares and breakdowns stay unweighted. */
  weights?: Readonly<Partial<Record<Constituency, number>>>;
}

export type CountByConstituency = Readonly<Record<Constituency, number>>;

/** One candidate's result. */
export interface ApprovalResult {
  candidate: string;
  /** 1 is first. Equal scores share a rank; `ranking` still lists them in the order of the seed. */
  rank: number;
  tied: boolean;
  /** Approvals, each counting its constituency's weight. */
  score: number;
  /** Ballots that approve the candidate. */
  approvals: number;
  /** `approvals` ÷ ballots, 0–1; null without ballots. */
  share: number | null;
  byConstituency: CountByConstituency;
  /** Share of the patients' and carers' ballots that approve; null when none of them voted. */
  patientShare: number | null;
  gate: 'none' | 'passed' | 'failed';
}

/** The whole result, recomputable by anyone from the anonymous ballots and the rules. */
export interface ApprovalTally {
  ballots: number;
  blank: number;
  ballotsBy: CountByConstituency;
  /** Ballots ÷ electorate, 0–1; null where the electorate is unknown or nobody. */
  turnout: number | null;
  turnoutBy: Readonly<Record<Constituency, number | null>>;
  quorum: 'none' | 'met' | 'not_met';
  ranking: readonly ApprovalResult[];
  /** First of those that passed the gate; null when the quorum was missed, all failed, or nothing was approved. */
  winner: string | null;
  /** The candidates among whom the seed chose the winner; empty when no draw was needed. */
  drawnFrom: readonly string[];
}

/**
 * Counts an approval vote, together and by constituency. The result depends neither on the order of ballots nor on that of
 * candidates.
 *
 * @param candidates ids of all that stood, also those nobody approved
 * @param ballots one per person
 * Missing: a blank ballot counts for turnout, quorum and shares; with a patient gate and no patient or carer voting, all fail it.
 * @throws RangeError naming the candidate or ballot for a repeated id, an approval of something that did not stand, a share
 * outside 0–1, a negative weight, or more ballots than people entitled to vote
 * Source: Brams & Fishburn (1978), Approval Voting; ties are ordered by {@link bySeed}.
 */
export function tallyApproval(
  candidates: readonly string[],
  ballots: readonly ApprovalBallot[],
  rules: ApprovalRules,
): ApprovalTally {
  checkRules(rules);
  const approvals = countApprovals(candidates, ballots);
  const ballotsBy = count(ballots.map((ballot) => ballot.constituency));
  const seeded = bySeed(rules.seed);
  const results = candidates
    .map((candidate) =>
      result(candidate, approvals.get(candidate) ?? zeros(), ballotsBy, ballots.length, rules),
    )
    .sort((a, b) => b.score - a.score || seeded(a.candidate, b.candidate));
  const ranking = results.map((entry) => ({
    ...entry,
    rank: results.findIndex((other) => other.score === entry.score) + 1,
    tied: results.filter((other) => other.score === entry.score).length > 1,
  }));
  const quorum = rules.quorum === undefined ? 'none' : ballots.length >= rules.quorum ? 'met' : 'not_met';
  const standing =
    quorum === 'not_met' ? [] : ranking.filter((entry) => entry.gate !== 'failed' && entry.score > 0);
  const first = standing.filter((entry) => entry.score === standing[0]?.score);
  return {
    ballots: ballots.length,
    blank: ballots.filter((ballot) => ballot.approved.length === 0).length,
    ballotsBy,
    ...turnout(ballotsBy, ballots.length, rules.electorate),
    quorum,
    ranking,
    winner: first[0]?.candidate ?? null,
    drawnFrom: first.length > 1 ? first.map((entry) => entry.candidate) : [],
  };
}

type Counts = Record<Constituency, number>;

const zeros = () => Object.fromEntries(constituencies.map((group) => [group, 0])) as Counts;

function count(groups: readonly Constituency[]): Counts {
  const counts = zeros();
  for (const group of groups) counts[group] += 1;
  return counts;
}

function countApprovals(
  candidates: readonly string[],
  ballots: readonly ApprovalBallot[],
): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const candidate of candidates) {
    if (counts.has(candidate)) throw new RangeError(`candidate ${candidate} stands twice`);
    counts.set(candidate, zeros());
  }
  for (const [i, ballot] of ballots.entries()) {
    if (!constituencies.includes(ballot.constituency)) {
      throw new RangeError(`ballot ${i}: ${ballot.constituency} is no constituency`);
    }
    if (new Set(ballot.approved).size !== ballot.approved.length) {
      throw new RangeError(`ballot ${i} approves something twice`);
    }
    for (const candidate of ballot.approved) {
      const by = counts.get(candidate);
      if (!by) throw new RangeError(`ballot ${i} approves ${candidate}, which does not stand`);
      by[ballot.constituency] += 1;
    }
  }
  return counts;
}

function result(candidate: string, by: Counts, ballotsBy: Counts, ballots: number, rules: ApprovalRules) {
  const approvals = sum(by);
  const concerned = ballotsBy.patients + ballotsBy.carers;
  const patientShare = concerned === 0 ? null : (by.patients + by.carers) / concerned;
  const gate =
    rules.patientGate === undefined
      ? 'none'
      : (patientShare ?? -1) >= rules.patientGate
        ? 'passed'
        : 'failed';
  return {
    candidate,
    score: constituencies.reduce((total, group) => total + by[group] * (rules.weights?.[group] ?? 1), 0),
    approvals,
    share: ballots === 0 ? null : approvals / ballots,
    byConstituency: by,
    patientShare,
    gate,
  } as const;
}

function turnout(by: Counts, ballots: number, electorate: ApprovalRules['electorate']) {
  const turnoutBy = Object.fromEntries(constituencies.map((group) => [group, null])) as Record<
    Constituency,
    number | null
  >;
  if (!electorate) return { turnout: null, turnoutBy };
  for (const group of constituencies) {
    const entitled = electorate[group] ?? 0;
    if (by[group] > entitled) {
      throw new RangeError(`${group}: ${by[group]} ballots, but only ${entitled} are entitled to vote`);
    }
    turnoutBy[group] = entitled === 0 ? null : by[group] / entitled;
  }
  const entitled = constituencies.reduce((total, group) => total + (electorate[group] ?? 0), 0);
  return { turnout: entitled === 0 ? null : ballots / entitled, turnoutBy };
}

const sum = (by: Counts) => constituencies.reduce((total, group) => total + by[group], 0);

function checkRules({ quorum, patientGate, weights = {}, electorate = {} }: ApprovalRules): void {
  if (quorum !== undefined && !(Number.isInteger(quorum) && quorum >= 0)) {
    throw new RangeError(`quorum must be a whole number of ballots, got ${quorum}`);
  }
  if (patientGate !== undefined && !(patientGate >= 0 && patientGate <= 1)) {
    throw new RangeError(`patientGate must be a share from 0 to 1, got ${patientGate}`);
  }
  for (const group of constituencies) {
    const weight = weights[group] ?? 1;
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new RangeError(`weight of ${group} must be 0 or more, got ${weight}`);
    const entitled = electorate[group] ?? 0;
    if (!(Number.isInteger(entitled) && entitled >= 0)) {
      throw new RangeError(`electorate of ${group} must be a whole number, got ${entitled}`);
    }
  }
}
