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
  journey: {
    title: 'What happens then',
    lead: 'Every need travels this road. You can always see where yours stands.',
    more: 'How it works',
  },
} as const;
