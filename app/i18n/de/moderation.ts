import type en from '../en/moderation.ts';
import type { Translation } from '../translation.ts';

export default {
  spamReason: 'x',
} satisfies Translation<typeof en>;
