import type { Role } from '../people/roles.ts';

export const phaseKinds = [
  'prepare',
  'listen',
  'propose',
  'co_design',
  'vote',
  'jury',
  'announce',
  'pilot',
  'closed',
] as const;
export type PhaseKind = (typeof phaseKinds)[number];

export const phaseActions = [
  'tell_need',
  'support_need',
  'ask',
  'form_team',
  'submit_solution',
  'edit_solution',
  'comment',
  'vote',
  'score',
  'read_results',
] as const;
export type PhaseAction = (typeof phaseActions)[number];

type ActionsByRole = { readonly [R in Role]?: readonly PhaseAction[] } & {
  readonly everyone?: readonly PhaseAction[];
};

/** What each role may do while a phase of this kind is open. */
export const phaseRules: Readonly<Record<PhaseKind, ActionsByRole>> = {
  prepare: { everyone: ['ask'] },
  listen: { everyone: ['tell_need', 'support_need', 'ask'] },
  propose: {
    everyone: ['ask', 'support_need'],
    innovator: ['form_team', 'submit_solution', 'edit_solution'],
    researcher: ['form_team', 'submit_solution', 'edit_solution'],
    clinician: ['form_team', 'submit_solution', 'edit_solution'],
    patient: ['form_team', 'submit_solution', 'edit_solution'],
    carer: ['form_team', 'submit_solution', 'edit_solution'],
  },
  co_design: {
    everyone: ['comment', 'ask'],
    innovator: ['edit_solution'],
    researcher: ['edit_solution'],
    clinician: ['edit_solution'],
    patient: ['edit_solution'],
    carer: ['edit_solution'],
  },
  vote: {
    everyone: ['comment'],
    patient: ['vote'],
    carer: ['vote'],
    clinician: ['vote'],
    innovator: ['vote'],
    researcher: ['vote'],
  },
  jury: { everyone: ['comment'] },
  announce: { everyone: ['read_results', 'comment'] },
  pilot: { everyone: ['read_results', 'comment'] },
  closed: { everyone: ['read_results'] },
};

/** A phase as the rules need it. `endsAt` is exclusive: at that instant the phase is over. */
export type Phase = { id: string; kind: PhaseKind; startsAt: Date; endsAt: Date };

export type PhaseTimeline<P extends Phase = Phase> = { past: P[]; open: P[]; next: P | null };

/** Which phases are over, open and next at `now`. Phases may overlap (vote and jury often do). */
export function phaseTimeline<P extends Phase>(phases: readonly P[], now: Date): PhaseTimeline<P> {
  const inOrder = [...phases].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return {
    past: inOrder.filter((phase) => phase.endsAt <= now),
    open: inOrder.filter((phase) => phase.startsAt <= now && phase.endsAt > now),
    next: inOrder.find((phase) => phase.startsAt > now) ?? null,
  };
}

/** What a person with these roles may do in the phases that are open. */
export function actionsNow(openPhases: readonly Phase[], personRoles: readonly Role[]): PhaseAction[] {
  const found = new Set<PhaseAction>();
  for (const phase of openPhases) {
    const rules = phaseRules[phase.kind];
    for (const action of rules.everyone ?? []) found.add(action);
    for (const role of personRoles) for (const action of rules[role] ?? []) found.add(action);
  }
  return phaseActions.filter((action) => found.has(action));
}
