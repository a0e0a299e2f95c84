import type en from '../en/people.ts';
import type { Translation } from '../translation.ts';

export default {
  errors: { check: 'Bitte prüfen Sie das.' },
} satisfies Translation<typeof en>;
