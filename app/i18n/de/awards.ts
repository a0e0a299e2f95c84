import type en from '../en/awards.ts';
import type { Translation } from '../translation.ts';

export default {
  decide: {
    title: 'Entscheiden: {challenge}',
    heading: 'Über diesen Aufruf entscheiden',
    lead: 'Es gibt zwei Preise: einen aus der Abstimmung und einen der Jury. Jedes Team bekommt eine Rückmeldung, die jemand von Ihnen gelesen hat. Niemand erfährt etwas, bevor Sie unterschreiben.',
    empty: {
      title: 'Keine Lösung nimmt teil',
      body: 'Es gibt nichts zu entscheiden. Sie können den Aufruf absagen und den Grund nennen.',
    },
    voters: {
      title: 'Preis der Abstimmung',
      none: 'Bei diesem Aufruf gibt es keine Abstimmung.',
      notCounted:
        'Die Abstimmung ist noch nicht ausgezählt. Das geschieht von selbst, sobald sie beendet ist.',
      noQuorum:
        'Zu wenige haben abgestimmt, deshalb gibt es keinen Preis der Abstimmung. Entscheiden können Sie trotzdem.',
      noWinner:
        'Nach den Regeln hat keine Lösung die Abstimmung gewonnen, deshalb gibt es keinen Preis der Abstimmung.',
      winner:
        'Das ist das Ergebnis der Abstimmung, mit {votes, plural, one {einer Stimme} other {# Stimmen}}. Es lässt sich nicht ändern.',
      winners:
        'Das bezahlt die Abstimmung: {count, plural, one {eine Lösung} other {# Lösungen}}. Es lässt sich nicht ändern.',
      drawn:
        'Von denen, die gewinnen können, standen {count, number} Lösungen gleichauf an der Spitze. Das Los, das vor der Abstimmung veröffentlicht war, hat entschieden.',
      gate: 'Ohne die Regel, dass genug Patientinnen, Patienten und Pflegende dafür sein müssen, hätte gewonnen: {titles}.',
      statement: 'Warum die Menschen sie gut fanden',
      statementHint: 'Ein oder zwei Sätze, wenn Sie möchten. Sie stehen auf der Ergebnisseite.',
    },
    jury: {
      title: 'Preis der Jury',
      none: 'Bei diesem Aufruf gibt es keine Jury. Sie können diesen Preis selbst vergeben.',
      open: 'Die Jury arbeitet noch: {sent} von {all} Mitgliedern haben ihre Punkte abgeschickt. Sie können schreiben, aber noch nicht unterschreiben.',
      until: 'Die Bewertung endet am {when}.',
      progress: 'Ansehen, wie weit sie sind',
      done: '{sent} von {all} Mitgliedern haben ihre Punkte abgeschickt.',
      results: 'Ansehen, was die Jury gefunden hat',
    },
    entries: 'Die Lösungen',
    entriesLead:
      'Vergeben Sie den Preis der Jury an eine oder mehrere Lösungen, und schreiben Sie jedem Team.',
    entry: {
      by: 'Von {team}',
      vote: 'Abstimmung: Platz {rank, number}, {votes, plural, one {eine Stimme} other {# Stimmen}}',
      jury: 'Jury: Platz {rank, number}, {score} von 100 Punkten',
      votersChoice: 'Hat die Abstimmung gewonnen.',
      failedGate:
        'Kann die Abstimmung nicht gewinnen: Zu wenige Patientinnen, Patienten und Pflegende sind dafür.',
      award: 'Bekommt den Preis der Jury',
      statement: 'Warum die Jury sie auszeichnet',
      statementHint: 'Nur, wenn Sie den Preis angekreuzt haben. Es steht auf der Ergebnisseite.',
      feedback: 'Rückmeldung für das Team',
      feedbackHint:
        'Nur das Team liest sie. Sie beginnt mit dem, was die Jury geschrieben hat: Ändern Sie es, wie Sie möchten.',
      prize: 'Gewinn',
      prizeHint: 'Nur, wenn Sie den Preis angekreuzt haben.',
      noPrize: 'Kein eigener Gewinn',
      review: 'Ich habe diese Rückmeldung gelesen. Sie kann an das Team gehen.',
      reviewed: 'Gelesen von {who} am {when}.',
    },
    signed: 'Die Entscheidung ist unterschrieben und wird am {when} bekannt gegeben',
    signedBody: 'Bis dahin lässt sich nichts ändern, außer Sie nehmen die Unterschrift zurück.',
    toSigned: 'Ansehen, was unterschrieben ist',
    check: 'Speichern und prüfen',
    save: 'Entwurf speichern',
    saved: 'Ihr Entwurf ist gespeichert.',
    savedAt: 'Gespeichert {when} von {who}.',
    errors: {
      draft_changed:
        '{who} hat gespeichert, seit Sie diese Seite geöffnet haben. Was Sie geschrieben haben, steht noch hier. Wenn Sie noch einmal speichern, tritt Ihres an die Stelle des anderen.',
      decision_signed:
        'Die Entscheidung wurde unterschrieben, während Sie geschrieben haben. Was Sie geschrieben haben, steht noch hier. Nehmen Sie die Unterschrift zurück, wenn etwas geändert werden muss.',
      too_long: 'Einer der Texte ist zu lang. Bitte jeweils höchstens 6.000 Zeichen.',
    },
  },
  sign: {
    title: 'Entscheidung prüfen: {challenge}',
    heading: 'Die Entscheidung prüfen',
    signedHeading: 'Die unterschriebene Entscheidung',
    waits: 'Sie wird am {when} bekannt gegeben',
    waitsBody:
      'Unterschrieben von {who} am {when}. Zu dieser Zeit erfahren es alle zugleich, und die Ergebnisseite öffnet sich von selbst. Geht ein ausgezeichnetes Team vorher, wird nichts bekannt gegeben und die Unterschrift zurückgenommen.',
    takeBack: 'Unterschrift zurücknehmen',
    prize: 'Gewinn: {prize}',
    when: 'Wann wird sie bekannt gegeben?',
    whenHint: 'Alle erfahren es zur selben Zeit.',
    now: 'Jetzt, sobald ich unterschreibe',
    later: 'Zu einer bestimmten Zeit',
    announceAt: 'Tag und Uhrzeit',
    announceAtHint: 'Nur, wenn Sie eine bestimmte Zeit gewählt haben. Sie steht auf der Seite des Aufrufs.',
    back: 'Zurück zum Entwurf',
    lead: 'Das wird entschieden. Lesen Sie es noch einmal, bevor Sie unterschreiben.',
    gaps: '{count, plural, one {Etwas fehlt noch} other {# Dinge fehlen noch}}',
    gap: {
      statement: 'Warum die Jury „{title}“ auszeichnet',
      feedback: 'Rückmeldung zu „{title}“',
      review: 'Niemand hat angekreuzt, die Rückmeldung zu „{title}“ gelesen zu haben',
    },
    awards: 'Preise',
    nobody: 'Niemand',
    others: 'Rückmeldungen an die Teams',
    told: 'Wer davon erfährt',
    toldLead: 'Jede Person erfährt es einmal, wenn sie bekannt gegeben wird.',
    group: {
      team: '{count, plural, =0 {Niemand in den Teams} one {Eine Person in den Teams} other {# Menschen in den Teams}}',
      author:
        '{count, plural, =0 {Niemand, der ein Anliegen geschrieben hat} one {Eine Person, die ein Anliegen geschrieben hat} other {# Menschen, die Anliegen geschrieben haben}}',
      supporter:
        '{count, plural, =0 {Niemand, der „Ich auch“ gesagt hat} one {Eine Person, die „Ich auch“ gesagt hat} other {# Menschen, die „Ich auch“ gesagt haben}}',
      follower:
        '{count, plural, =0 {Niemand sonst, der folgt} one {Eine weitere Person, die folgt} other {# weitere Menschen, die folgen}}',
    },
    publicly:
      'Die Preise und das Ergebnis der Abstimmung werden öffentlich. Die Rückmeldung liest nur das jeweilige Team.',
    final: 'Ist sie bekannt gegeben, lässt sie sich nicht zurücknehmen.',
    button:
      '{count, plural, =0 {Entscheidung unterschreiben} one {Entscheidung unterschreiben und einer Person Bescheid geben} other {Entscheidung unterschreiben und # Menschen Bescheid geben}}',
    pending: 'Wird unterschrieben …',
    change: 'Entwurf ändern',
    errors: {
      vote_not_counted:
        'Die Abstimmung ist noch nicht ausgezählt. Deshalb kann die Entscheidung nicht unterschrieben werden.',
      jury_open: 'Die Jury arbeitet noch. Deshalb kann die Entscheidung nicht unterschrieben werden.',
      feedback_missing: 'Etwas fehlt noch. Die Liste unten sagt, was.',
      entry_left_vote:
        'Eine Lösung ist ausgeschieden, seit Sie das geschrieben haben. Bitte prüfen Sie den Entwurf noch einmal.',
      draft_changed:
        'Der Entwurf wurde geändert, seit Sie diese Seite geöffnet haben. Bitte lesen Sie ihn noch einmal.',
      prize_gone: 'Einer der Gewinne ist nicht mehr da. Bitte wählen Sie im Entwurf noch einmal.',
      decision_signed: 'Die Entscheidung ist schon unterschrieben.',
      not_signed: 'Die Entscheidung ist nicht mehr unterschrieben.',
      no_time: 'Geben Sie an, an welchem Tag und um wie viel Uhr sie bekannt gegeben wird.',
      not_future: 'Diese Zeit ist vorbei. Wählen Sie eine spätere.',
      too_far: 'Wählen Sie eine Zeit in den nächsten 180 Tagen.',
      state_changed: 'Über diesen Aufruf ist schon entschieden.',
    },
  },
  results: {
    waiting: {
      heading: 'Die Ergebnisse kommen bald',
      when: 'Sie werden am {when} bekannt gegeben.',
      arrived: 'Die Ergebnisse sind da.',
      body: 'Sie können diese Seite offen lassen: Die Ergebnisse erscheinen hier von selbst.',
      bodyPlain: 'Kommen Sie dann wieder, oder folgen Sie dem Aufruf, dann sagen wir Ihnen Bescheid.',
    },
    title: 'Ergebnisse: {challenge}',
    heading: 'Die Ergebnisse',
    decided: 'Entschieden am {when}',
    awards: '{count, plural, one {Ein Preis} other {# Preise}}',
    awardsLead:
      'Abstimmung und Jury entscheiden unabhängig voneinander. Eine Lösung kann beide Preise bekommen.',
    noAwards: {
      title: 'Keine Lösung wurde ausgezeichnet',
      body: 'Weder die Abstimmung noch die Jury hat eine gefunden.',
    },
    how: {
      voters: 'Gewählt von den Menschen, die abgestimmt haben.',
      jury: 'Gewählt von der Jury.',
    },
    jury: {
      title: 'Wie die Jury bewertet hat',
      jurors:
        '{count, plural, =0 {Niemand hat Punkte abgeschickt.} one {Ein Jurymitglied hat Punkte abgeschickt.} other {# Jurymitglieder haben Punkte abgeschickt.}}',
      method:
        'Alle gaben bei jedem Kriterium 1 bis 5 Punkte, jede und jeder für sich und ohne die Punkte der anderen zu sehen. Lösungen, an denen jemand ein eigenes Interesse hatte, hat diese Person nicht bewertet.',
      talked:
        '{count, plural, one {Danach hat die Jury beraten, und einmal wurden Punkte geändert. Der Grund ist festgehalten.} other {Danach hat die Jury beraten, und #-mal wurden Punkte geändert. Jeder Grund ist festgehalten.}}',
      final:
        '{count, plural, one {Eine Lösung wurde in einer Endrunde noch einmal bewertet.} other {# Lösungen wurden in einer Endrunde noch einmal bewertet, nach denselben Kriterien.}} Unter ihnen hat die Endrunde entschieden; alle anderen stehen nach der ersten Runde.',
      criteria: 'Kriterien',
      criterion: 'Kriterium',
      weight: 'Zählt',
    },
    back: 'Zurück zum Aufruf',
  },
} satisfies Translation<typeof en>;
