import type en from '../en/needCard.ts';
import type { Translation } from '../translation.ts';

export default {
  support: '{count, plural, =0 {Noch kein „Ich auch“} one {# „Ich auch“} other {# „Ich auch“}}',
  comments: '{count, plural, =0 {Keine Kommentare} one {# Kommentar} other {# Kommentare}}',
} satisfies Translation<typeof en>;
