import type en from '../en/tasks.ts';
import type { Translation } from '../translation.ts';

export default {
  title: 'Für Sie zu tun',
  due: 'bis {deadline}',
  kind: {
    needDraft: 'Weiterschreiben, was Sie begonnen haben',
    needReturned: 'Unsere Frage zu „{title}“ beantworten',
    carerInvitation: 'Sagen, ob Sie für {title} handeln möchten',
    juryInvitation: 'Sagen, ob Sie in der Jury von „{title}“ mitwirken möchten',
    jurySheets: 'Die Lösungen von „{title}“ bewerten',
    evaluation: 'Ansehen, was die Erprobung „{title}“ gezeigt hat',
    incident:
      '{count, plural, one {Einordnen, was in „{title}“ geschehen ist} other {# Vorfälle in „{title}“ einordnen}}',
    solutionDraft: '„{title}“ fertigstellen und einreichen',
    vote: 'Bei „{title}“ abstimmen',
    priorityWording: 'Sagen, ob unsere Worte für Ihr Anliegen stimmen: „{title}“',
    prioritySeat: 'Sagen, ob Sie zur Sitzung von „{title}“ kommen',
    priorityChoice: 'In „{title}“ auswählen, was am wichtigsten ist',
    priorityStep: 'Den nächsten Schritt in „{title}“ tun',
    queue: '{count, plural, one {Einen Eintrag lesen, der wartet} other {# Einträge lesen, die warten}}',
    queueOverdue:
      '{count, plural, one {Einen Eintrag lesen, der schon zu lange wartet} other {# Einträge lesen, die schon zu lange warten}}',
    entries:
      '{count, plural, one {Eine Lösung für „{title}“ prüfen} other {# Lösungen für „{title}“ prüfen}}',
    toDecide: 'Über den Aufruf „{title}“ entscheiden',
  },
} satisfies Translation<typeof en>;
