import { entry, type ReplayEntry } from './replay-entry.ts';

/** The voters’ winner, then those whom the jury chose. */
export const winners: readonly ReplayEntry[] = [
  entry(
    'health',
    'Hearing test in five minutes',
    'University hospital, hearing unit',
    [0.62, 0.55],
    3.6,
    'A hearing test that fits into a bag and needs no booth. A nurse does it at home or in the day room, for people who do not know that they hear badly.',
    'A quiet corner, a trained nurse and five minutes for each person. Somebody to call when the test finds something.',
  ),
  entry(
    'assistance',
    'The smock with handgrips',
    'Grip and Move',
    [0.42, 0.5],
    4.7,
    'A smock for the person who is helped, with handgrips in the right places. The carer lifts with straight back, and a catch holds or frees the grips.',
    'Two sizes for each ward, an hour of training, and a laundry that washes at 60 degrees.',
  ),
  entry(
    'digital',
    'Life stories together',
    'Tell Me More',
    [0.4, 0.38],
    4.6,
    'An easy page on which carers and those they care for record stories of a life, with voice, pictures and music, one question at a time.',
    'A tablet, somebody who listens for half an hour a week, and consent of the person whose story it is.',
  ),
  entry(
    'housing',
    'The bathroom in one day',
    'Step-free Crafts',
    [0.38, 0.33],
    4.5,
    'A ready-made shower without a step that two craftspeople put in place of a bathtub within a day, with grips where the person asks for them.',
    'A visit to measure, one day of work, and a landlord who agrees.',
  ),
  entry(
    'mobility',
    'Someone walks with you',
    'Neighbours on Foot',
    [0.41, 0.31],
    4.4,
    'A phone line and a map that bring together people who want to walk to the shop or the doctor and neighbours who walk the same way.',
    'Two volunteers in each part of town, a phone, and insurance through the town.',
  ),
];
