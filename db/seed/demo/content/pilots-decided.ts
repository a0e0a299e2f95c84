import { consent, type DemoPilot } from './pilot-types.ts';

/** Pilots that have come to a decision. */
export const decidedPilots: readonly DemoPilot[] = [
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
      on: 9,
      by: 'ove',
      statement:
        'It works for many, not for all. Visits fell from 4.1 to 2.4 a year. But four people left because they missed being seen, and two we lost. So one visit a year stays fixed for everyone, and the app asks each time whether you would rather come. With that change it goes on.',
    },
  },
];
