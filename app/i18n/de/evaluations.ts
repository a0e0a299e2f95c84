import type en from '../en/evaluations.ts';
import type { Translation } from '../translation.ts';

export default {
  title: 'Bewertung',
  lead: 'Sehen Sie sich an, was die Erprobung gezeigt hat, bewerten Sie für sich, und entscheiden Sie dann gemeinsam.',
  back: 'Zurück zur Erprobung',
  where: {
    early:
      'Die Erprobung läuft noch. Die Ergebnisse können Sie schon lesen. Bewertet wird, wenn sie vorbei ist.',
    scoring: '{sent} von {all} Fachleuten haben ihre Bewertung geschickt.',
    complete: 'Alle Fachleute haben ihre Bewertung geschickt.',
    decided: 'Es ist entschieden.',
    stopped: 'Die Erprobung wurde vorzeitig beendet. Es gibt nichts zu bewerten oder zu entscheiden.',
    nobody: 'Noch wurde keine Fachkraft gefragt.',
  },
  evidence: 'Was die Erprobung gezeigt hat',
  incidents: {
    title: 'Was passiert ist',
    total: 'Vorfälle',
    serious: 'Schwerwiegend',
    related: 'Können damit zu tun haben',
    unclassified: 'Noch nicht eingeordnet',
  },
  score: {
    title: 'Ihre Bewertung',
    lead: 'Niemand sonst sieht sie, bis alle ihre geschickt haben. Jede Antwort wird gleich gespeichert.',
    scale: { '1': '1: schlecht', '2': '2', '3': '3', '4': '4', '5': '5: sehr gut' },
    legend: '1 ist schlecht, 5 ist sehr gut',
    comment: 'Ein Wort dazu',
    interest: 'Haben Sie ein eigenes Interesse daran?',
    interestHint:
      'Zum Beispiel: Sie arbeiten mit dem Team oder sind beteiligt. Schreiben Sie „nein“, wenn da nichts ist.',
    save: 'Für später speichern',
    send: 'Meine Bewertung schicken',
    sendHint: 'Danach lässt sie sich nicht mehr ändern.',
    kept: 'Gespeichert.',
    state: {
      saving: 'Wird gespeichert …',
      saved: 'Alles ist gespeichert.',
      retrying:
        'Noch nicht gespeichert: Wir erreichen den Server nicht. Wir versuchen es weiter; lassen Sie diese Seite offen.',
      refused:
        'Nicht gespeichert: Vorher muss etwas geändert werden. Drücken Sie „Für später speichern“, um zu sehen, was.',
    },
    sent: 'Ihre Bewertung ist geschickt. Sie sehen die der anderen, sobald alle da sind.',
    waiting:
      'Sie haben Ihre Bewertung geschickt. Wir warten noch auf {count, plural, one {# Fachkraft} other {# Fachleute}}.',
  },
  result: {
    title: 'Wie die Fachleute es sehen',
    agreement: 'Wie einig sie sich sind',
    alpha: 'Krippendorffs Alpha: {alpha}',
    interval: 'mit 95 % Sicherheit zwischen {low} und {high}',
    good: 'Die Fachleute sind sich gut einig. Die Durchschnitte taugen.',
    tentative:
      'Die Fachleute sind sich einigermaßen einig. Lesen Sie die Worte dazu, bevor Sie sich auf die Durchschnitte stützen.',
    calibrate:
      'Die Fachleute sind sich nicht einig. Sprechen Sie zuerst darüber: Die Durchschnitte allein würden das verdecken.',
    none: 'Die Einigkeit lässt sich nicht berechnen: Es gibt nur eine Bewertung, oder alle Werte sind gleich.',
    chart: 'Werte nach Fragen',
    sentence:
      'Jeder Punkt ist der Wert einer Fachkraft, der Strich ist der Durchschnitt. 1 ist schlecht, 5 ist sehr gut.',
    table: 'Dasselbe als Tabelle',
    domain: 'Frage',
    mean: 'Durchschnitt',
    scores: 'Werte',
    range: 'Niedrigster bis höchster',
    comments: 'Was die Fachleute geschrieben haben',
    interests: 'Genannte Interessen',
    noInterest: 'keines genannt',
    clinician: 'Fachkraft {letter}',
  },
  decide: {
    title: 'Entscheiden',
    lead: 'Eine Fachkraft unterschreibt für alle. Die Zahlen werden so festgehalten, wie sie jetzt sind.',
    decision: 'Was wird entschieden?',
    statement: 'Was heißt das für die Menschen?',
    statementHint:
      'In einfachen Worten, für alle, die das Anliegen genannt haben: Was haben Sie gefunden, und was geschieht jetzt? Genau das lesen sie.',
    told: 'Wer es erfährt',
    toldText:
      '{authors, plural, one {# Person, die ein Anliegen genannt hat} other {# Menschen, die ein Anliegen genannt haben}}, {supporters, plural, one {# Person, die „Ich auch“ gesagt hat} other {# Menschen, die „Ich auch“ gesagt haben}}, {followers, plural, one {# Person, die folgt} other {# Menschen, die folgen}}, und {team, plural, one {# Person} other {# Menschen}} aus dem Team.',
    elsewhere:
      'Die Lösung wird noch an einem anderen Ort erprobt. Wenn Sie sie nicht übernehmen, bekommen die Anliegen ihre Antwort, sobald auch dort entschieden ist.',
    sign: 'Entscheidung unterschreiben',
    signHint: 'Das lässt sich nicht rückgängig machen. Alle oben Genannten erfahren es sofort.',
    confirm: 'Ich habe die Ergebnisse gelesen und unterschreibe für alle Fachleute.',
    notYou: 'Eine der gefragten Fachkräfte unterschreibt die Entscheidung.',
    team: 'Sie gehören zum Team, dessen Lösung erprobt wurde. Darum entscheidet jemand anderes.',
    done: 'Die Entscheidung ist unterschrieben. Alle, die es angeht, erfahren es jetzt.',
  },
  panel: {
    title: 'Die Fachleute',
    email: 'E-Mail-Adresse',
    emailHint: 'Von einer hier bestätigten Fachkraft, die nicht zum Team gehört.',
    inviteButton: 'Fragen',
    invited: 'Die Fachkraft wurde gefragt.',
    excuse: 'Entlassen',
    excuseNamed: '{who} aus der Runde entlassen',
    excused: 'Die Fachkraft gehört nicht mehr dazu.',
    sent: 'hat die Bewertung geschickt',
    waiting: 'hat noch keine Bewertung geschickt',
    empty: 'Noch wurde niemand gefragt. Drei Fachleute sind eine gute Zahl.',
    caption: 'Gefragte Fachleute',
  },
  errors: {
    check: 'Bitte prüfen Sie das.',
    required: 'Bitte füllen Sie das aus.',
    email: 'Das ist keine E-Mail-Adresse. Sie sieht so aus: name@example.org.',
    no_such_clinician: 'Zu dieser Adresse gibt es keine bestätigte Fachkraft.',
    has_interest: 'Diese Person gehört zum Team, dessen Lösung erprobt wird.',
    already_invited: 'Diese Person wurde schon gefragt.',
    scores_missing: 'Bitte bewerten Sie zuerst alle fünf Fragen.',
    scores_sent: 'Diese Fachkraft hat ihre Bewertung schon geschickt.',
    choose_one: 'Bitte wählen Sie eine Antwort.',
    too_short: 'Bitte schreiben Sie etwas mehr: mindestens 30 Zeichen.',
    too_long: 'Das ist zu lang.',
    confirm: 'Bitte bestätigen Sie, dass Sie für alle unterschreiben.',
    state_changed: 'Das ist inzwischen weitergegangen. Bitte laden Sie die Seite neu.',
  },
} satisfies Translation<typeof en>;
