import type en from '../en/home.ts';
import type { Translation } from '../translation.ts';

export default {
  title: 'Start',
  description:
    'Sagen Sie, was beim Leben mit Krankheit oder beim Pflegen schwer ist. Wir suchen mit Ihnen eine Antwort und sagen Ihnen, was daraus wurde.',
  hero: {
    title: 'Was macht Ihnen das Leben mit Krankheit schwer?',
    lead: 'Erzählen Sie es uns. Wir suchen zusammen mit Ihnen eine Antwort, probieren sie aus und sagen Ihnen, was daraus wurde.',
    say: 'Sagen, wo es hakt',
    see: 'Sehen, was andere sagen',
    assurance: 'Etwa fünf Minuten. Kein Passwort. Ihr Name bleibt bei uns.',
  },
  story: {
    title: 'So geht es, wenn es gut geht',
    lead: 'Ein Anliegen, vom ersten Wort bis zu dem, was daraus wurde.',
    more: 'Die ganze Geschichte lesen',
  },
  needs: {
    title: 'Wo es gerade hakt',
    lead: 'Diese Anliegen teilen die meisten Menschen.',
    support:
      '{count, plural, =0 {Noch niemand hat „Ich auch“ gesagt} one {Eine Person sagt „Ich auch“} other {# Personen sagen „Ich auch“}}',
    all: 'Alle Anliegen ansehen',
  },
  outcomes: {
    title: 'Was daraus geworden ist',
    lead: 'Menschen haben gesagt, wo es hakt. Das ist daraus geworden.',
    youSaid: 'Sie sagten: {title}',
    weDid: 'Was daraus wurde: {outcome}',
  },
  challenges: {
    title: 'Offene Aufrufe',
    lead: 'Hier werden Antworten gesucht. Sie können mitmachen.',
    now: 'Jetzt: {phase}, bis {deadline}',
  },
  pilots: {
    title: 'Wird gerade ausprobiert',
    lead: 'Echte Menschen probieren diese Lösungen an echten Orten aus.',
    where:
      '{count, plural, =0 {Ort: {site}} one {Ort: {site}, mit einer Person} other {Ort: {site}, mit # Personen}}',
  },
  figures: {
    title: 'Das Cluster in Zahlen',
    needs: 'Anliegen erzählt',
    supports: 'Mal „Ich auch“ gesagt',
    challenges: 'Aufrufe offen',
    pilots: 'Erprobungen laufen',
    answered: 'Anliegen beantwortet',
  },
  journey: {
    title: 'Was dann geschieht',
    lead: 'Jedes Anliegen geht diesen Weg. Sie sehen immer, wo Ihres steht.',
  },
} satisfies Translation<typeof en>;
