import type { Decision } from '#app/domain/evaluations/decisions.ts';
import type { ParticipantStatus, PilotStatus } from '#app/domain/pilots/pilot-machine.ts';
import type { DaysAgo } from './types.ts';

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

const consent = (what: string) =>
  `We would like to find out together whether this helps you. ${what} You are known to us by a code only; the list with names stays at the site. You may stop at any time, without a reason and without any loss. If anything worries you, use the button "Something happened" or ring the site. Taking part is free.`;

export const pilots: readonly DemoPilot[] = [
  {
    key: 'hearing-at-home',
    solution: 'hearing-test',
    status: 'running',
    title: 'Hearing tests at four care homes',
    summary:
      'Residents who think they hear well enough take a twelve-minute test in their own house. Those who should go on get a date at the clinic within three weeks.',
    question:
      'How many people who did not know it hear badly, and how many of them get help within three months?',
    site: 'lindenhof',
    lead: 'clinician',
    consent: consent('You take a hearing test of twelve minutes and answer ten questions about it.'),
    target: 40,
    opened: 52,
    from: 33,
    to: -58,
    prefix: 'LH',
    participants: [
      { status: 'active', count: 13 },
      { status: 'completed', count: 8 },
      { status: 'consented', count: 3 },
      { status: 'invited', count: 4 },
      { status: 'declined', count: 3, reason: 'Did not want to know' },
      { status: 'ineligible', count: 2, reason: 'Wears hearing aids already' },
      { status: 'withdrawn', count: 1, reason: 'Moved to another town' },
    ],
    sus: [
      [4, 2, 5, 2, 4, 2, 5, 1, 4, 2],
      [5, 1, 5, 1, 4, 2, 5, 1, 5, 1],
      [3, 3, 4, 4, 3, 2, 4, 2, 3, 3],
      [4, 2, 4, 3, 4, 2, 4, 2, 4, 2],
      [5, 2, 4, 2, 5, 1, 4, 2, 4, null],
      [2, 3, 3, 4, 3, 3, 3, 3, 2, 4],
      [4, 1, 5, 2, 4, 2, 5, 2, 5, 2],
      [4, 2, 4, 2, 3, 2, 4, 1, 4, 2],
      [5, 1, 4, 3, 4, 1, 5, 2, 4, 2],
    ],
    incidents: [
      {
        what: 'The headphones were too tight. After the test the left ear was red and hurt until the evening.',
        onset: 15,
        aware: 14.7,
        classified: {
          severity: 'mild',
          relation: 'causal',
          deviceDeficiency: true,
          action: 'Softer pads were put on all headphones on the next day.',
        },
      },
      {
        what: 'I felt dizzy when I stood up after the test and had to sit down again.',
        onset: 1.2,
        aware: 0.8,
      },
    ],
    evaluators: [{ by: 'farid' }, { by: 'katja', interest: 'Works at the site' }],
    comments: [
      {
        by: 'patient',
        after: 20,
        text: 'I am number something in this, and I was told: both ears, high voices. That is my granddaughter. That is the choir.',
      },
      {
        by: 'zeynep',
        after: 30,
        text: 'Im Haus 2 fragen jetzt die, die nicht wollten, wann sie drankommen.',
      },
    ],
  },
  {
    key: 'smock-trial',
    solution: 'grip-smock',
    status: 'recruiting',
    title: 'Lifting with handles',
    summary: 'Two houses try twelve smocks for eight weeks. We count strain, bruises and time.',
    question: 'Is moving a person less hard for the carer and less painful for the person?',
    site: 'lindenhof',
    lead: 'katja',
    consent: consent('You wear the smock when you are moved. Each week we ask you three questions.'),
    target: 16,
    opened: 18,
    from: -6,
    to: -62,
    prefix: 'GS',
    participants: [
      { status: 'consented', count: 5 },
      { status: 'invited', count: 4 },
      { status: 'eligible', count: 3 },
      { status: 'screening', count: 2 },
      { status: 'declined', count: 1, reason: 'Prefers the lifter' },
    ],
    sus: [],
    incidents: [],
    evaluators: [],
  },
  {
    key: 'travel-trial',
    solution: 'guided-trips',
    status: 'analysis',
    title: 'Going by themselves',
    summary:
      'Twelve people travelled with tiles for half a year. The trips are done; the clinicians now look at what was found.',
    question: 'Can people who went by taxi travel alone safely, and do they want to?',
    site: 'brueckenwerk',
    lead: 'farid',
    consent: consent(
      'Your phone shows the way and your carer can follow if you allow it. The trips are counted; where you went is deleted after 30 days.',
    ),
    target: 12,
    opened: 212,
    from: 195,
    to: 14,
    prefix: 'BW',
    participants: [
      { status: 'completed', count: 10 },
      { status: 'withdrawn', count: 1, reason: 'Preferred the taxi' },
      { status: 'lost_to_follow_up', count: 1, reason: 'Phone lost, could not be reached' },
    ],
    sus: [
      [5, 1, 5, 2, 4, 1, 5, 1, 5, 2],
      [4, 2, 4, 3, 4, 2, 4, 2, 4, 3],
      [5, 1, 4, 4, 5, 1, 4, 1, 5, 2],
      [4, 2, 4, 4, 4, 2, 3, 2, 3, 3],
      [5, 2, 5, 1, 5, 1, 5, 1, 5, 1],
      [3, 2, 4, 4, 4, 2, 4, 2, 4, 2],
      [4, 1, 5, 3, 4, 2, 5, 1, 4, 2],
      [5, 1, 5, 2, 5, 2, 5, 1, 5, 1],
      [4, 2, 4, 5, 4, 2, 4, 3, 4, 3],
      [5, 1, 5, 3, 4, 1, 5, 1, 5, 2],
    ],
    incidents: [
      {
        what: 'The bus was diverted and the phone had no signal. He waited at a stop for 25 minutes and was cold. The help line sent a taxi.',
        onset: 96,
        aware: 96,
        classified: {
          severity: 'mild',
          relation: 'possible',
          deviceDeficiency: true,
          action: 'The app now keeps the way for use without a signal.',
        },
      },
    ],
    evaluators: [
      { by: 'clinician' },
      { by: 'katja', scores: [5, 4, 4, 4, 3], comment: 'Ten of twelve still go alone. That is rare.' },
      { by: 'ove', scores: [4, 4, 4, 3, 3], comment: 'The help line carries it. It must be paid for.' },
    ],
    comments: [
      { by: 'lukas', after: 150, text: 'Ich war schon elfmal allein bei Oma.' },
      {
        by: 'marta',
        after: 170,
        text: 'Ten months ago he ran from a moved bus stop. Last week he rang me from the library to say he would be late.',
      },
    ],
  },
  {
    key: 'bell-trial',
    solution: 'test-bell',
    status: 'closed',
    title: 'The bell in four practices',
    summary: 'For nine months four family practices were told when to offer a test.',
    question: 'Are more people offered a test who should be, and is nobody offended?',
    site: 'altstadt',
    lead: 'ove',
    consent: consent(
      'Your doctor’s computer looks at what is in your record already and may remind the doctor to offer you a test. You are free to say no.',
    ),
    target: 20,
    opened: 296,
    from: 288,
    to: 40,
    prefix: 'AP',
    participants: [
      { status: 'completed', count: 17 },
      { status: 'withdrawn', count: 1, reason: 'Changed the practice' },
      { status: 'declined', count: 2, reason: 'Did not want to take part in research' },
    ],
    sus: [
      [5, 1, 5, 1, 5, 1, 5, 1, 5, 1],
      [4, 2, 5, 1, 4, 2, 5, 1, 5, 2],
      [4, 2, 4, 2, 4, 2, 4, 2, 4, 2],
      [5, 1, 5, 1, 4, 1, 5, 1, 5, 1],
      [4, 1, 4, 2, 5, 2, 4, 2, 5, 1],
      [3, 2, 4, 1, 4, 2, 4, 2, 4, 2],
      [5, 2, 5, 1, 5, 1, 4, 1, 5, 1],
    ],
    incidents: [
      {
        what: 'The reminder came up while the husband was in the room.',
        onset: 210,
        aware: 210,
        classified: {
          severity: 'moderate',
          relation: 'causal',
          deviceDeficiency: true,
          action: 'The line now shows only when the doctor opens the record alone.',
        },
      },
    ],
    evaluators: [
      { by: 'rosa', scores: [5, 4, 5, 5, 4], comment: 'Six people know and are treated who would not be.' },
      { by: 'farid', scores: [4, 4, 5, 4, 4], comment: 'It fits into the day.' },
      {
        by: 'clinician',
        scores: [5, 4, 4, 5, 4],
        comment: 'The change after the incident was quick and right.',
      },
    ],
    decision: {
      kind: 'adopt',
      on: 30,
      by: 'rosa',
      statement:
        'We keep it. In nine months the four practices offered 212 tests instead of 61 in the nine months before. Six people learned in time that they have HIV, and all six are treated. Two people were upset by the question; both stayed with their doctor. The bell goes to all practices that want it.',
    },
  },
  {
    key: 'visits-trial',
    solution: 'half-visits',
    status: 'decided',
    title: 'Values by app',
    summary: 'Thirty people read their values at home and came when they wanted to.',
    question: 'Can an app replace visits at which nothing is done, and is anybody worse off?',
    site: 'nordlicht',
    lead: 'rosa',
    consent: consent(
      'You read your values in the app and can ask your doctor in writing. You may come to the clinic at any time, as before.',
    ),
    target: 30,
    opened: 292,
    from: 280,
    to: 38,
    prefix: 'NV',
    participants: [
      { status: 'completed', count: 24 },
      { status: 'withdrawn', count: 4, reason: 'Wanted to see the doctor' },
      { status: 'lost_to_follow_up', count: 2, reason: 'Did not answer any more' },
    ],
    sus: [
      [4, 2, 4, 2, 4, 2, 4, 2, 4, 2],
      [5, 1, 5, 1, 4, 2, 5, 1, 4, 2],
      [2, 4, 3, 3, 2, 4, 3, 4, 2, 3],
      [3, 3, 4, 2, 3, 3, 4, 3, 3, 2],
      [5, 1, 5, 1, 5, 1, 5, 1, 5, 1],
      [4, 2, 3, 2, 3, 3, 4, 2, 4, 2],
      [4, 2, 4, 1, 4, 3, 4, 2, 4, 2],
      [3, 3, 3, 2, 3, 3, 3, 3, 3, 3],
    ],
    incidents: [],
    evaluators: [
      { by: 'ove', scores: [4, 4, 3, 3, 3], comment: 'It needs a doctor with time to answer.' },
      { by: 'farid', scores: [4, 3, 3, 4, 3], comment: 'Those who left did not feel seen.' },
    ],
    decision: {
      kind: 'adapt',
      on: 27,
      by: 'ove',
      statement:
        'It works for many, not for all. Visits fell from 4.1 to 2.4 a year. But four people left because they missed being seen, and two we lost. So one visit a year stays fixed for everyone, and the app asks each time whether you would rather come. With that change it goes on.',
    },
  },
];
