export default {
  spamReason: 'x',
} as const;
