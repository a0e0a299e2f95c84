export default {
  title: 'Start',
  description:
    'Say what is hard in living with illness or in caring. We look for an answer with you, and tell you what came of it.',
  hero: {
    title: 'What makes living with illness hard for you?',
    lead: 'Tell us. We look for an answer together with you, try it out, and tell you what came of it.',
    say: 'Say what hurts',
    see: 'See what others say',
    assurance: 'About five minutes. No password. Your name stays with us.',
  },
  story: {
    title: 'How it goes when it goes well',
    lead: 'One need, from the first word to what came of it.',
    more: 'Read the whole story',
  },
  needs: {
    title: 'What hurts now',
    lead: 'These are the needs that most people share.',
    support:
      '{count, plural, =0 {Nobody has said "me too" yet} one {One person says "me too"} other {# people say "me too"}}',
    all: 'See all needs',
  },
  outcomes: {
    title: 'What came of it',
    lead: 'People said what hurts. This is what became of it.',
    youSaid: 'You said: {title}',
    weDid: 'What came of it: {outcome}',
  },
  challenges: {
    title: 'Challenges that are open',
    lead: 'Here, people look for answers. You can take part.',
    now: 'Now: {phase}, until {deadline}',
  },
  pilots: {
    title: 'Being tried right now',
    lead: 'Real people try these solutions at real places.',
    where:
      '{count, plural, =0 {At {site}} one {At {site}, with one person} other {At {site}, with # people}}',
  },
  figures: {
    title: 'The cluster in figures',
    needs: 'Needs told',
    supports: 'Times somebody said "me too"',
    challenges: 'Challenges open',
    pilots: 'Pilots running',
    answered: 'Needs answered',
  },
  journey: {
    title: 'What happens then',
    lead: 'Every need travels this road. You can always see where yours stands.',
  },
} as const;
