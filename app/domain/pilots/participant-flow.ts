import type { ParticipantStatus } from './pilot-machine.ts';

/** How many participants stand in one state. `agreed`: whether they have said yes to the consent text at some time. */
export type FlowCount = { status: ParticipantStatus; agreed: boolean; count: number };

/** The way of participants through a pilot, after the CONSORT flow: who came on, and who left or waits where. */
export const flowSteps = ['added', 'suitable', 'agreed', 'started', 'completed'] as const;
export type FlowStepId = (typeof flowSteps)[number];

/** Why somebody who reached a step is not in the next one. */
export type FlowExitId =
  | 'being_checked'
  | 'ineligible'
  | 'left_before'
  | 'not_asked'
  | 'no_answer'
  | 'declined'
  | 'not_started'
  | 'withdrawn'
  | 'lost'
  | 'active';

/** `waiting` exits may still come on; the others are ends. */
export type FlowExit = { id: FlowExitId; count: number; waiting: boolean };
export type FlowStep = { id: FlowStepId; count: number; exits: FlowExit[] };

/**
 * The flow of participants. At each step the people in it are those of the next step and its exits, so nobody is lost
 * or counted twice. Somebody who left after agreeing counts as agreed, not as started: only states are kept.
 *
 * @throws RangeError for a count that is negative or no whole number
 * Source: Moher et al. (2010), CONSORT 2010 explanation, item 13a.
 */
export function participantFlow(counts: readonly FlowCount[]): FlowStep[] {
  for (const { status, count } of counts) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${status}: ${count} is no count`);
  }
  const of = (status: ParticipantStatus, agreed?: boolean) =>
    counts
      .filter((entry) => entry.status === status && (agreed === undefined || entry.agreed === agreed))
      .reduce((sum, entry) => sum + entry.count, 0);
  const waits = (id: FlowExitId, count: number): FlowExit => ({ id, count, waiting: true });
  const ends = (id: FlowExitId, count: number): FlowExit => ({ id, count, waiting: false });

  const exits: Record<FlowStepId, FlowExit[]> = {
    added: [
      waits('being_checked', of('candidate') + of('screening')),
      ends('ineligible', of('ineligible')),
      ends('left_before', of('withdrawn', false)),
    ],
    suitable: [
      waits('not_asked', of('eligible')),
      waits('no_answer', of('invited')),
      ends('declined', of('declined')),
    ],
    agreed: [waits('not_started', of('consented')), ends('withdrawn', of('withdrawn', true))],
    started: [waits('active', of('active')), ends('lost', of('lost_to_follow_up'))],
    completed: [],
  };
  let count = of('completed');
  const steps: FlowStep[] = [];
  for (const id of [...flowSteps].reverse()) {
    count += exits[id].reduce((sum, exit) => sum + exit.count, 0);
    steps.unshift({ id, count, exits: exits[id] });
  }
  return steps;
}

/** How many people take part or took part to the end: what a pilot's target is measured against. */
export function takingPart(counts: readonly FlowCount[]): number {
  return counts
    .filter(({ status }) => status === 'consented' || status === 'active' || status === 'completed')
    .reduce((sum, { count }) => sum + count, 0);
}
