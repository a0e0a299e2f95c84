import type { VotingMethod } from '#app/domain/methods/voting/voting-methods.ts';
import type { Constituency } from '#app/domain/people/roles.ts';

/**
 * How a vote went: how many came from each group, and how much each entry was to their taste. Who has an account here votes
 * unless they are named as absent; the others voted on paper, where volunteers came by.
 */
export interface DemoVote {
  readonly challenge: string;
  /** Approval where nothing is said. */
  readonly method?: VotingMethod;
  /** Whole euros, for a budget vote. */
  readonly budget?: number;
  readonly papers: Readonly<Record<Constituency, number>>;
  /** How people concerned (patients and carers) and professionals like each entry, 0–1: the likelihood of a tick, or the middle of their scores. */
  readonly appeal: Readonly<Record<string, readonly [concerned: number, professional: number]>>;
  readonly patientGate?: number;
  readonly quorum?: number;
  readonly targets?: Readonly<Partial<Record<Constituency, number>>>;
  /** People with an account who have not voted. */
  readonly absent: readonly string[];
  /** Patients whose carer voted for them, as they had asked. */
  readonly byCarer?: Readonly<Record<string, string>>;
  /** People with an account who voted on paper. */
  readonly onPaper?: readonly string[];
  /** Where papers were handed out, one place after the other. */
  readonly places: readonly string[];
  /** Who handed them out and typed them in; at least two. */
  readonly helpers: readonly [string, string, ...string[]];
  /** Papers that are still at work: in nobody's hands, being filled in, typed in once. */
  readonly atWork?: { readonly printed: number; readonly handedOut: number; readonly typedOnce: number };
}

export const votes: readonly DemoVote[] = [
  {
    challenge: 'silver',
    papers: { patients: 1104, carers: 351, clinicians: 229, industry: 87, research: 65 },
    quorum: 200,
    absent: ['henk', 'joan', 'olga', 'nadine', 'paul', 'max'],
    onPaper: ['erna', 'greta'],
    places: [
      'Lindenhof, house 1',
      'Lindenhof, house 2',
      'Nordlicht, entrance hall',
      'Old town, health centre',
      'Town library, large hall',
      'Seniors’ club at the harbour',
    ],
    helpers: ['zeynep', 'nils', 'lukas', 'marta'],
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
    absent: ['rosa'],
    places: ['The hall of the weekend'],
    helpers: ['nils', 'mona'],
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
    targets: { patients: 120, carers: 50, clinicians: 60 },
    absent: [
      'patient',
      'carer',
      'clinician',
      'katja',
      'olga',
      'henk',
      'paul',
      'max',
      'nadine',
      'tobias',
      'vera',
    ],
    byCarer: { erna: 'birgit' },
    onPaper: ['ivy'],
    places: ['Nordlicht, ward 4B, day room', 'Nordlicht, ward 2A, day room', 'Nordlicht, canteen'],
    helpers: ['hanna', 'nils', 'greta'],
    atWork: { printed: 31, handedOut: 4, typedOnce: 3 },
    appeal: {
      'door-light': [0.5, 0.66],
      'glow-bell': [0.61, 0.42],
      'small-light': [0.38, 0.45],
      'quiet-score': [0.15, 0.32],
      'soft-round': [0.47, 0.3],
    },
  },
  {
    challenge: 'seats',
    method: 'ranked',
    papers: { patients: 214, carers: 86, clinicians: 41, industry: 17, research: 13 },
    quorum: 100,
    absent: ['katja', 'olga', 'rosa', 'nadine'],
    onPaper: ['greta', 'walter'],
    places: ['Town library, large hall', 'Old town, health centre', 'Weekly market'],
    helpers: ['marta', 'nils', 'lukas'],
    appeal: {
      'seat-shops': [0.72, 0.6],
      'seat-walls': [0.6, 0.56],
      'seat-stops': [0.56, 0.58],
      'seat-signs': [0.36, 0.42],
      'seat-stick': [0.2, 0.3],
    },
  },
  {
    challenge: 'houses',
    method: 'budget',
    budget: 24000,
    papers: { patients: 88, carers: 54, clinicians: 32, industry: 8, research: 6 },
    quorum: 60,
    absent: ['mona', 'derek', 'samir', 'lukas', 'ruben', 'nadine', 'ada', 'sofia'],
    byCarer: { erna: 'birgit' },
    onPaper: ['ivy'],
    places: ['Lindenhof, house 1', 'Lindenhof, house 2', 'Evening for families'],
    helpers: ['nils', 'zeynep', 'marta'],
    appeal: {
      'house-strip': [0.64, 0.5],
      'house-shelf': [0.52, 0.3],
      'house-evening': [0.4, 0.36],
      'house-plan': [0.28, 0.72],
      'house-rail': [0.34, 0.26],
      'house-sheets': [0.22, 0.5],
      'house-cinema': [0.46, 0.1],
      'house-robot': [0.14, 0.08],
    },
  },
  {
    challenge: 'drinks',
    method: 'score',
    papers: { patients: 61, carers: 37, clinicians: 21, industry: 9, research: 6 },
    quorum: 50,
    patientGate: 0.3,
    targets: { patients: 60, carers: 40, clinicians: 20 },
    absent: ['derek', 'samir', 'lukas', 'nadine', 'ada', 'vera'],
    byCarer: { erna: 'birgit' },
    places: ['Lindenhof, house 2', 'Lindenhof, house 1'],
    helpers: ['nils', 'zeynep', 'marta'],
    appeal: {
      'drink-trolley': [0.74, 0.6],
      'cup-counts': [0.52, 0.7],
      'neighbour-table': [0.7, 0.5],
      'scale-tray': [0.36, 0.6],
      'colour-jug': [0.56, 0.5],
      'jelly-water': [0.4, 0.36],
    },
  },
];
