import type { ChallengePart } from '#app/domain/challenges/challenge-parts.ts';
import type { PhaseKind } from '#app/domain/challenges/phases.ts';
import { capacities } from '#app/domain/people/roles.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { type findChallenge, needsOf, partnersOf } from '../challenge.queries.server.ts';
import {
  answeredRules,
  ballotRulesOf,
  criteriaToEdit,
  eligibilityRulesOf,
  faqsOf,
  firstRoundOf,
  focusAreasOf,
  focusAreaUse,
  hasScores,
  hasVotes,
  newestTermsOf,
  prizesOf,
} from '../challenge-parts.queries.server.ts';
import { type NeedChoice, partnerChoices } from '../form-choices.queries.server.ts';
import {
  basicsValues,
  criteriaValues,
  eligibilityValues,
  listValues,
  termsValues,
  votingValues,
} from './part-values.ts';
import { phaseValues } from './phase-values.ts';
import { openedPhasesOf } from './plan.queries.server.ts';

type Challenge = NonNullable<Awaited<ReturnType<typeof findChallenge>>>;
type Values = Record<string, string | string[]>;

/** Why the rules of a part can no longer change; its words may. */
export type PartLock =
  | 'scoring_began'
  | 'vote_began'
  | 'entries_assigned'
  | 'no_vote_phase'
  | 'no_jury_phase';

/** What a form of a part offers besides its values. Each part uses some of it. */
export type PartChoices = {
  isPublic: boolean;
  lock: PartLock | null;
  /** Ids of rows that stay, because entries rely on them. */
  inUse: string[];
  chosen: NeedChoice[];
  organisations: { id: string; slug: string; name: string; logoFileId: string | null }[];
  phases: { id: string; kind: PhaseKind; startsAt: Date; endsAt: Date; hasOpened: boolean }[];
  terms: { kind: string; version: number; createdAt: Date }[];
};

const nothing: Omit<PartChoices, 'isPublic'> = {
  lock: null,
  inUse: [],
  chosen: [],
  organisations: [],
  phases: [],
  terms: [],
};

/** What a vote begins with. */
const freshRules = {
  ...{ method: 'approval', eligible: capacities, quorum: 0, patientGate: null, scoreMax: 5 },
  ...{ budget: null, weights: null, targets: null, paperHours: 0 },
};

type Loaded = { values: Values; choices?: Partial<PartChoices> };

const loaders: Record<ChallengePart, (db: DbOrTx, challenge: Challenge, zone: string) => Promise<Loaded>> = {
  basics: async (db, challenge) => {
    const chosen = await needsOf(db, challenge.id);
    const needIds = chosen.map((need) => need.id);
    return { values: basicsValues({ ...challenge, needIds }), choices: { chosen } };
  },
  dates: async (db, challenge, zone) => ({
    values: phaseValues(challenge.phases, zone),
    choices: { phases: await openedPhasesOf(db, challenge.id) },
  }),
  focus: async (db, { id }) => ({
    values: listValues(await focusAreasOf(db, id)),
    choices: { inUse: [...(await focusAreaUse(db, id)).keys()] },
  }),
  partners: async (db, { id }) => {
    const mine = await partnersOf(db, id);
    const rows = mine.map((partner) => ({ organisationId: partner.id, part: partner.part }));
    return { values: listValues(rows), choices: { organisations: await partnerChoices(db) } };
  },
  eligibility: async (db, { id }) => ({
    values: eligibilityValues(await eligibilityRulesOf(db, id)),
    choices: { inUse: [...(await answeredRules(db, id))] },
  }),
  criteria: async (db, { id }) => ({
    values: criteriaValues(await criteriaToEdit(db, id)),
    choices: { lock: (await hasScores(db, id)) ? 'scoring_began' : null },
  }),
  voting: async (db, { id, phases }) => {
    const rules = await ballotRulesOf(db, id);
    const hasPhase = phases.some((phase) => phase.kind === 'vote');
    const lock = hasPhase ? ((await hasVotes(db, id)) ? 'vote_began' : null) : 'no_vote_phase';
    return { values: votingValues(rules ?? freshRules), choices: { lock } };
  },
  jury: async (db, { id, phases }) => {
    const round = await firstRoundOf(db, id);
    const hasPhase = phases.some((phase) => phase.kind === 'jury');
    const begun = round?.assignedAt ? 'entries_assigned' : (await hasScores(db, id)) ? 'scoring_began' : null;
    const perEntry = round?.perEntry ?? null;
    return {
      values: { perEntry: perEntry === null ? '' : String(perEntry) },
      choices: { lock: hasPhase ? begun : 'no_jury_phase' },
    };
  },
  prizes: async (db, { id, prize }) => ({ values: { prize, ...listValues(await prizesOf(db, id)) } }),
  terms: async (db, { id }) => {
    const terms = await newestTermsOf(db, id);
    return { values: termsValues(terms), choices: { terms } };
  },
  faq: async (db, { id }) => ({ values: listValues(await faqsOf(db, id)) }),
  entry: async (_db, { graceMinutes }) => ({ values: { graceMinutes: String(graceMinutes) } }),
};

/** One part of a challenge as its form needs it: the fields, the version, and what can be chosen. Not scoped. */
export async function loadPart(
  db: DbOrTx,
  challenge: Challenge,
  part: ChallengePart,
  zone: string,
): Promise<{ values: Values; choices: PartChoices }> {
  const { values, choices } = await loaders[part](db, challenge, zone);
  const version = String(challenge.partVersions[part] ?? 0);
  return {
    values: { ...values, version },
    choices: { ...nothing, ...choices, isPublic: challenge.status !== 'draft' },
  };
}
