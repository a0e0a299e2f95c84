import type en from '../en/lineage.ts';
import type { Translation } from '../translation.ts';

export default {
  label: 'Der Weg, vom Anliegen bis zum Ergebnis',
  state: { done: 'erledigt', now: 'hier stehen wir', next: 'kommt noch' },
  andMore: '{title} {count, plural, one {und ein weiterer Eintrag} other {und # weitere Einträge}}',
  stoppedHere: 'Sie wurde vorzeitig beendet.',
  stoppedBefore: 'Sie wurde vorzeitig beendet. Eine andere kann folgen.',
  next: {
    need: 'Zuerst sagt jemand, wo es hakt.',
    challenge: 'Als Nächstes kann das Cluster daraus einen Aufruf machen.',
    solution: 'Als Nächstes reichen Teams ihre Lösungen ein.',
    pilot: 'Als Nächstes kann eine Lösung an einem echten Ort erprobt werden.',
    evaluation: 'Als Nächstes sehen sich Fachkräfte an, was die Erprobung gezeigt hat.',
    outcome: 'Als Nächstes erfahren alle, was daraus geworden ist.',
  },
} satisfies Translation<typeof en>;
