import type en from '../en/journey.ts';
import type { Translation } from '../translation.ts';

export default {
  title: 'Was daraus geworden ist',
  lead: 'Jeder Schritt von „{title}“, vom ersten Wort bis heute.',
  back: 'Zurück zum Anliegen',
  link: 'Die ganze Geschichte ansehen',
  toldBy: 'Erzählt von {who}',
  byRole: 'durch: {role}',
  empty: 'Noch ist nichts geschehen. Sobald etwas geschieht, steht es hier.',
  people: 'Wer daran beteiligt war',
  supporters:
    '{count, plural, =0 {Noch niemand hat „Ich auch“ gesagt} one {Eine Person sagt „Ich auch“} other {# Personen sagen „Ich auch“}}',
  solutionCount: '{count, plural, =0 {Noch keine Lösung} one {Eine Lösung} other {# Lösungen}}',
  pilotPeople:
    '{count, plural, =0 {Noch niemand hat es ausprobiert} one {Eine Person hat es ausprobiert} other {# Personen haben es ausprobiert}}',
  reason: 'Der Grund: {reason}',
  left: {
    waits: 'Die Lösung kann noch einmal erprobt werden, und das Anliegen wartet weiter auf seine Antwort.',
    goes_on: 'Die Lösung wird an einem anderen Ort weiter erprobt.',
    decided: 'Nun zählt, was eine frühere Erprobung der Lösung gezeigt hat.',
  },
  next: 'Wie es weitergeht',
  nextAfterStop: 'Die Erprobung wurde vorzeitig beendet. Eine andere kann folgen, oder eine andere Lösung.',
  step: {
    needSubmitted: 'Das Anliegen wurde eingereicht.',
    needPublished: 'Das Anliegen wurde veröffentlicht.',
    needReturned: 'Das Anliegen wurde mit einer Frage zurückgeschickt.',
    needDeclined: 'Das Anliegen wurde nicht veröffentlicht.',
    needMerged: 'Das Anliegen wurde mit einem anderen verbunden, das dasselbe sagt.',
    needUnmerged: 'Das Anliegen steht wieder für sich allein.',
    needWithdrawn: 'Das Anliegen wurde zurückgezogen.',
    needPrioritised:
      '{rank, plural, =0 {In „{title}“ wurde es abgewogen. Es gehört diesmal nicht zu den wichtigsten.} other {In „{title}“ haben Menschen gewählt, was am wichtigsten ist. Es steht auf Platz #.}}',
    challengeAnnounced: 'Es wurde Teil des Aufrufs „{title}“.',
    challengeDatesChanged: 'Die Termine des Aufrufs „{title}“ wurden geändert.',
    challengePhaseOpened: 'Der Aufruf „{title}“ ging weiter: {phase}.',
    challengeUpdated: 'Es gab Neues zum Aufruf „{title}“: {headline}.',
    challengeDecided: 'Der Aufruf „{title}“ wurde entschieden.',
    challengeCancelled: 'Der Aufruf „{title}“ wurde abgesagt.',
    solutionSubmitted: 'Ein Team reichte die Lösung „{title}“ ein.',
    solutionAccepted: 'Die Lösung „{title}“ nimmt teil.',
    solutionRejected: 'Die Lösung „{title}“ kann nicht teilnehmen.',
    solutionAwardedVoters: 'Das Publikum gab seinen Preis an „{title}“.',
    solutionAwardedJury: 'Die Jury gab ihren Preis an „{title}“.',
    solutionNotSelected: 'Die Lösung „{title}“ wurde diesmal nicht ausgewählt.',
    pilotOpened: 'Die Erprobung „{title}“ wurde vorbereitet.',
    pilotStarted: 'Die Erprobung „{title}“ begann: Echte Menschen probieren die Lösung aus.',
    pilotStopped: 'Die Erprobung „{title}“ wurde vorzeitig beendet.',
    evaluationDecided: 'Fachkräfte haben sich die Erprobung „{title}“ angesehen und entschieden: {decision}.',
    needAnswered: 'Das Anliegen hat seine Antwort: {decision}.',
  },
} satisfies Translation<typeof en>;
