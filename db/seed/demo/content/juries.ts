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
];
