import type { PhaseAction } from '#app/domain/challenges/phases.ts';
import { allows } from '#app/domain/machine.ts';
import type { MendState } from '#app/domain/solutions/entry-window.ts';
import {
  publicSolutionStatuses,
  type SolutionStatus,
  solutionMachine,
} from '#app/domain/solutions/solution-machine.ts';
import { type Actor, isActive, isStaff } from './actor.ts';

export type SolutionSubject = {
  id: string;
  status: SolutionStatus;
  /** Everyone in its team. */
  memberIds: readonly string[];
  leadIds: readonly string[];
};

/**
 * A solution with what the phases of its challenge, grace included, allow to the person who asks, and whether its team
 * may mend it now.
 */
export type SolutionNow = SolutionSubject & { actionsNow: readonly PhaseAction[]; isMending: boolean };

/** A solution with its one chance to mend. */
export type MendableSolution = SolutionSubject & { mend: MendState };

export type TeamSubject = { id: string; memberIds: readonly string[]; leadIds: readonly string[] };

const isMember = (actor: Actor, team: { memberIds: readonly string[] }) =>
  isActive(actor) && team.memberIds.includes(actor.id);
const takesEntry = ({ actionsNow, isMending }: SolutionNow) =>
  actionsNow.includes('submit_solution') || isMending;
const checksIt = (actor: Actor, solution: SolutionSubject) => isStaff(actor) && !isMember(actor, solution);
const isLead = (actor: Actor, team: { leadIds: readonly string[] }) =>
  isActive(actor) && team.leadIds.includes(actor.id);

/** Statuses in which the terms of the challenge matter to the team. */
const mayStillWin: readonly SolutionStatus[] = [
  'draft',
  'submitted',
  'eligible',
  'ineligible',
  'shortlisted',
];

export const solutionPolicy = {
  'solution.read': (actor: Actor, solution: SolutionSubject) =>
    (publicSolutionStatuses as readonly SolutionStatus[]).includes(solution.status) ||
    isMember(actor, solution) ||
    (isStaff(actor) && solution.status !== 'draft'),
  /** Who wrote what when: for the team, for staff, and for the jurors who judge it; `jurorIds` are those without a conflict. */
  'solution.read_versions': (actor: Actor, solution: SolutionSubject & { jurorIds: readonly string[] }) =>
    isMember(actor, solution) ||
    (solution.status !== 'draft' &&
      (isStaff(actor) || (isActive(actor) && solution.jurorIds.includes(actor.id)))),
  /** Versions that were saved and never sent in stay within the team. */
  'solution.read_drafts': (actor: Actor, solution: SolutionSubject) => isMember(actor, solution),
  /** A draft belongs to its team and can be saved at any time, also after the deadline: nothing typed is lost. */
  'solution.edit': (actor: Actor, solution: SolutionSubject) =>
    isMember(actor, solution) && solution.status === 'draft',
  'solution.submit': (actor: Actor, solution: SolutionNow) =>
    isMember(actor, solution) && allows(solutionMachine, solution.status, 'submit') && takesEntry(solution),
  /** What was sent in is taken back to be changed, while changes are still taken. */
  'solution.reopen': (actor: Actor, solution: SolutionNow) =>
    isMember(actor, solution) && allows(solutionMachine, solution.status, 'reopen') && takesEntry(solution),
  'solution.withdraw': (actor: Actor, solution: SolutionSubject) =>
    isLead(actor, solution) && allows(solutionMachine, solution.status, 'withdraw'),
  /** Terms bind the whole team: who leads it accepts them, also after the entry was sent in. */
  'solution.accept_terms': (actor: Actor, solution: SolutionSubject) =>
    isLead(actor, solution) && mayStillWin.includes(solution.status),
  /** What was sent in when, with its receipts. */
  'solution.read_receipts': (actor: Actor, solution: SolutionSubject) => isMember(actor, solution),
  'solution.check': (actor: Actor, solution: SolutionSubject) =>
    checksIt(actor, solution) &&
    (allows(solutionMachine, solution.status, 'accept') ||
      allows(solutionMachine, solution.status, 'reject')),
  /** Once for each entry. */
  'solution.ask_to_mend': (actor: Actor, solution: MendableSolution) =>
    checksIt(actor, solution) &&
    allows(solutionMachine, solution.status, 'ask_to_mend') &&
    solution.mend === 'never',
  /** What was not mended in time. */
  'solution.refuse_unmended': (actor: Actor, solution: MendableSolution) =>
    checksIt(actor, solution) &&
    allows(solutionMachine, solution.status, 'lapse') &&
    solution.mend === 'over',
  /** The check of an entry. A draft is read there only while it is being mended, and never its new words. */
  'solution.read_check': (actor: Actor, solution: MendableSolution) =>
    isStaff(actor) &&
    solution.status !== 'withdrawn' &&
    (solution.status !== 'draft' || solution.mend !== 'never'),
  /** What was sent in to a challenge, checked together. */
  'entries.check': (actor: Actor, _challenge: { id: string }) => isStaff(actor),
  'solution.give_feedback': (actor: Actor, solution: SolutionSubject) =>
    isStaff(actor) && !isMember(actor, solution),
  'solution.read_feedback': (actor: Actor, solution: SolutionSubject) =>
    isMember(actor, solution) || isStaff(actor),
  'team.read': (actor: Actor, team: TeamSubject) => isMember(actor, team) || isStaff(actor),
  'team.invite': (actor: Actor, team: TeamSubject) => isMember(actor, team),
  'team.remove_member': (actor: Actor, team: TeamSubject & { memberId: string }) =>
    isLead(actor, team) || (isMember(actor, team) && isActive(actor) && actor.id === team.memberId),
  /** The secret in the link and the invited address are checked by the command. */
  'team.join': (actor: Actor, invitation: { open: boolean }) => isActive(actor) && invitation.open,
};
