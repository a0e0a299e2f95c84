import type { DemoSolution } from './types.ts';

/** Entries to the contest that takes entries now. */
export const solutionsGoingHome: readonly DemoSolution[] = [
  {
    key: 'homeward',
    challenge: 'going-home',
    team: 'Homeward',
    members: ['innovator', 'carer', 'farid'],
    status: 'draft',
    title: 'A call at eight',
    summary:
      'On the first three evenings somebody calls. They know what was done, and whom to send if the plaster is wet.',
    design: [
      { h: 'What we know so far' },
      { p: 'People would not ring themselves. They pick up when it rings at a time they were told.' },
      { h: 'Open questions' },
      { list: ['Who calls at the weekend?', 'What may the caller read?', 'What does it cost to be wrong?'] },
    ],
    whatItTakes: 'Two nurses for an hour each evening.',
    readiness: 3,
    regulatoryClass: 'unknown',
    answers: ['first-night'],
    created: 16,
  },
  {
    key: 'pill-list',
    challenge: 'going-home',
    team: 'Old list, new list',
    members: ['ines', 'ove', 'birgit'],
    status: 'submitted',
    title: 'Old list, new list, what goes',
    summary:
      'A page to take home: what is new, what stays, what goes into the bin, with the names that stand on your own boxes.',
    design: [
      {
        p: 'We photograph the boxes at home, or the family does. The page uses those names. The family doctor gets it the same evening.',
      },
    ],
    whatItTakes: 'A pharmacist for 15 minutes a patient.',
    evidence: 'On paper with 30 patients: 9 doubles found.',
    readiness: 4,
    regulatoryClass: 'unknown',
    costs: 'EUR 22 a patient',
    answers: ['new-pills', 'letter'],
    created: 29,
    submitted: 3,
  },
  {
    key: 'family-ping',
    challenge: 'going-home',
    team: 'Soup',
    members: ['yuki', 'paul'],
    status: 'draft',
    title: 'Who brings the soup?',
    summary:
      'The patient names three people. They hear the date as soon as the ward knows it, and share out who does what.',
    design: [{ p: 'The patient decides who hears what, before the operation and not after it.' }],
    whatItTakes: 'One question at admission.',
    readiness: 2,
    regulatoryClass: 'none',
    answers: ['far-son', 'first-night'],
    created: 9,
  },
];
