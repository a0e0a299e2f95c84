import type en from '../en/emails.ts';
import type { Translation } from '../translation.ts';

export default {
  hello: 'Guten Tag {name},',
  helloNobody: 'Guten Tag,',
  from: '{cluster}, mit Tandem',
  linkHint: 'Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
  ignore: 'Wenn Sie das nicht angefordert haben, können Sie diese E-Mail übergehen. Es passiert nichts.',
  newHere:
    'Sie haben hier noch kein Konto. Wir fragen nach dieser E-Mail-Adresse und schicken Ihnen einen Code; ein Passwort brauchen Sie nicht.',
  ignoreInvitation:
    'Wenn Sie nicht mitmachen möchten, sagen Sie Nein oder lassen Sie diese E-Mail einfach unbeantwortet.',
  code: {
    subject: '{code} ist Ihr Code für Tandem',
    lead: 'Das ist Ihr Code. Tippen Sie ihn dort ein, wo Sie ihn angefordert haben:',
    button: 'Code für mich eintragen',
    hint: 'Die Schaltfläche trägt den Code nur ein. Bestätigen müssen Sie selbst.',
    valid:
      '{minutes, plural, one {Der Code gilt einmal, # Minute lang.} other {Der Code gilt einmal, # Minuten lang.}}',
  },
  digest: {
    subject: '{count, plural, one {Eine Nachricht für Sie} other {# Nachrichten für Sie}}',
    lead: 'Das ist aus dem geworden, was Sie gesagt oder unterstützt haben oder verfolgen.',
    open: 'Mehr lesen',
    more: '{count, plural, one {Und noch eine Nachricht.} other {Und noch # Nachrichten.}}',
    all: 'Alles Neue ansehen',
    daily: 'Sie bekommen diese E-Mail jeden Tag, an dem es Neues gibt.',
    weekly: 'Sie bekommen diese E-Mail jeden Montag, wenn es Neues gibt.',
    change: 'Ändern, wie oft',
    off: 'Diese E-Mails abstellen',
  },
  team: {
    subject: '{inviter} lädt Sie in das Team „{team}“ ein',
    lead: '{inviter} möchte Sie gern im Team „{team}“ dabeihaben. Zusammen arbeiten Sie an einer Antwort auf den Aufruf „{challenge}“.',
    until: 'Die Einladung gilt bis {date}.',
    button: 'Einladung ansehen',
    hint: 'Auf der Seite sagen Sie Ja oder Nein.',
  },
  delegation: {
    subject: '{patient} bittet Sie, stellvertretend zu handeln',
    lead: '{patient} möchte, dass Sie in Tandem stellvertretend handeln, und zwar hierbei:',
    until: 'Das endet am {date}.',
    button: 'Anfrage ansehen',
    hint: 'Auf der Seite sagen Sie Ja oder Nein. Sie beide können es jederzeit beenden.',
  },
  message: {
    about: 'Zum Aufruf „{challenge}“',
    button: 'In Tandem öffnen',
    bound: 'Sie bekommen diese E-Mail, weil Sie an diesem Aufruf teilnehmen.',
    free: 'Sie bekommen diese E-Mail, weil Sie an diesem Aufruf teilnehmen können.',
    change: 'Auswählen, wovon Sie hören möchten',
  },
  jurorReminder: {
    subject: 'Die Jury zu „{challenge}“ wartet auf Sie',
    answer:
      'Sie wurden gebeten, in der Jury des Aufrufs „{challenge}“ mitzuwirken, und haben noch nicht zu- oder abgesagt.',
    scores:
      '{count, plural, =0 {In der Jury des Aufrufs „{challenge}“ haben Sie alles bewertet. Bitte schicken Sie Ihre Punkte noch ab.} one {In der Jury des Aufrufs „{challenge}“ haben Sie noch eine Lösung zu bewerten.} other {In der Jury des Aufrufs „{challenge}“ haben Sie noch # Lösungen zu bewerten.}}',
    button: 'Zur Jury',
    hint: 'Wenn Sie nicht weitermachen können, sagen Sie es auf der Seite. Dann kann jemand anderes einspringen.',
  },
  juror: {
    subject: 'Anfrage: Jury des Aufrufs „{challenge}“',
    lead: '{inviter} möchte Sie gern in der Jury des Aufrufs „{challenge}“ dabeihaben. Sie lesen die Antworten der Teams und bewerten sie.',
    until: 'Die Jury bewertet bis {date}.',
    button: 'Anfrage ansehen',
    hint: 'Auf der Seite sagen Sie Ja oder Nein.',
  },
  priorityWording: {
    subject: 'Stimmen diese Worte? „{round}“',
    lead: '{count, plural, one {Was Sie uns gesagt haben, steht auf der Liste „{round}“, als Frage formuliert und vielleicht zusammen mit dem, was andere gesagt haben. Wir möchten wissen, ob Sie mit den Worten einverstanden sind.} other {# Anliegen, die Sie uns gesagt haben, stehen auf der Liste „{round}“, als Fragen formuliert und vielleicht zusammen mit dem, was andere gesagt haben. Wir möchten wissen, ob Sie mit den Worten einverstanden sind.}}',
    until:
      'Bitte antworten Sie bis {date}. Wenn wir nichts hören, machen wir weiter und vermerken, dass keine Antwort kam.',
    button: 'Die Worte lesen',
    hint: 'Auf der Seite stimmen Sie zu oder sagen, was Sie lieber hätten. Niemand sieht, wer Sie sind.',
  },
  prioritySeat: {
    subject: 'Entscheiden Sie mit, was am wichtigsten ist: „{round}“',
    lead: 'Wir möchten Sie gern in der letzten Sitzung von „{round}“ dabeihaben. Dort bringen Menschen mit verschiedenen Blickwinkeln die wichtigsten Themen gemeinsam in eine Reihenfolge.',
    at: 'Wann: {at}',
    place: 'Wo: {place}',
    button: 'Sagen, ob Sie kommen',
    hint: 'Auf der Seite sagen Sie Ja oder Nein. Sie können es sich anders überlegen.',
  },
  entry: {
    receiptSubject: 'Eingereicht: „{title}“ (Quittung {receipt})',
    receiptLead: '„{title}“ ist zum Aufruf „{challenge}“ eingereicht.',
    receiptCode: 'Quittung: {receipt}',
    receiptFacts: 'Eingereicht am {when} von {who}, Fassung {version}.',
    receiptLate:
      '{count, plural, one {Sie wurde angenommen, eine Minute zu spät.} other {Sie wurde angenommen, # Minuten zu spät.}}',
    receiptFiles: 'Mit diesen Dateien: {files}',
    receiptButton: 'Quittung ansehen',
    receiptHint:
      'Bewahren Sie diese E-Mail auf. Das Cluster prüft nun, ob die Lösung teilnehmen kann, und sagt Ihnen Bescheid.',
    mendSubject: 'Bitte nachbessern: „{title}“',
    mendLead: 'An „{title}“ im Aufruf „{challenge}“ ist etwas nachzubessern. Das haben wir festgestellt:',
    mendUntil: 'Ändern Sie es und reichen Sie bis {until} noch einmal ein. Sie haben diese eine Gelegenheit.',
    mendButton: 'Zur Lösung',
    mendHint: 'Dort sehen Sie zu jeder Regel, was festgestellt wurde.',
  },
} satisfies Translation<typeof en>;
