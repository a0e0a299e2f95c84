import type { Machine } from '../machine.ts';

export const pilotStatuses = [
  'planned',
  'ethics_review',
  'ready',
  'recruiting',
  'running',
  'paused',
  'analysis',
  'decided',
  'closed',
  'stopped',
] as const;
export type PilotStatus = (typeof pilotStatuses)[number];

export const pilotVerbs = [
  'send_to_ethics',
  'approve',
  'revise',
  'recruit',
  'start',
  'pause',
  'resume',
  'analyse',
  'extend',
  'decide',
  'close',
  'stop',
] as const;
export type PilotVerb = (typeof pilotVerbs)[number];

export const pilotMachine: Machine<PilotStatus, PilotVerb> = {
  name: 'pilot',
  statuses: pilotStatuses,
  verbs: pilotVerbs,
  initial: 'planned',
  transitions: {
    planned: { send_to_ethics: 'ethics_review', approve: 'ready', stop: 'stopped' },
    ethics_review: { approve: 'ready', revise: 'planned', stop: 'stopped' },
    ready: { recruit: 'recruiting', stop: 'stopped' },
    recruiting: { start: 'running', pause: 'paused', stop: 'stopped' },
    running: { pause: 'paused', analyse: 'analysis', stop: 'stopped' },
    paused: { resume: 'running', stop: 'stopped' },
    analysis: { extend: 'running', decide: 'decided', stop: 'stopped' },
    decided: { close: 'closed' },
    closed: {},
    stopped: {},
  },
};

export const publicPilotStatuses = [
  'ready',
  'recruiting',
  'running',
  'paused',
  'analysis',
  'decided',
  'closed',
  'stopped',
] as const satisfies readonly PilotStatus[];

export const participantStatuses = [
  'candidate',
  'screening',
  'eligible',
  'ineligible',
  'invited',
  'consented',
  'declined',
  'active',
  'completed',
  'withdrawn',
  'lost_to_follow_up',
] as const;
export type ParticipantStatus = (typeof participantStatuses)[number];

export const participantVerbs = [
  'screen',
  'include',
  'exclude',
  'invite',
  'consent',
  'decline',
  'activate',
  'complete',
  'withdraw',
  'lose',
] as const;
export type ParticipantVerb = (typeof participantVerbs)[number];

export const participantMachine: Machine<ParticipantStatus, ParticipantVerb> = {
  name: 'participant',
  statuses: participantStatuses,
  verbs: participantVerbs,
  initial: 'candidate',
  transitions: {
    candidate: { screen: 'screening', withdraw: 'withdrawn' },
    screening: { include: 'eligible', exclude: 'ineligible', withdraw: 'withdrawn' },
    eligible: { invite: 'invited', withdraw: 'withdrawn' },
    ineligible: {},
    invited: { consent: 'consented', decline: 'declined', withdraw: 'withdrawn' },
    consented: { activate: 'active', withdraw: 'withdrawn' },
    declined: {},
    active: { complete: 'completed', withdraw: 'withdrawn', lose: 'lost_to_follow_up' },
    completed: { withdraw: 'withdrawn' },
    withdrawn: {},
    lost_to_follow_up: { activate: 'active', withdraw: 'withdrawn' },
  },
};

export const incidentSeverities = ['mild', 'moderate', 'severe'] as const;
export type IncidentSeverity = (typeof incidentSeverities)[number];

export const incidentStatuses = ['reported', 'classified'] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];

/** Seriousness as in ISO 14155 and the EU's device rules. */
export const incidentSeriousness = [
  'none',
  'death',
  'life_threatening',
  'hospitalisation',
  'disability',
  'congenital',
  'other_important',
] as const;
export type IncidentSeriousness = (typeof incidentSeriousness)[number];

/** Relation to the device. "Unsure" counts as possible. */
export const incidentRelations = ['not_related', 'possible', 'probable', 'causal'] as const;
export type IncidentRelation = (typeof incidentRelations)[number];

/** Statuses before anybody has been asked to take part: until then the question and the consent text can change. */
export const openTextStatuses = [
  'planned',
  'ethics_review',
  'ready',
] as const satisfies readonly PilotStatus[];

/** Statuses from which a pilot no longer goes on. */
export const endedPilotStatuses = ['decided', 'closed', 'stopped'] as const satisfies readonly PilotStatus[];

export const pilotLimits = { title: 120, question: 500, consent: 8000, incident: 3000 } as const;
