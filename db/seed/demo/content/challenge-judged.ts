import type { DemoChallenge } from './types.ts';

/** The challenge that was made of a topic of a prioritisation round, and in whose jury the final is under way. */
export const challengeJudged: DemoChallenge = {
  key: 'drinks',
  format: 'contest',
  status: 'running',
  title: 'Enough to drink, every day',
  summary:
    'How can those who care for somebody notice early that too little is drunk? Patients, carers and clinicians put this question high. Three of six teams have reached the final.',
  brief: [
    { h: 'Where the question comes from' },
    {
      p: 'It stands among the ten that came out of “Living well at home with an illness”. A carer had told us that nobody knows in the evening whether a cup was drunk or poured away.',
    },
    { h: 'What we look for' },
    {
      list: [
        'It works on a hot day with few hands',
        'It shames nobody',
        'It can be tried in one house within three months',
      ],
    },
    { h: 'How it goes on' },
    {
      p: 'You have voted; the result stays sealed until the jury has decided. The three finalists show what they have, then the jury scores them once more.',
    },
  ],
  themes: ['eating', 'staff_time'],
  prize: 'EUR 15,000 and a trial in two houses',
  announced: 46,
  phases: [
    { kind: 'propose', from: 44, to: 21 },
    { kind: 'vote', from: 17, to: 8 },
    { kind: 'jury', from: 17, to: -22 },
    { kind: 'announce', from: -26, to: -36 },
  ],
  needs: ['trinken'],
  partners: ['lindenhof', 'nordlicht', 'mutua'],
  criteria: [
    {
      name: 'Helps on a hard day',
      description: 'Does it work when it is hot and two people are ill?',
      weight: 40,
    },
    {
      name: 'Kind to people',
      description: 'Would you want it to be done with you?',
      weight: 30,
    },
    { name: 'Can be tried soon', description: 'Could a house start within three months?', weight: 30 },
  ],
  comments: [
    {
      by: 'erna',
      after: 30,
      text: 'Ich trinke mehr, wenn einer dabei sitzt. Ein Becher, der mich zählt, der säße auch dabei.',
    },
  ],
};
