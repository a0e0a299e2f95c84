export default {
  errors: { check: 'Please check this.' },
} as const;
