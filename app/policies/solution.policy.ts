import type { PhaseAction } from '#app/domain/challenges/phases.ts';
import { allows } from '#app/domain/machine.ts';
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

/** A solution with what the open phases of its challenge allow to the person who asks. */
export type SolutionNow = SolutionSubject & { actionsNow: readonly PhaseAction[] };

export type TeamSubject = { id: string; memberIds: readonly string[]; leadIds: readonly string[] };

const isMember = (actor: Actor, team: { memberIds: readonly string[] }) =>
  isActive(actor) && team.memberIds.includes(actor.id);
const isLead = (actor: Actor, team: { leadIds: readonly string[] }) =>
  isActive(actor) && team.leadIds.includes(actor.id);

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
    isMember(actor, solution) &&
    allows(solutionMachine, solution.status, 'submit') &&
    solution.actionsNow.includes('submit_solution'),
  /** What was sent in is taken back to be changed, while changes are still taken. */
  'solution.reopen': (actor: Actor, solution: SolutionNow) =>
    isMember(actor, solution) &&
    allows(solutionMachine, solution.status, 'reopen') &&
    solution.actionsNow.includes('submit_solution'),
  'solution.withdraw': (actor: Actor, solution: SolutionSubject) =>
    isLead(actor, solution) && allows(solutionMachine, solution.status, 'withdraw'),
  'solution.check': (actor: Actor, solution: SolutionSubject) =>
    isStaff(actor) &&
    !isMember(actor, solution) &&
    (allows(solutionMachine, solution.status, 'accept') ||
      allows(solutionMachine, solution.status, 'reject')),
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
