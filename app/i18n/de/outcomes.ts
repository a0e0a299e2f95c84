import type en from '../en/outcomes.ts';
import type { Translation } from '../translation.ts';

export default {
  title: 'Was daraus geworden ist',
  lead: 'Sie haben uns gesagt, was schwer ist. Hier lesen Sie, was wir getan haben und was daraus geworden ist.',
  said: 'Sie haben gesagt',
  did: 'Das haben wir getan',
  theme: 'Worum es geht',
  narrow: 'Liste eingrenzen',
  apply: 'Diese zeigen',
  clear: 'Alle zeigen',
  empty: 'Noch ist nichts ans Ziel gekommen',
  emptyText:
    'Sobald Fachleute über eine Erprobung entschieden haben, lesen Sie hier, was daraus geworden ist.',
  emptyNarrowed: 'Dazu ist noch nichts ans Ziel gekommen.',
  supporters:
    '{count, plural, =0 {von einer Person erzählt} one {# Person hat „Ich auch“ gesagt} other {# Menschen haben „Ich auch“ gesagt}}',
  pilot: 'Die Erprobung: {title}',
  journey: 'Die ganze Geschichte',
  answered: 'Beantwortet am {date}',
  label: 'Seiten der Ergebnisse',
  tellUs: 'Sagen, wo es weh tut',
} satisfies Translation<typeof en>;
