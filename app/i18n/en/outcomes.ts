/** What came of it: needs that have their answer. */
export default {
  title: 'What came of it',
  lead: 'You told us what was hard. Here you read what we did about it, and what it has come to.',
  said: 'You said',
  did: 'We did',
  theme: 'What it is about',
  narrow: 'Narrow the list',
  apply: 'Show these',
  clear: 'Show all',
  empty: 'Nothing has come to its end yet',
  emptyText: 'As soon as clinicians have decided about a trial, you read here what came of it.',
  emptyNarrowed: 'Nothing has come to its end here yet.',
  supporters:
    '{count, plural, =0 {told by one person} one {# person said “me too”} other {# people said “me too”}}',
  pilot: 'The trial: {title}',
  journey: 'The whole story',
  answered: 'Answered on {date}',
  label: 'Pages of what came of it',
  tellUs: 'Say what hurts',
} as const;
