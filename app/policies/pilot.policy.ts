import { allows } from '#app/domain/machine.ts';
import { type PilotStatus, pilotMachine, publicPilotStatuses } from '#app/domain/pilots/pilot-machine.ts';
import type { SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import { type Actor, hasRole, isActive, isSelf, isStaff } from './actor.ts';

export type PilotSubject = {
  id: string;
  status: PilotStatus;
  /** The clinical lead at the site. */
  leadId: string;
  evaluatorIds: readonly string[];
  /** The team whose solution is tried. */
  teamMemberIds: readonly string[];
};

const isLead = (actor: Actor, pilot: PilotSubject) => isSelf(actor, pilot.leadId);
const isTeam = (actor: Actor, pilot: PilotSubject) =>
  isActive(actor) && pilot.teamMemberIds.includes(actor.id);
const isEvaluator = (actor: Actor, pilot: PilotSubject) =>
  isActive(actor) && pilot.evaluatorIds.includes(actor.id);
const isUnderWay = (pilot: PilotSubject) =>
  ['ready', 'recruiting', 'running', 'paused'].includes(pilot.status);

export const pilotPolicy = {
  'pilot.read': (actor: Actor, pilot: PilotSubject) =>
    (publicPilotStatuses as readonly PilotStatus[]).includes(pilot.status) ||
    isStaff(actor) ||
    isLead(actor, pilot) ||
    isTeam(actor, pilot),
  'pilot.open': (actor: Actor, solution: { status: SolutionStatus }) =>
    isStaff(actor) && ['awarded', 'not_selected', 'adapted', 'in_pilot'].includes(solution.status),
  /** Until the results are looked at; the question and the consent text only before anybody is asked (the command's rule). */
  'pilot.edit': (actor: Actor, pilot: PilotSubject) =>
    (isStaff(actor) || isLead(actor, pilot)) &&
    (isUnderWay(pilot) || ['planned', 'ethics_review'].includes(pilot.status)),
  /** Moving a pilot on: the clinical lead at the site, or staff. A decision has its own rule. */
  'pilot.advance': (actor: Actor, pilot: PilotSubject) => isStaff(actor) || isLead(actor, pilot),
  'pilot.stop': (actor: Actor, pilot: PilotSubject) =>
    (isStaff(actor) || isLead(actor, pilot)) && allows(pilotMachine, pilot.status, 'stop'),
  'participant.list': (actor: Actor, pilot: PilotSubject) => isStaff(actor) || isLead(actor, pilot),
  'participant.manage': (actor: Actor, pilot: PilotSubject) =>
    (isLead(actor, pilot) || isStaff(actor)) && isUnderWay(pilot),
  /** The participant's own link: the secret in it is checked by the command. */
  'participant.act': (_actor: Actor, participant: { linkMatches: boolean; pilotStatus: PilotStatus }) =>
    participant.linkMatches &&
    ['recruiting', 'running', 'paused', 'analysis'].includes(participant.pilotStatus),
  /** Leaving needs nothing but the link, whatever the pilot's state. */
  'participant.leave': (_actor: Actor, participant: { linkMatches: boolean }) => participant.linkMatches,
  'incident.report': (actor: Actor, pilot: PilotSubject & { linkMatches: boolean }) =>
    (pilot.linkMatches || isLead(actor, pilot) || isStaff(actor)) &&
    (isUnderWay(pilot) || pilot.status === 'analysis'),
  'incident.classify': (actor: Actor, pilot: PilotSubject) =>
    isLead(actor, pilot) && hasRole(actor, 'clinician'),
  'incident.pass_on': (actor: Actor, pilot: PilotSubject) => isStaff(actor) || isLead(actor, pilot),
  'incident.list': (actor: Actor, pilot: PilotSubject) => isStaff(actor) || isLead(actor, pilot),
  'evaluation.invite': (actor: Actor, pilot: PilotSubject) =>
    isStaff(actor) && ['recruiting', 'running', 'paused', 'analysis'].includes(pilot.status),
  'evaluation.score': (actor: Actor, pilot: PilotSubject & { submitted: boolean }) =>
    isEvaluator(actor, pilot) &&
    hasRole(actor, 'clinician') &&
    pilot.status === 'analysis' &&
    !pilot.submitted,
  /** Blind until all have submitted. */
  'evaluation.read_scores': (actor: Actor, pilot: PilotSubject & { complete: boolean }) =>
    pilot.complete && (isStaff(actor) || isEvaluator(actor, pilot)),
  'evaluation.read_evidence': (actor: Actor, pilot: PilotSubject) =>
    isStaff(actor) || isLead(actor, pilot) || isEvaluator(actor, pilot) || isTeam(actor, pilot),
  /** A clinician of the panel who has scored signs; nobody of the team may. */
  'evaluation.decide': (actor: Actor, pilot: PilotSubject & { complete: boolean }) =>
    pilot.complete &&
    pilot.status === 'analysis' &&
    isEvaluator(actor, pilot) &&
    hasRole(actor, 'clinician') &&
    !isTeam(actor, pilot),
};
