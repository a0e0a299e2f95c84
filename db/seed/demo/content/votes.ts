import type { Constituency } from '#app/domain/people/roles.ts';
import type { DaysAgo } from './types.ts';

/** How a vote went: how many came from each group, and how likely each of them was to approve each entry. */
export interface DemoVote {
  readonly challenge: string;
  readonly papers: Readonly<Record<Constituency, number>>;
  /** Likelihood of an approval, 0–1, by people concerned (patients and carers) and by professionals. */
  readonly appeal: Readonly<Record<string, readonly [concerned: number, professional: number]>>;
  readonly patientGate?: number;
  readonly quorum?: number;
  readonly counted?: DaysAgo;
}

export const votes: readonly DemoVote[] = [
  {
    challenge: 'silver',
    papers: { patients: 1104, carers: 351, clinicians: 229, industry: 87, research: 65 },
    counted: 100,
    quorum: 200,
    appeal: {
      'hearing-test': [0.58, 0.55],
      'grip-smock': [0.44, 0.5],
      'life-stories': [0.4, 0.36],
      'turn-sense': [0.34, 0.37],
      'step-light': [0.29, 0.24],
      'bench-map': [0.24, 0.17],
      'robot-pet': [0.17, 0.08],
      'smart-door': [0.11, 0.1],
    },
  },
  {
    challenge: 'hiv',
    papers: { patients: 21, carers: 5, clinicians: 16, industry: 24, research: 8 },
    counted: 408.95,
    appeal: {
      'half-visits': [0.85, 0.72],
      'test-bell': [0.5, 0.55],
      'pill-pal': [0.45, 0.3],
      'clinic-map': [0.3, 0.25],
      'talk-room': [0.35, 0.3],
    },
  },
  {
    challenge: 'nights',
    papers: { patients: 96, carers: 41, clinicians: 58, industry: 12, research: 9 },
    patientGate: 0.4,
    quorum: 100,
    appeal: {
      'door-light': [0.5, 0.66],
      'glow-bell': [0.61, 0.42],
      'small-light': [0.38, 0.45],
      'quiet-score': [0.15, 0.32],
      'soft-round': [0.47, 0.3],
    },
  },
];

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
