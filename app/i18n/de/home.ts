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
  journey: {
    title: 'Was dann geschieht',
    lead: 'Jedes Anliegen geht diesen Weg. Sie sehen immer, wo Ihres steht.',
    more: 'Wie es geht',
  },
} satisfies Translation<typeof en>;
