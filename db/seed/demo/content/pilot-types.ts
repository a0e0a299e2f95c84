import type { Decision } from '#app/domain/evaluations/decisions.ts';
import type { ParticipantStatus, PilotStatus } from '#app/domain/pilots/pilot-machine.ts';
import type { DaysAgo } from './types.ts';

/** A pilot of the demo. */
export interface DemoPilot {
  readonly key: string;
  readonly solution: string;
  readonly status: PilotStatus;
  readonly title: string;
  readonly summary: string;
  readonly question: string;
  readonly site: string;
  readonly lead: string;
  readonly consent: string;
  readonly target: number;
  readonly opened: DaysAgo;
  readonly from: DaysAgo;
  readonly to: DaysAgo;
  readonly prefix: string;
  readonly participants: readonly {
    readonly status: ParticipantStatus;
    readonly count: number;
    readonly reason?: string;
  }[];
  /** Answers of the SUS, one sheet a participant that has answered; null for an item left out. */
  readonly sus: readonly (readonly (number | null)[])[];
  readonly incidents: readonly {
    readonly what: string;
    readonly onset: DaysAgo;
    readonly aware: DaysAgo;
    readonly classified?: {
      readonly severity: 'mild' | 'moderate';
      readonly relation: 'not_related' | 'possible' | 'causal';
      readonly deviceDeficiency: boolean;
      readonly action: string;
    };
  }[];
  readonly evaluators: readonly {
    readonly by: string;
    readonly interest?: string;
    readonly scores?: readonly number[];
    readonly comment?: string;
  }[];
  readonly decision?: {
    readonly kind: Decision;
    readonly on: DaysAgo;
    readonly by: string;
    readonly statement: string;
  };
  readonly comments?: readonly { readonly by: string; readonly text: string; readonly after: number }[];
}

/** The consent text that all pilots share, around what is asked in this one. */
export const consent = (what: string) =>
  `We would like to find out together whether this helps you. ${what} You are known to us by a code only; the list with names stays at the site. You may stop at any time, without a reason and without any loss. If anything worries you, use the button "Something happened" or ring the site. Taking part is free.`;
