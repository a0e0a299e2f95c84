import type { DemoNeed } from './types.ts';

/** Needs behind the hackathon "Living well with HIV". */
export const needsHiv: readonly DemoNeed[] = [
  {
    key: 'late-test',
    by: 'mona',
    locale: 'en',
    status: 'answered',
    sent: 448,
    channel: 'event',
    title: 'Four doctors in two years, and nobody thought of a test',
    story:
      'I was tired, I had shingles at 29, my blood count was odd. Every doctor treated one piece. When I was tested at last I was ill enough for hospital. I am not angry with any one of them. Nobody had the whole picture on one screen.',
    who: 'People who do not know they have HIV',
    place: 'hospital',
    frequency: 'rarely',
    severity: 'dangerous',
    perspective: 'myself',
    themes: ['chronic_illness', 'information'],
    meToo: 18,
    comments: [
      {
        by: 'ove',
        after: 4,
        text: 'I was probably one of those doctors for somebody. Shingles below 50 should ring a bell. In a full surgery it does not.',
      },
      { by: 'derek', after: 6, text: 'Eleven years for me. Please build the bell.' },
    ],
  },
  {
    key: 'six-visits',
    by: 'derek',
    locale: 'en',
    status: 'answered',
    sent: 446,
    channel: 'event',
    title: 'Half a day off work to hear that nothing has changed',
    story:
      'Four times a year I take half a day off, sit in a waiting room where somebody may know me, and am told my values are fine. I am glad they are fine. I would rather read it, and come when they are not.',
    place: 'hospital',
    frequency: 'monthly',
    severity: 'moderate',
    perspective: 'myself',
    themes: ['appointments', 'digital', 'chronic_illness'],
    meToo: 20,
    comments: [
      {
        by: 'rosa',
        after: 5,
        text: 'Nearly half of my visits end after five minutes with "see you in three months". I would like that time for those who need it.',
      },
    ],
  },
  {
    key: 'side-effects',
    by: 'mona',
    locale: 'en',
    status: 'published',
    sent: 440,
    title: 'I forget my side effects until I am out of the door',
    story:
      'In the surgery I say "all good". On the bus home I remember the nights I lay awake. By the next visit I have forgotten again.',
    place: 'home',
    frequency: 'weekly',
    severity: 'mild',
    perspective: 'myself',
    themes: ['medicines', 'appointments'],
    meToo: 11,
  },
];
