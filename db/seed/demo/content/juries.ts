import type { DaysAgo } from './types.ts';

/** The jurors of a challenge and how good they found each entry, 1–5; the seed spreads it over jurors and criteria. */
export interface DemoJury {
  readonly challenge: string;
  /** Jurors that each entry was given by lot; without it everybody judges everything. */
  readonly perEntry?: number;
  readonly jurors: readonly {
    readonly by: string;
    readonly state: 'submitted' | 'scoring' | 'accepted' | 'invited';
  }[];
  readonly merit: Readonly<Record<string, number>>;
  readonly submitted: DaysAgo;
  /** Scores that were changed by one while the jury talked, oldest first. */
  readonly changes?: readonly {
    readonly by: string;
    readonly solution: string;
    /** Place of the criterion, from 0. */
    readonly criterion: number;
    readonly step: 1 | -1;
    readonly reason: string;
    readonly at: DaysAgo;
    /** Staff who entered it on the juror's word. */
    readonly enteredBy?: string;
  }[];
  /** The final: how many were chosen by their scores, and when they pitch. */
  readonly final?: {
    readonly finalists: number;
    readonly chosen: DaysAgo;
    readonly reason: string;
    readonly ends: DaysAgo;
    readonly pitches: { readonly on: DaysAgo; readonly hour: number; readonly place: string };
  };
}

export const juries: readonly DemoJury[] = [
  {
    challenge: 'silver',
    submitted: 88,
    jurors: [
      { by: 'ove', state: 'submitted' },
      { by: 'rosa', state: 'submitted' },
      { by: 'ines', state: 'submitted' },
      { by: 'george', state: 'submitted' },
    ],
    merit: {
      'hearing-test': 4.2,
      'grip-smock': 4.6,
      'life-stories': 4.3,
      'step-light': 4,
      'bench-map': 3.8,
      'turn-sense': 3,
      'robot-pet': 2.1,
      'smart-door': 2.3,
    },
  },
  {
    challenge: 'hiv',
    submitted: 301.2,
    jurors: [
      { by: 'clinician', state: 'submitted' },
      { by: 'farid', state: 'submitted' },
      { by: 'tobias', state: 'submitted' },
      { by: 'samir', state: 'submitted' },
    ],
    merit: {
      'test-bell': 4.7,
      'half-visits': 3.9,
      'pill-pal': 2.8,
      'clinic-map': 3,
      'talk-room': 3.3,
    },
  },
  {
    challenge: 'on-the-way',
    submitted: 226,
    jurors: [
      { by: 'katja', state: 'submitted' },
      { by: 'tobias', state: 'submitted' },
      { by: 'marta', state: 'submitted' },
    ],
    merit: { 'guided-trips': 4.6, 'bus-beacon': 2.9 },
  },
  {
    challenge: 'nights',
    submitted: 2,
    perEntry: 2,
    jurors: [
      { by: 'ove', state: 'submitted' },
      { by: 'clinician', state: 'scoring' },
      { by: 'samir', state: 'accepted' },
      { by: 'derek', state: 'invited' },
    ],
    merit: {
      'door-light': 4.1,
      'glow-bell': 4.2,
      'small-light': 3.4,
      'quiet-score': 2.9,
      'soft-round': 3.9,
    },
  },
  {
    challenge: 'drinks',
    submitted: 6,
    jurors: [
      { by: 'ove', state: 'submitted' },
      { by: 'clinician', state: 'submitted' },
      { by: 'samir', state: 'submitted' },
      { by: 'researcher', state: 'submitted' },
      { by: 'katja', state: 'submitted' },
    ],
    merit: {
      'drink-trolley': 4.4,
      'cup-counts': 3.9,
      'neighbour-table': 4.1,
      'scale-tray': 2.9,
      'colour-jug': 3.1,
      'jelly-water': 2.6,
    },
    changes: [
      {
        by: 'samir',
        solution: 'cup-counts',
        criterion: 1,
        step: 1,
        reason: 'I had read that it beeps. It does not. A cup that keeps quiet is kinder than I thought.',
        at: 5.2,
        enteredBy: 'staff',
      },
      {
        by: 'clinician',
        solution: 'colour-jug',
        criterion: 0,
        step: -1,
        reason: 'On a hot day nobody changes three jugs. One of us has counted the steps.',
        at: 5.1,
      },
      {
        by: 'ove',
        solution: 'jelly-water',
        criterion: 2,
        step: -1,
        reason: 'Each person needs a look at how they swallow first. I had forgotten how long that takes.',
        at: 5,
      },
    ],
    final: {
      finalists: 3,
      chosen: 4,
      reason: 'They have the three highest scores after the talk, and the gap to the fourth is large.',
      ends: -12,
      pitches: { on: -3, hour: 12, place: 'Lindenhof, house 1, dining room, and by video link' },
    },
  },
];
