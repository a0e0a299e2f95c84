import { type OrganisationKind, organisationKinds } from '../network/organisations.ts';
import { type Capacity, capacities } from '../people/roles.ts';

/** What a rule of eligibility can be about, in the order in which staff choose. */
export const eligibilityKinds = [
  'team_size',
  'has_capacity',
  'organisation_kind',
  'readiness',
  'focus_area',
  'amount',
  'declaration',
  'staff_check',
] as const;
export type EligibilityKind = (typeof eligibilityKinds)[number];

/**
 * What is checked and against what. Limits are inclusive; null is no limit.
 *
 * - `team_size`: people in the team, those who were only invited not counted
 * - `has_capacity`: at least one of the team has one of these capacities, verified where that is needed
 * - `organisation_kind`: at least one of the team belongs to an organisation of one of these kinds
 * - `readiness`: technology readiness level, 1–9
 * - `focus_area`: one of the challenge's focus areas is chosen
 * - `amount`: what the team asks for, in whole euros; asking for nothing is not enough, 0 is
 * - `declaration`: the team confirms the rule's own sentence
 * - `staff_check`: somebody of the cluster reads and decides
 */
export type EligibilityCheck =
  | { kind: 'team_size'; min: number | null; max: number | null }
  | { kind: 'has_capacity'; anyOf: readonly Capacity[] }
  | { kind: 'organisation_kind'; anyOf: readonly OrganisationKind[] }
  | { kind: 'readiness'; min: number | null; max: number | null }
  | { kind: 'focus_area' }
  | { kind: 'amount'; max: number }
  | { kind: 'declaration' }
  | { kind: 'staff_check' };

export type EligibilityRule = {
  id: string;
  check: EligibilityCheck;
  /** In the challenge's own words; empty where the ready words are used. */
  wording: string;
};

/** A rule as it is stored. */
export type StoredRule = { id: string; kind: string; parameter: unknown; wording: string };

/** Kinds whose sentence staff write themselves: there are no ready words. */
export const ownWordsKinds = ['declaration', 'staff_check'] as const satisfies readonly EligibilityKind[];

const numberIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) ? value : null;

function namesIn<Name extends string>(value: unknown, known: readonly Name[]): Name[] {
  return Array.isArray(value) ? known.filter((name) => value.includes(name)) : [];
}

/**
 * A stored rule with what it checks. One that cannot be read any more becomes a `staff_check`: nobody is let in or kept out
 * by a rule that no machine understands.
 */
export function readRule({ id, kind, parameter, wording }: StoredRule): EligibilityRule {
  const found = readCheck(kind, (parameter ?? {}) as Record<string, unknown>);
  const check: EligibilityCheck = found && checkProblem(found) === null ? found : { kind: 'staff_check' };
  return { id, check, wording };
}

function readCheck(kind: string, parameter: Record<string, unknown>): EligibilityCheck | null {
  switch (kind) {
    case 'team_size':
    case 'readiness':
      return { kind, min: numberIn(parameter.min), max: numberIn(parameter.max) };
    case 'has_capacity':
      return { kind, anyOf: namesIn(parameter.anyOf, capacities) };
    case 'organisation_kind':
      return { kind, anyOf: namesIn(parameter.anyOf, organisationKinds) };
    case 'amount': {
      const max = numberIn(parameter.max);
      return max === null ? null : { kind, max };
    }
    case 'focus_area':
    case 'declaration':
    case 'staff_check':
      return { kind };
    default:
      return null;
  }
}

/** What is wrong with a check itself, or null. */
export function checkProblem(
  check: EligibilityCheck,
): 'no_limit' | 'crossed' | 'off_scale' | 'none_chosen' | null {
  switch (check.kind) {
    case 'team_size':
    case 'readiness': {
      const [least, most] = check.kind === 'readiness' ? [1, 9] : [1, 1000];
      const { min, max } = check;
      if (min === null && max === null) return 'no_limit';
      if ([min, max].some((limit) => limit !== null && (limit < least || limit > most))) return 'off_scale';
      return min !== null && max !== null && min > max ? 'crossed' : null;
    }
    case 'has_capacity':
    case 'organisation_kind':
      return check.anyOf.length === 0 ? 'none_chosen' : null;
    case 'amount':
      return check.max < 1 || check.max > 1_000_000_000 ? 'off_scale' : null;
    default:
      return null;
  }
}

/** What is known of an entry when its rules are checked. */
export type EligibilityFacts = {
  /** People in the team; invitations that nobody answered are none. */
  teamSize: number;
  /** Capacities that anybody of the team has, and that count. */
  capacities: readonly Capacity[];
  /** Kinds of the organisations that anybody of the team belongs to. */
  organisationKinds: readonly OrganisationKind[];
  readiness: number | null;
  hasFocusArea: boolean;
  /** Whole euros. */
  amount: number | null;
  /** Ids of the rules that the team confirmed. */
  confirmed: readonly string[];
  /** What staff found, by the id of the rule; rules that nobody checked are absent. */
  findings: Readonly<Record<string, boolean>>;
};

/** `to_confirm` waits for the team, `to_check` for a person of the cluster. */
export const eligibilityOutcomes = ['met', 'not_met', 'to_confirm', 'to_check'] as const;
export type EligibilityOutcome = (typeof eligibilityOutcomes)[number];

/** Why a rule is not met by what is known; null where it is, or where somebody said so. */
export type EligibilityMiss = 'not_said' | 'too_few' | 'too_many' | 'too_low' | 'too_high' | 'nobody' | null;

export type RuleResult = {
  ruleId: string;
  check: EligibilityCheck;
  wording: string;
  outcome: EligibilityOutcome;
  /** Who or what the outcome is from: what is known of the entry, the team's word, or staff. */
  by: 'facts' | 'team' | 'staff';
  miss: EligibilityMiss;
  /** The number that was compared, for the words: people, level or euros. */
  found: number | null;
};

/**
 * Checks an entry against every rule, in their order. What staff found about a rule goes before what is known of the entry
 * and before the team's word: a person can let in a patient who has no account, and can doubt what was confirmed.
 */
export function checkEligibility(rules: readonly EligibilityRule[], facts: EligibilityFacts): RuleResult[] {
  return rules.map(({ id, check, wording }) => {
    const base = { ruleId: id, check, wording };
    const { miss, found } = compare(check, facts);
    const finding = Object.hasOwn(facts.findings, id) ? facts.findings[id] : undefined;
    if (finding !== undefined) {
      const outcome = finding ? 'met' : 'not_met';
      return { ...base, outcome, by: 'staff', miss: null, found };
    }
    if (check.kind === 'staff_check') return { ...base, outcome: 'to_check', by: 'staff', miss, found };
    if (check.kind === 'declaration') {
      const outcome = facts.confirmed.includes(id) ? 'met' : 'to_confirm';
      return { ...base, outcome, by: 'team', miss, found };
    }
    return { ...base, outcome: miss === null ? 'met' : 'not_met', by: 'facts', miss, found };
  });
}

function compare(
  check: EligibilityCheck,
  facts: EligibilityFacts,
): { miss: EligibilityMiss; found: number | null } {
  switch (check.kind) {
    case 'team_size':
      return { miss: outside(facts.teamSize, check, ['too_few', 'too_many']), found: facts.teamSize };
    case 'readiness':
      return { miss: outside(facts.readiness, check, ['too_low', 'too_high']), found: facts.readiness };
    case 'amount':
      return {
        miss: outside(facts.amount, { min: null, max: check.max }, ['too_low', 'too_high']),
        found: facts.amount,
      };
    case 'has_capacity':
      return {
        miss: check.anyOf.some((one) => facts.capacities.includes(one)) ? null : 'nobody',
        found: null,
      };
    case 'organisation_kind':
      return {
        miss: check.anyOf.some((one) => facts.organisationKinds.includes(one)) ? null : 'nobody',
        found: null,
      };
    case 'focus_area':
      return { miss: facts.hasFocusArea ? null : 'not_said', found: null };
    default:
      return { miss: null, found: null };
  }
}

function outside(
  value: number | null,
  { min, max }: { min: number | null; max: number | null },
  [below, above]: readonly ['too_few' | 'too_low', 'too_many' | 'too_high'],
): EligibilityMiss {
  if (value === null) return 'not_said';
  if (min !== null && value < min) return below;
  return max !== null && value > max ? above : null;
}

/** Where an entry stands with all its rules: out as soon as one is not met, in when all are, open while somebody is waited for. */
export function eligibilityState(results: readonly RuleResult[]): 'met' | 'not_met' | 'open' {
  if (results.some((one) => one.outcome === 'not_met')) return 'not_met';
  return results.every((one) => one.outcome === 'met') ? 'met' : 'open';
}
