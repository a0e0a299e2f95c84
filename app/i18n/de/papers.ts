import type en from '../en/papers.ts';
import type { Translation } from '../translation.ts';

export default {
  title: 'Stimmzettel auf Papier: {challenge}',
  heading: 'Stimmzettel auf Papier',
  lead: 'Für Menschen, die bei einer Veranstaltung sind und lieber auf Papier abstimmen. Jeder Stimmzettel wird zweimal eingetippt, von zwei Menschen, und zählt, wenn beide dasselbe sagen.',
  closed: 'Die Abstimmung läuft nicht, deshalb werden keine Stimmzettel ausgegeben.',
  awaited:
    'Die Abstimmung ist zu Ende. Stimmzettel, die vorher ausgefüllt wurden, können noch eingetippt werden.',
  over: 'Die Stimmen sind gezählt. Es werden keine Stimmzettel mehr angenommen.',
  until: 'Die Abstimmung endet am {when}.',
  afterClose:
    '{hours, plural, =0 {Bis dahin müssen die Stimmzettel eingetippt sein.} one {Danach kann noch eine Stunde lang eingetippt werden.} other {Danach kann noch # Stunden lang eingetippt werden.}}',
  how: {
    title: 'So geht es',
    one: 'Drucken Sie Stimmzettel. Jeder hat eine Nummer und einen Abschnitt mit einem Code, den die Person behält.',
    two: 'Ausgeben: Schreiben Sie auf, wer welche Nummer bekommt. Es wird so aufbewahrt, dass niemand lesen kann, wer es war.',
    three: 'Die Person füllt den Stimmzettel allein aus und wirft ihn gefaltet in die Urne.',
    four: 'Eintippen: nur die Nummer und was auf dem Stimmzettel steht, keinen Namen. Dann tippt jemand anderes ihn noch einmal ein.',
  },
  doHandOut: 'Einen Stimmzettel ausgeben',
  doType: 'Einen Stimmzettel eintippen',
  state: {
    title: 'Wo die Stimmzettel sind',
    printed: 'Gedruckt, noch bei niemandem',
    handed_out: 'Ausgegeben, nicht eingetippt',
    typed_once: 'Einmal eingetippt',
    differs: 'Verschieden eingetippt: Jemand muss noch einmal hinsehen',
    counted: 'Zählen',
    void: 'Zählen nicht',
    column: 'Stand',
    count: 'Stimmzettel',
  },
  waiting: {
    title: 'Warten auf das zweite Eintippen',
    lead: 'Durch jemand anderen als beim ersten Mal.',
    none: 'Im Augenblick keine.',
  },
  print: {
    title: 'Stimmzettel drucken',
    count: 'Wie viele?',
    hint: 'Bis zu 200 auf einmal. Drucken Sie einseitig.',
    button: 'Anlegen und drucken',
    heading: 'Stimmzettel {from} bis {to}',
    lead: 'Drucken Sie diese Seite. Halten Sie Stimmzettel, die nicht ausgegeben sind, unter Verschluss.',
    now: 'Jetzt drucken',
    none: 'Von diesen Stimmzetteln ist keiner mehr zu drucken: Sie sind ausgegeben.',
    paper: {
      number: 'Stimmzettel Nr. {number}',
      fold: 'Falten Sie den Stimmzettel und werfen Sie ihn in die Urne. Schreiben Sie Ihren Namen nicht darauf.',
      slipTitle: 'Ihr Abschnitt – abreißen und behalten',
      slip: 'Wenn das Ergebnis veröffentlicht ist, finden Sie mit diesem Code Ihre Stimme unter allen Stimmen. Niemand darf Sie danach fragen.',
      where: 'Unter {address}',
      single: 'Kreuzen Sie eine Lösung an.',
      approval: 'Kreuzen Sie jede Lösung an, die Sie gut finden. So viele Sie möchten.',
      score:
        'Geben Sie jeder Lösung Punkte von 0 bis {most}. {most} ist am besten. Was Sie leer lassen, bekommt keine Punkte.',
      ranked:
        'Schreiben Sie eine 1 neben die Lösung, die Ihnen am besten gefällt, dann eine 2 und so weiter. Nennen Sie nur die, die gewinnen sollen.',
      budget: 'Kreuzen Sie an, was bezahlt werden soll. So viele Sie möchten.',
      cost: '{amount} Euro',
    },
  },
  handOut: {
    title: 'Einen Stimmzettel ausgeben: {challenge}',
    heading: 'Einen Stimmzettel ausgeben',
    number: 'Nummer auf dem Stimmzettel',
    capacity: 'In welcher Rolle stimmt die Person ab?',
    who: 'Hat die Person hier ein Konto?',
    account: 'Ja',
    accountHint:
      'Sie stimmt einmal ab: am Bildschirm oder auf Papier. Sie bekommt eine Nachricht, dass sie einen Stimmzettel bekommen hat.',
    none: 'Nein',
    noneHint: 'Lassen Sie sich etwas zeigen, auf dem ihr Name steht.',
    email: 'Ihre E-Mail-Adresse',
    emailHint: 'Nur, wenn sie ein Konto hat.',
    name: 'Vor- und Nachname',
    nameHint:
      'Nur, wenn sie keines hat. Name und Geburtsjahr werden nicht aufbewahrt: Wir machen daraus nur einen geheimen Schlüssel, damit niemand zwei Stimmzettel bekommt.',
    bornIn: 'Geburtsjahr',
    place: 'Wo sind Sie?',
    placeHint: 'Zum Beispiel „Pflegemesse, Rathaus“. Es steht bei der Nummer des Stimmzettels.',
    button: 'Diesen Stimmzettel ausgeben',
    done: 'Stimmzettel {number} ist ausgegeben.',
    next: 'Sie können den nächsten ausgeben.',
  },
  type: {
    title: 'Einen Stimmzettel eintippen: {challenge}',
    heading: 'Einen Stimmzettel eintippen',
    number: 'Nummer auf dem Stimmzettel',
    legend: 'Was auf dem Stimmzettel steht',
    legendHint:
      'In der Reihenfolge, in der es gedruckt ist. Für einen leeren Stimmzettel lassen Sie alles leer.',
    points: 'Punkte für {title}, 0 bis {most}',
    place: 'Platz von {title}',
    button: 'Eintippen',
    done: {
      typed_once: 'Stimmzettel {number} ist einmal eingetippt. Jetzt muss ihn jemand anderes eintippen.',
      counted: 'Stimmzettel {number} zählt. Beide haben dasselbe gesagt.',
      differs:
        'Stimmzettel {number} wurde vorher anders eingetippt. Sehen Sie sich den Stimmzettel noch einmal gemeinsam an.',
    },
    next: 'Sie können den nächsten eintippen.',
  },
  void: {
    title: 'Ein Stimmzettel zählt nicht',
    lead: 'Für einen Stimmzettel, der verdorben oder verloren ist, oder dessen Person am Bildschirm abgestimmt hat.',
    number: 'Nummer auf dem Stimmzettel',
    reason: 'Warum?',
    button: 'Für ungültig erklären',
    done: 'Stimmzettel {number} zählt nicht.',
  },
  helpers: {
    title: 'Wer hilft',
    lead: 'Menschen außer Ihnen, die Stimmzettel ausgeben und eintippen dürfen.',
    none: 'Noch niemand.',
    email: 'E-Mail-Adresse von jemandem mit Konto',
    add: 'Helfen lassen',
    added: 'Die Person darf jetzt helfen und hat eine Nachricht bekommen.',
    end: 'Beenden',
    endLabel: '{name} hilft nicht mehr',
  },
  errors: {
    number: 'Schreiben Sie die Nummer, die auf dem Stimmzettel steht, zum Beispiel 0012.',
    capacity: 'Geben Sie an, in welcher Rolle die Person abstimmt.',
    who: 'Geben Sie an, ob die Person ein Konto hat.',
    email: 'Schreiben Sie eine E-Mail-Adresse, zum Beispiel anna@example.org.',
    name: 'Schreiben Sie Vor- und Nachnamen.',
    born_in: 'Schreiben Sie das Geburtsjahr mit vier Ziffern.',
    no_such_paper: 'Es gibt keinen Stimmzettel mit dieser Nummer.',
    no_such_person: 'Es gibt kein Konto mit dieser E-Mail-Adresse.',
    not_in_capacity: 'Die Person kann in dieser Rolle nicht abstimmen.',
    marks:
      'Etwas auf dem Stimmzettel kann nicht stimmen: Sehen Sie sich Kreuze, Punkte oder Plätze noch einmal an.',
    reason: 'Sagen Sie in ein paar Worten, warum er nicht zählt.',
    whole: 'Schreiben Sie eine ganze Zahl von 1 bis 200.',
    too_long: 'Das ist zu lang.',
  },
  signals: {
    title: 'Auffälliges: {challenge}',
    heading: 'Zeichen von Missbrauch',
    lead: 'Was daran auffällt, wann und woher Stimmen kamen. Von selbst geschieht nichts, und von hier aus lässt sich keine Stimme finden.',
    none: {
      title: 'Nichts fällt auf',
      body: 'Wir suchen nach vielen neuen Konten aus einem Netz und nach viel mehr Stimmen in zehn Minuten als sonst.',
    },
    network:
      '{papers, plural, one {Eine Stimme kam} other {# Stimmen kamen}} aus einem Netz, davon {newAccounts, number} von Konten, die keinen Tag alt sind.',
    networkTimes: 'Zwischen {from} und {to}.',
    networkWhy:
      'Auch ein Pflegeheim, eine Schule oder eine Bücherei stimmt aus einem Netz ab. Fragen Sie dort nach, bevor Sie an etwas anderes denken.',
    burst:
      '{papers, number} Stimmen kamen innerhalb von zehn Minuten, davon {newAccounts, number} von Konten, die keinen Tag alt sind. Üblich sind {usual, number}.',
    burstTimes: 'Ab {from}.',
    burstWhy: 'Eine Erinnerung, die Nachrichten oder eine Veranstaltung bringen viele Menschen auf einmal.',
    what: {
      title: 'Was Sie tun können',
      body: 'Sprechen Sie mit Kolleginnen und Kollegen. Wenn Sie meinen, dass jemand betrügt, schreiben Sie auf, was Sie gefunden haben und warum, bevor die Stimmen gezählt werden. Ein gesperrtes Konto kann von da an nicht mehr abstimmen; abgegebene Stimmen bleiben.',
    },
    looked:
      '{count, plural, =0 {Noch wurde nicht abgestimmt.} one {Eine Stimme wurde angesehen.} other {# Stimmen wurden angesehen.}}',
  },
} satisfies Translation<typeof en>;
