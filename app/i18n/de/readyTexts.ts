import type en from '../en/readyTexts.ts';
import type { Translation } from '../translation.ts';

export default {
  level: {
    '1': 'Gar nicht.',
    '2': 'Ein wenig.',
    '3': 'Zum Teil: Wichtiges fehlt noch.',
    '4': 'Gut: Nur Kleinigkeiten fehlen.',
    '5': 'Ganz, und es ist gezeigt, wie.',
  },
  terms: {
    rules: `1. Worum es geht
Wir suchen Antworten auf Anliegen, die Menschen uns gesagt haben. Diese Regeln sagen, wie es abläuft.

2. Wer mitmachen kann
Auf der Seite des Aufrufs steht, wer mitmachen kann. Eine Person Ihres Teams reicht ein und spricht für das Team.

3. Was Sie einreichen
Alles, was Sie einreichen, ist von Ihnen, oder Sie dürfen es verwenden. Sie schicken keine Namen, Bilder oder Angaben zur Gesundheit von Menschen, die nicht zugestimmt haben.

4. Bis wann
Es gilt der Termin auf der Seite, nach unserer Uhr. Bis dahin können Sie Ihre Einreichung ändern oder zurückziehen.

5. Wie entschieden wird
Auf der Seite steht, wer was entscheidet. Niemand, der zu einem Team gehört, bewertet dessen Einreichung.

6. Wann eine Einreichung ausscheidet
Eine Einreichung scheidet aus, wenn sie gegen diese Regeln verstößt oder die Bedingungen zum Mitmachen nicht erfüllt. Wir sagen Ihnen, warum. Wo sich etwas nachbessern lässt, bekommen Sie einmal Gelegenheit dazu.

7. Wenn sich etwas ändert
Müssen wir Termine verschieben oder den Aufruf absagen, sagen wir allen Teams Bescheid und nennen den Grund.`,
    rights: `1. Ihre Idee bleibt Ihre Idee
Alle Rechte an dem, was Sie einreichen, bleiben bei Ihnen. Mit der Einreichung geben Sie keines davon ab.

2. Was wir zeigen dürfen
Nimmt Ihre Einreichung teil, dürfen wir Titel, Zusammenfassung, Bilder und den Namen Ihres Teams zeigen, hier und wo wir vom Aufruf berichten. Wir nennen Sie dabei immer.

3. Was wir nicht dürfen
Wir bauen, verkaufen oder verbreiten Ihre Idee nicht ohne Ihr schriftliches Ja.

4. Was gemeinsam entsteht
Entsteht etwas gemeinsam mit Patientinnen, Patienten, Pflegenden oder anderen, sprechen Sie früh darüber, wem was gehört, und halten Sie es schriftlich fest.

5. Wenn Ihre Einreichung erprobt wird
Eine Erprobung braucht eine eigene Vereinbarung. Niemand muss sie unterschreiben.`,
    confidentiality: `1. Was öffentlich ist
Ihre Einreichung ist öffentlich, sobald sie teilnimmt: alles, was Sie hineinschreiben, und der Name Ihres Teams.

2. Was unter uns bleibt
Ihre Entwürfe liest nur Ihr Team. Was Sie einreichen, liest bis zur Teilnahme nur das Team des Clusters. Punkte und Notizen einzelner aus der Jury werden anderen nicht gezeigt.

3. Was Sie für sich behalten
Schreiben Sie nichts auf, was geheim bleiben muss, zum Beispiel was Sie noch zum Patent anmelden wollen. Fragen Sie uns vorher, wie Sie es einreichen können.

4. Was Sie von anderen erfahren
Was Sie von anderen Teams erfahren oder von Menschen, die von ihrer Gesundheit erzählen, bleibt bei Ihnen.

5. Wie lange
Das gilt bis drei Jahre nach dem Ende des Aufrufs.`,
  },
} satisfies Translation<typeof en>;
