import type { DemoChallenge } from './types.ts';

/** Challenges that were decided by a vote alone: one in which people put ideas in order, one in which they shared out money. */
export const challengesVoted: readonly DemoChallenge[] = [
  {
    key: 'seats',
    format: 'contest',
    status: 'decided',
    title: 'A seat every two hundred steps',
    summary:
      'Whoever can walk for six minutes needs somewhere to sit after five. You put five ideas in order, and the one that beats each of the others is built.',
    brief: [
      { h: 'Where it began' },
      {
        p: 'A woman told us that she could walk to the shop if she knew where to sit. Fifteen others said: me too. The town has money for one idea.',
      },
      { h: 'How you voted' },
      {
        p: 'You put the ideas in order, the best first, as many as you liked. Then each idea was compared with each other one: how many would rather have this, how many that? What wins each comparison wins.',
      },
    ],
    themes: ['mobility', 'loneliness'],
    prize: 'EUR 12,000 from the town, to build it on two ways',
    announced: 98,
    decided: 34,
    phases: [
      { kind: 'listen', from: 98, to: 90 },
      { kind: 'propose', from: 90, to: 57 },
      { kind: 'vote', from: 52, to: 38 },
      { kind: 'announce', from: 34, to: 24 },
      { kind: 'pilot', from: 24, to: -160 },
    ],
    needs: ['bench'],
    partners: ['altstadt', 'coast-university'],
    criteria: [],
    comments: [
      {
        by: 'greta',
        after: 50,
        text: 'Ich habe nur drei in eine Reihe gebracht. Die anderen beiden wären mir gleich lieb.',
        replies: [
          {
            by: 'staff',
            after: 51,
            text: 'That is fine. What you left out counts as below the three, and level.',
          },
        ],
      },
    ],
  },
  {
    key: 'houses',
    format: 'contest',
    status: 'decided',
    title: 'Twenty-four thousand euros for our houses',
    summary:
      'Residents, families and those who work at Lindenhof decided what the money is spent on. Everybody had the same share, and small groups got something, too.',
    brief: [
      { h: 'What the seventh edition left open' },
      {
        p: 'In the contest for ageing well people told three needs that we know from our houses, too. What is done about them here was left open. The mutual insurer gives EUR 24,000, and those who live and work here say what for.',
      },
      { h: 'How the money was shared out' },
      {
        list: [
          'Everybody ticks what they would like, as much as they like',
          'The money is divided into equal shares, one for each voter',
          'An idea is paid when those who ticked it have enough left between them, and each pays as little as can be',
          'So a large group cannot take everything',
        ],
      },
    ],
    themes: ['falls', 'sleep', 'loneliness'],
    prize: 'EUR 24,000 from the mutual insurer',
    announced: 70,
    decided: 18,
    phases: [
      { kind: 'propose', from: 66, to: 40 },
      { kind: 'vote', from: 36, to: 22 },
      { kind: 'announce', from: 18, to: 8 },
      { kind: 'pilot', from: 8, to: -170 },
    ],
    needs: ['stairs', 'stories', 'turning'],
    partners: ['lindenhof', 'mutua'],
    criteria: [],
    comments: [
      {
        by: 'zeynep',
        after: 53,
        text: 'Vier Sachen auf einmal! Ich hatte gedacht, das Kino frisst alles auf.',
      },
    ],
  },
];
