export default {
  label: 'The road of this item, from the need to the outcome',
  state: { done: 'done', now: 'here now', next: 'still to come' },
  andMore: '{title} {count, plural, one {and one more} other {and # more}}',
  stoppedHere: 'It was ended early.',
  stoppedBefore: 'It was ended early. Another trial can follow.',
  next: {
    need: 'First, somebody says what hurts.',
    challenge: 'Next, the cluster can make a challenge of it.',
    solution: 'Next, teams send in their solutions.',
    pilot: 'Next, a solution can be tried at a real place.',
    evaluation: 'Next, clinicians look at what the trial has shown.',
    outcome: 'Next, everyone is told what came of it.',
  },
} as const;
