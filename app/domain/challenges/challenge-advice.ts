import type { VotingMethod } from '../methods/voting/voting-methods.ts';
import { type Capacity, type Constituency, constituencies, constituencyOf } from '../people/roles.ts';
import type { AwardKind, ChallengeFormat } from './challenge-machine.ts';
import type { ChallengePart } from './challenge-parts.ts';
import type { EligibilityCheck } from './eligibility-rules.ts';
import type { PhaseKind } from './phases.ts';
import { type TermsKind, termsKinds } from './terms.ts';

/** What is not wrong in a challenge, but likely not meant. Each says in which part it can be mended. */
export const partOfAdvice = {
  short_propose: 'dates',
  vote_before_entries: 'dates',
  jury_before_entries: 'dates',
  announced_before_vote_ends: 'dates',
  announced_before_jury_ends: 'dates',
  no_announce: 'dates',
  no_decision: 'dates',
  no_patients_vote: 'voting',
  quorum_unreachable: 'voting',
  target_without_vote: 'voting',
  weight_without_vote: 'voting',
  budget_without_limit: 'voting',
  limit_above_budget: 'voting',
  papers_after_announcement: 'voting',
  no_descriptors: 'criteria',
  one_criterion: 'criteria',
  one_reader: 'jury',
  no_prizes: 'prizes',
  voters_prize_without_vote: 'prizes',
  jury_prize_without_jury: 'prizes',
  no_terms: 'terms',
  no_rules: 'eligibility',
  no_partners: 'partners',
  no_faq: 'faq',
  grace_into_vote: 'entry',
} as const satisfies Record<string, ChallengePart>;
export type AdviceKind = keyof typeof partOfAdvice;
export const adviceKinds = Object.keys(partOfAdvice) as AdviceKind[];

/** One piece of advice; `names` and `n` are what its words name. */
export type Advice = { kind: AdviceKind; names: string[]; n: number };

/** A challenge as far as advice on it goes. */
export type AdvisedChallenge = {
  format: ChallengeFormat;
  phases: readonly { kind: PhaseKind; startsAt: Date; endsAt: Date }[];
  ballot: {
    method: VotingMethod;
    eligible: readonly Capacity[];
    quorum: number;
    budget: number | null;
    weights: Partial<Record<Constituency, number>> | null;
    targets: Partial<Record<Constituency, number>> | null;
    paperHours: number;
  } | null;
  /** People who could vote now. */
  possibleVoters: number;
  criteria: readonly { name: string; described: number }[];
  perEntry: number | null;
  prizes: readonly { kind: AwardKind }[];
  hasPrizeSentence: boolean;
  /** Kinds of terms that have a text. */
  terms: readonly TermsKind[];
  rules: readonly EligibilityCheck[];
  partners: number;
  faqs: number;
  graceMinutes: number;
};

const dayMs = 86_400_000;

/** What could be better before the challenge is announced, in the order of its parts. Shares nothing with `challengeGaps`. */
export function challengeAdvice(challenge: AdvisedChallenge): Advice[] {
  const found = [...adviceOnDates(challenge), ...adviceOnVote(challenge), ...adviceOnRest(challenge)];
  return adviceKinds.flatMap((kind) => found.filter((one) => one.kind === kind));
}

const say = (kind: AdviceKind, { names = [], n = 0 }: Partial<Advice> = {}): Advice => ({ kind, names, n });
const when = (condition: boolean, kind: AdviceKind, more?: Partial<Advice>): Advice[] =>
  condition ? [say(kind, more)] : [];
const phaseOf = (challenge: AdvisedChallenge, kind: PhaseKind) =>
  challenge.phases.find((phase) => phase.kind === kind);

function adviceOnDates(challenge: AdvisedChallenge): Advice[] {
  const [propose, vote, jury, announce] = (['propose', 'vote', 'jury', 'announce'] as const).map((kind) =>
    phaseOf(challenge, kind),
  );
  const days = propose ? (propose.endsAt.getTime() - propose.startsAt.getTime()) / dayMs : 0;
  return [
    ...when(propose !== undefined && challenge.format !== 'hackathon' && days < 14, 'short_propose', {
      n: Math.max(0, Math.round(days)),
    }),
    ...when(isBefore(vote?.startsAt, propose?.endsAt), 'vote_before_entries'),
    ...when(isBefore(jury?.startsAt, propose?.endsAt), 'jury_before_entries'),
    ...when(isBefore(announce?.startsAt, vote?.endsAt), 'announced_before_vote_ends'),
    ...when(isBefore(announce?.startsAt, jury?.endsAt), 'announced_before_jury_ends'),
    ...when(challenge.phases.length > 0 && !announce, 'no_announce'),
    ...when(challenge.phases.length > 0 && !vote && !jury, 'no_decision'),
    ...when(
      vote !== undefined &&
        propose !== undefined &&
        challenge.graceMinutes > 0 &&
        propose.endsAt <= vote.startsAt &&
        propose.endsAt.getTime() + challenge.graceMinutes * 60_000 > vote.startsAt.getTime(),
      'grace_into_vote',
    ),
  ];
}

/** False where one of the two is not known. */
function isBefore(a: Date | undefined, b: Date | undefined): boolean {
  return a !== undefined && b !== undefined && a < b;
}

function adviceOnVote(challenge: AdvisedChallenge): Advice[] {
  const { ballot } = challenge;
  const vote = phaseOf(challenge, 'vote');
  if (!ballot || !vote) return [];
  const voting = new Set(ballot.eligible.map((role) => constituencyOf[role]));
  const silent = constituencies.filter((name) => !voting.has(name));
  const aimed = silent.filter((name) => (ballot.targets?.[name] ?? 0) > 0);
  const weighed = silent.filter((name) => (ballot.weights?.[name] ?? 1) !== 1);
  const most = challenge.rules.flatMap((rule) => (rule.kind === 'amount' ? [rule.max] : []));
  const hasBudget = ballot.method === 'budget' && ballot.budget !== null;
  const above = hasBudget && most.length > 0 && Math.min(...most) > (ballot.budget ?? 0);
  const announce = phaseOf(challenge, 'announce');
  const papersUntil = new Date(vote.endsAt.getTime() + ballot.paperHours * 3_600_000);
  return [
    ...when(!voting.has('patients') && !voting.has('carers'), 'no_patients_vote'),
    ...when(ballot.quorum > challenge.possibleVoters, 'quorum_unreachable', { n: challenge.possibleVoters }),
    ...when(aimed.length > 0, 'target_without_vote', { names: aimed }),
    ...when(weighed.length > 0, 'weight_without_vote', { names: weighed }),
    ...when(ballot.method === 'budget' && most.length === 0, 'budget_without_limit'),
    ...when(above, 'limit_above_budget', { n: ballot.budget ?? 0 }),
    ...when(ballot.paperHours > 0 && isBefore(announce?.startsAt, papersUntil), 'papers_after_announcement'),
  ];
}

function adviceOnRest(challenge: AdvisedChallenge): Advice[] {
  const has = (kind: PhaseKind) => phaseOf(challenge, kind) !== undefined;
  const bare = challenge.criteria.filter((criterion) => criterion.described < 5).map(({ name }) => name);
  const wins = (kind: AwardKind) => challenge.prizes.some((prize) => prize.kind === kind);
  const lacking = termsKinds.filter((kind) => !challenge.terms.includes(kind));
  return [
    ...when(has('jury') && bare.length > 0, 'no_descriptors', { names: bare, n: bare.length }),
    ...when(has('jury') && challenge.criteria.length === 1, 'one_criterion'),
    ...when(has('jury') && challenge.perEntry === 1, 'one_reader'),
    ...when(challenge.prizes.length === 0 && !challenge.hasPrizeSentence, 'no_prizes'),
    ...when(wins('voters') && !has('vote'), 'voters_prize_without_vote'),
    ...when(wins('jury') && !has('jury'), 'jury_prize_without_jury'),
    ...when(lacking.length > 0, 'no_terms', { names: lacking }),
    ...when(challenge.rules.length === 0, 'no_rules'),
    ...when(challenge.partners === 0, 'no_partners'),
    ...when(challenge.faqs === 0, 'no_faq'),
  ];
}
