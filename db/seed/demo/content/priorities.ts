import type { Constituency } from '#app/domain/people/roles.ts';
import { roundInSession } from './round-in-session.ts';
import { topicsAtHome, topicsOnTheWay } from './round-topics.ts';
import type { DaysAgo } from './types.ts';

/** A topic of a round: its words, the needs behind it, and how likely each side is to choose it. */
export type DemoTopic = {
  wording: string;
  explanation: string;
  needs: readonly string[];
  /** Likelihood that patients and carers choose it, and that clinicians do. */
  appeal: readonly [concerned: number, professional: number];
  /** Whose authors let the time to answer pass. */
  silent?: readonly string[];
  /** The challenge that was made of it. */
  challenge?: string;
};

/** A final session with its small groups. */
export type DemoSession = {
  at: DaysAgo;
  place: string;
  groups: readonly string[];
  published?: DaysAgo;
  /** Days ago on which people were asked to come. */
  invited?: DaysAgo;
  /** Small groups that are done already. */
  handedIn?: readonly string[];
  seats?: readonly {
    by: string;
    /** Nobody where they only lead a table. */
    speaksFor?: Constituency;
    leads?: true;
    table?: string;
    /** They come, where nothing else is said. */
    answer?: 'invited' | 'declined';
  }[];
};

export type DemoRound = {
  key: string;
  title: string;
  summary: string;
  /** Begun, asked people, choosing ends (ended). */
  begun: DaysAgo;
  asked: DaysAgo;
  ends: DaysAgo;
  /** The final session: over, with its result published, or held now. None while people choose. */
  session?: DemoSession;
  papers: { patients: number; carers: number; clinicians: number };
  /** People of these groups with an account who have not chosen. */
  absent: readonly string[];
  shortlistSize: number;
  finalSize: number;
  topics: readonly DemoTopic[];
};

/** Prioritisation rounds: one with its result, one in which visitors can choose, and one that sits together now. */
export const rounds: readonly DemoRound[] = [
  {
    key: 'at-home',
    title: 'Living well at home with an illness',
    summary:
      'Many needs that we heard are about days and nights at home. Patients, carers and clinicians have chosen together which of them should be worked on first.',
    begun: 118,
    asked: 96,
    ends: 68,
    session: {
      at: 52,
      place: 'Town library, large hall',
      published: 50,
      groups: ['Blue table', 'Green table', 'Yellow table'],
    },
    papers: { patients: 46, carers: 21, clinicians: 13 },
    absent: ['joan', 'olga'],
    shortlistSize: 12,
    finalSize: 10,
    topics: topicsAtHome,
  },
  {
    key: 'on-the-way',
    title: 'On the way and at the doctor’s: what comes first?',
    summary:
      'Rides, waiting rooms, screens and forms: much of what you told us happens outside the home. Choose what matters most to you. Afterwards, people from all groups will meet and put the top of the lists in order.',
    begun: 40,
    asked: 6,
    ends: -15,
    papers: { patients: 24, carers: 11, clinicians: 8 },
    absent: [
      'patient',
      'carer',
      'clinician',
      'erna',
      'derek',
      'samir',
      'lukas',
      'birgit',
      'vera',
      'katja',
      'rosa',
    ],
    shortlistSize: 10,
    finalSize: 5,
    topics: topicsOnTheWay,
  },
  roundInSession,
];
