import type { Machine } from '../machine.ts';

export const solutionStatuses = [
  'draft',
  'submitted',
  'eligible',
  'ineligible',
  'shortlisted',
  'awarded',
  'not_selected',
  'in_pilot',
  'adopted',
  'adapted',
  'abandoned',
  'withdrawn',
] as const;
export type SolutionStatus = (typeof solutionStatuses)[number];

export const solutionVerbs = [
  'submit',
  'reopen',
  'accept',
  'reject',
  'ask_to_mend',
  'lapse',
  'shortlist',
  'award',
  'not_select',
  'pilot',
  'adopt',
  'adapt',
  'abandon',
  'return_awarded',
  'return_not_selected',
  'withdraw',
] as const;
export type SolutionVerb = (typeof solutionVerbs)[number];

/**
 * The life of a solution. What was sent in can go back to its team once to be mended (`ask_to_mend`); a draft that was not
 * mended in time can be refused (`lapse`). A trial that ends without a decision returns it to where it
 * stood before.
 */
export const solutionMachine: Machine<SolutionStatus, SolutionVerb> = {
  name: 'solution',
  statuses: solutionStatuses,
  verbs: solutionVerbs,
  initial: 'draft',
  transitions: {
    draft: { submit: 'submitted', lapse: 'ineligible', withdraw: 'withdrawn' },
    submitted: {
      reopen: 'draft',
      accept: 'eligible',
      reject: 'ineligible',
      ask_to_mend: 'draft',
      withdraw: 'withdrawn',
    },
    eligible: {
      reject: 'ineligible',
      shortlist: 'shortlisted',
      award: 'awarded',
      not_select: 'not_selected',
      withdraw: 'withdrawn',
    },
    ineligible: { accept: 'eligible', withdraw: 'withdrawn' },
    shortlisted: { award: 'awarded', not_select: 'not_selected', withdraw: 'withdrawn' },
    awarded: { pilot: 'in_pilot', withdraw: 'withdrawn' },
    not_selected: { pilot: 'in_pilot' },
    in_pilot: {
      adopt: 'adopted',
      adapt: 'adapted',
      abandon: 'abandoned',
      return_awarded: 'awarded',
      return_not_selected: 'not_selected',
    },
    adopted: {},
    adapted: { pilot: 'in_pilot' },
    abandoned: {},
    withdrawn: {},
  },
};

/** Statuses in which a solution is shown to everyone. */
export const publicSolutionStatuses = [
  'eligible',
  'shortlisted',
  'awarded',
  'not_selected',
  'in_pilot',
  'adopted',
  'adapted',
  'abandoned',
] as const satisfies readonly SolutionStatus[];

/** What stood in a contest, or wanted to, and does not take part any more. */
export const leftSolutionStatuses = ['withdrawn', 'ineligible'] as const satisfies readonly SolutionStatus[];

/** Statuses in which a solution takes part in the vote and before the jury. */
export const competingSolutionStatuses = [
  'eligible',
  'shortlisted',
] as const satisfies readonly SolutionStatus[];

/** Most characters of each text, and most attached files. */
export const solutionLimits = {
  title: 120,
  summary: 600,
  whatItTakes: 2000,
  evidence: 2000,
  files: 8,
} as const;

/** Technology readiness levels, 1 (idea observed) to 9 (proven in use). */
export const readinessLevels = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type ReadinessLevel = (typeof readinessLevels)[number];

/** Classes of medical devices in the EU (MDR 2017/745), in vitro diagnostics aside. */
export const regulatoryClasses = ['none', 'I', 'IIa', 'IIb', 'III', 'ivd', 'unknown'] as const;
export type RegulatoryClass = (typeof regulatoryClasses)[number];

export const teamRoles = ['lead', 'member'] as const;
export type TeamRole = (typeof teamRoles)[number];

export const invitationStatuses = ['invited', 'accepted', 'declined', 'revoked', 'expired'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];
