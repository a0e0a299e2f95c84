import type en from '../en/counting.ts';
import type { Translation } from '../translation.ts';

export default {
  euros: '{amount} €',
  method: {
    single:
      'Alle, die abgestimmt haben, konnten eine Lösung wählen. Es gewinnt die Lösung, die die meisten gewählt haben.',
    approval:
      'Alle, die abgestimmt haben, konnten so viele Lösungen ankreuzen, wie sie gut fanden. Es gewinnt die Lösung mit den meisten Kreuzen.',
    score:
      'Alle, die abgestimmt haben, konnten jeder Lösung 0 bis {max, number} Punkte geben. Alle Punkte werden zusammengezählt. Es gewinnt die Lösung mit den meisten Punkten. Wer einer Lösung keine Punkte gibt, von dem bekommt sie keine.',
    ranked:
      'Alle, die abgestimmt haben, konnten Lösungen in eine Reihenfolge bringen, die beste zuerst. Dann werden je zwei Lösungen verglichen: Welche haben mehr Menschen weiter vorn? Eine Lösung, die gegen jede andere gewinnt, gewinnt die Abstimmung. Manchmal gewinnen sie im Kreis, wie bei Schere, Stein, Papier. Dann zählen die knappsten dieser Siege am wenigsten. Das ist die Schulze-Methode.',
    budget:
      'Alle, die abgestimmt haben, konnten ankreuzen, was bezahlt werden soll. Das Geld wird zu gleichen Teilen auf sie verteilt. Eine Lösung wird bezahlt, wenn alle, die sie angekreuzt haben, sie zusammen aus ihren Teilen bezahlen können. Zuerst kommt die, die ihnen am meisten für ihr Geld bringt. Bleibt Geld übrig, werden alle Teile gleich erhöht, solange das Geld reicht. Das ist die Methode der gleichen Anteile.',
  },
  votes: {
    equal: 'Jeder Mensch hat eine Stimme, und jede Stimme zählt gleich viel, in welcher Rolle auch immer.',
    weighted:
      'Jeder Mensch hat eine Stimme. Nach den Regeln, die vor der Abstimmung feststanden, zählen nicht alle gleich viel:',
    weight: '{group}: Jede Stimme zählt {weight}',
    secret: 'Die Stimmen sind geheim: Es steht kein Name darauf.',
  },
  supporters: {
    single: 'Haben sie gewählt',
    approval: 'Finden sie gut',
    score: 'Gaben mindestens die halbe Punktzahl',
    ranked: 'Haben sie eingereiht',
    budget: 'Wollen, dass sie bezahlt wird',
  },
  column: {
    rank: 'Platz',
    tied: '{rank, number} (gleichauf)',
    solution: 'Lösung',
    points: 'Punkte',
    mean: 'Punkte im Schnitt',
    beats: 'Liegt vor',
    cost: 'Kostet',
    paid: 'Bezahlt?',
    weighted: 'Stimmen, wie sie zählen',
    yes: 'ja',
    no: 'nein',
    left: 'zurückgezogen',
    gateFailed: 'zu wenige Patientinnen, Patienten und Pflegende',
    noCost: 'braucht kein Geld',
  },
  result: {
    firstBars: 'Hier sind die ersten {count, number}.',
    openTable: 'Zeigen, wie jede Gruppe abgestimmt hat, für alle {count, number} Lösungen',
    title: 'Wie abgestimmt wurde',
    total:
      '{count, plural, =0 {Niemand hat abgestimmt.} one {Eine Person hat abgestimmt.} other {# Personen haben abgestimmt.}} {blank, plural, =0 {} one {Eine Stimme war leer.} other {# Stimmen waren leer.}}',
    onPaper: '{count, plural, one {Eine Stimme kam auf Papier.} other {# Stimmen kamen auf Papier.}}',
    paperLeft:
      '{count, plural, one {Ein Stimmzettel auf Papier konnte nicht gezählt werden: Er wurde nicht zweimal gleich von zwei Personen eingetragen.} other {# Stimmzettel auf Papier konnten nicht gezählt werden: Sie wurden nicht zweimal gleich von zwei Personen eingetragen.}}',
    chart: {
      single: 'Wie viele jede Lösung gewählt haben',
      approval: 'Wie viele jede Lösung gut finden',
      score: 'Wie viele Punkte jede Lösung bekam',
      ranked: 'Vor wie vielen anderen jede Lösung liegt',
      budget: 'Wie viele wollen, dass eine Lösung bezahlt wird',
    },
    sentence: {
      single:
        '„{title}“ hat den Preis der Abstimmung: {count, plural, one {Eine Person hat} other {# Personen haben}} sie gewählt, {share} aller, die abgestimmt haben.',
      approval:
        '„{title}“ hat den Preis der Abstimmung: {count, plural, one {Eine Person findet} other {# Personen finden}} sie gut, {share} aller, die abgestimmt haben.',
      score: '„{title}“ hat den Preis der Abstimmung, mit {score} Punkten.',
      scoreHidden: '„{title}“ hat den Preis der Abstimmung. Sie hat die meisten Punkte.',
      ranked: '„{title}“ hat den Preis der Abstimmung. Sie liegt vor {score} der anderen Lösungen.',
      drawn: '„{title}“ hat den Preis der Abstimmung durch das Los.',
      budget:
        '{count, plural, one {Eine Lösung wird bezahlt} other {# Lösungen werden bezahlt}}: {titles}. Zusammen kosten sie {spent} von {budget}.',
    },
    noWinner: 'Nach den Regeln dieser Abstimmung hat keine Lösung gewonnen.',
    asTable: 'Als Tabelle zeigen',
    table: 'Stimmen nach Gruppen',
    notShown: 'nicht gezeigt',
    sumsHidden:
      'Die Summen mit diesen Gewichten zeigen wir nicht: Eine der Gruppen ist so klein, dass man ihre Stimmen daraus errechnen könnte.',
    hidden:
      'Unter jeder Gruppe steht, wie viele aus ihr abgestimmt haben. Zahlen unter 5 zeigen wir nicht, und auch keine, aus denen man sie errechnen könnte. So erfährt niemand, wie ein einzelner Mensch abgestimmt hat.',
    counted: {
      single: 'Nach Gruppen gezählt ist, wer eine Lösung gewählt hat.',
      approval: 'Nach Gruppen gezählt ist, wer eine Lösung gut findet.',
      score: 'Nach Gruppen gezählt ist, wer einer Lösung mindestens die halbe Punktzahl gab.',
      ranked: 'Nach Gruppen gezählt ist, wer eine Lösung überhaupt eingereiht hat, egal wo.',
      budget: 'Nach Gruppen gezählt ist, wer will, dass eine Lösung bezahlt wird.',
    },
    endowment:
      'Am Ende war jeder Teil {endowment}. Am Anfang waren es {share}: das Geld geteilt durch alle Stimmen.',
    recount: 'Die Zählung selbst prüfen',
    ownBallot: 'Meine Stimme finden',
    download: 'Alle Stimmen ohne Namen herunterladen (CSV)',
  },
  rules: {
    none: 'Eine Mindestzahl an Stimmen war nicht festgelegt.',
    quorumMet: 'Mindestens {needed, number} Stimmen waren nötig. {came, number} sind gekommen.',
    quorumMissed:
      'Mindestens {needed, number} Stimmen waren nötig. Nur {came, number} sind gekommen. Deshalb gibt es keinen Preis der Abstimmung.',
    gate: {
      single:
        'Gewinnen konnte eine Lösung nur, wenn mindestens {share} der Patientinnen, Patienten und Pflegenden, die abgestimmt haben, sie gewählt haben.',
      approval:
        'Gewinnen konnte eine Lösung nur, wenn mindestens {share} der Patientinnen, Patienten und Pflegenden, die abgestimmt haben, sie gut finden.',
      score:
        'Gewinnen konnte eine Lösung nur, wenn mindestens {share} der Patientinnen, Patienten und Pflegenden, die abgestimmt haben, ihr mindestens die halbe Punktzahl gaben.',
      ranked:
        'Gewinnen konnte eine Lösung nur, wenn mindestens {share} der Patientinnen, Patienten und Pflegenden, die abgestimmt haben, sie eingereiht haben. Die anderen wurden von allen Stimmen gestrichen, bevor verglichen wurde.',
      budget:
        'Bezahlt werden konnte eine Lösung nur, wenn mindestens {share} der Patientinnen, Patienten und Pflegenden, die abgestimmt haben, das wollen. Die anderen wurden herausgenommen, bevor das Geld verteilt wurde.',
    },
    gateChanged: 'Ohne diese Regel hätte gewonnen: {titles}.',
    drawn:
      'Von denen, die gewinnen konnten, lagen {count, number} Lösungen gleichauf an der Spitze. Entschieden hat ein Los, das vor der Abstimmung feststand.',
    left: '„{title}“ lag in der Zählung vorn, wurde aber vor der Entscheidung zurückgezogen. Es wurde ohne sie noch einmal gezählt.',
  },
  recount: {
    title: 'Nachzählen: {challenge}',
    heading: 'Nachzählen',
    lead: 'Jeder Mensch kann das Ergebnis der Abstimmung prüfen. Hier zählen wir die veröffentlichten Stimmen noch einmal, aus derselben Datei, die Sie herunterladen können.',
    equal: 'Die Zählung stimmt',
    equalBody:
      'Zählt man {count, plural, one {die eine veröffentlichte Stimme} other {die # veröffentlichten Stimmen}} noch einmal, kommt genau das veröffentlichte Ergebnis heraus.',
    differs: 'Die Zählung weicht vom veröffentlichten Ergebnis ab',
    differsBody:
      'Bitte sagen Sie es den Menschen, die diese Plattform betreiben. Die Tabelle zeigt, wo es abweicht.',
    noGate:
      'Ob genug Patientinnen, Patienten und Pflegende für eine Lösung sind, lässt sich hier nicht prüfen: Eine der beiden Seiten ist so klein, dass man ihre Stimmen erkennen könnte. Das ist so übernommen, wie es veröffentlicht ist. Alles andere ist noch einmal gezählt.',
    noWeights:
      'Wie viel jede Stimme zählt, lässt sich hier nicht prüfen: Eine der Gruppen ist so klein, dass man ihre Stimmen erkennen könnte. Deshalb lassen sich Plätze und Gewinner nicht nachzählen, nur, wie viele für jede Lösung sind.',
    table: 'Veröffentlicht und nachgezählt',
    published: '{what}: veröffentlicht',
    again: '{what}: nachgezählt',
    same: 'Gleich?',
    winner: 'Preis der Abstimmung nach dieser Zählung',
    winners: 'Bezahlt nach dieser Zählung',
    noWinner: 'Niemand',
    votes: 'Stimmen',
    blank: 'Leere Stimmen',
    quorum: 'Nötige Stimmen',
    quorumMet: '{needed, number}, erreicht',
    quorumMissed: '{needed, number}, nicht erreicht',
    ties: 'Wo Lösungen gleichauf liegen, entscheidet dieser Text das Los. Er stand vor der Abstimmung fest: {seed}',
    stepsTitle: 'Schritt für Schritt',
    howTitle: 'Selbst nachzählen',
    how: {
      file: 'Laden Sie die Stimmen herunter. Jede Zeile ist eine Stimme mit ihrem Beleg-Code. Die Zeilen stehen in der Reihenfolge der Codes. Die sind zufällig: Sie sagen nicht, wer wann abgestimmt hat.',
      single:
        'Öffnen Sie die Datei mit einer Tabellenkalkulation. Eine 1 heißt: Dieser Mensch hat diese Lösung gewählt. In jeder Zeile steht höchstens eine.',
      approval:
        'Öffnen Sie die Datei mit einer Tabellenkalkulation. Eine 1 heißt: Dieser Mensch findet diese Lösung gut.',
      sum: 'Zählen Sie jede Spalte zusammen. Die Lösung mit der größten Summe hat die meisten Stimmen.',
      score:
        'Öffnen Sie die Datei mit einer Tabellenkalkulation. Die Zahlen sind Punkte. Ein leeres Feld heißt: Dieser Mensch gab der Lösung keine.',
      sumPoints: 'Zählen Sie jede Spalte zusammen. Die Lösung mit der größten Summe hat die meisten Punkte.',
      ranked:
        'Öffnen Sie die Datei mit einer Tabellenkalkulation. Die Zahlen sind Plätze: 1 ist der beste. Ein leeres Feld kommt nach allen Plätzen.',
      duels:
        'Zählen Sie für je zwei Lösungen die Zeilen, in denen die erste den besseren Platz hat, und die, in denen ihn die zweite hat. Die größere Zahl gewinnt. Gewinnt eine Lösung gegen jede andere, hat sie gewonnen.',
      paths:
        'Gewinnt keine gegen jede andere, schauen Sie auf Ketten: A gewinnt gegen B, B gegen C. Eine Kette ist so stark wie ihr knappster Sieg. Von zwei Lösungen liegt die vorn, von der die stärkere Kette zur anderen führt.',
      budget:
        'Öffnen Sie die Datei mit einer Tabellenkalkulation. Eine 1 heißt: Dieser Mensch will, dass diese Lösung bezahlt wird. Geben Sie jeder Zeile den gleichen Teil: {endowment}.',
      rounds:
        'Verteilen Sie die Kosten jeder Lösung auf alle, die sie angekreuzt haben. Wer zu wenig übrig hat, gibt alles, die anderen zahlen den Rest zu gleichen Teilen. Als Nächste wird die Lösung bezahlt, für die jede Person den kleinsten Teil der Kosten zahlt. Ziehen Sie das Geld ab und beginnen Sie von vorn. Die Tabelle oben zeigt jede Runde.',
      weights:
        'Die Spalte „group“ sagt, zu welcher Gruppe eine Stimme gehört. Zählen Sie sie so oft, wie die Regeln sagen: {list}.',
      gateSides:
        'Die Spalte „patient_or_carer“ sagt, ob eine Stimme von einer Patientin, einem Patienten oder einer pflegenden Person kommt. Mindestens {share} von diesen müssen für eine Lösung sein, sonst kann sie nicht gewinnen.',
      gateGroups:
        'Schauen Sie auf die Zeilen von „patients“ und „carers“. Mindestens {share} von ihnen müssen für eine Lösung sein, sonst kann sie nicht gewinnen.',
      gateSupportScore: 'Dafür sein heißt hier: mindestens die Hälfte von {max, number} Punkten.',
      gateSupportRanked: 'Dafür sein heißt hier: sie überhaupt einzureihen.',
    },
    steps: {
      scores: 'Wie oft jede Punktzahl gegeben wurde',
      none: 'Keine Punkte',
      duels: 'Jede Lösung neben der nächsten',
      next: 'Die nächste',
      forThis: 'Haben diese weiter vorn',
      forNext: 'Haben die nächste weiter vorn',
      chainThis: 'Stärkste Kette von dieser aus',
      chainNext: 'Stärkste Kette von der nächsten aus',
      last: 'die letzte',
      condorcet: '„{title}“ gewinnt gegen jede andere Lösung. Damit hat sie ohne weiteren Schritt gewonnen.',
      noCondorcet:
        'Keine Lösung gewinnt gegen jede andere. Deshalb entscheiden Ketten von Siegen, jede so stark wie ihr knappster Sieg.',
      matrix: 'Wer vor wem steht: Wie viele haben die Lösung der Zeile weiter vorn als die der Spalte',
      tooMany:
        'Für die Tabelle aller Paare sind es hier zu viele Lösungen. Sie lässt sich aus der Datei berechnen.',
      rounds: 'Wer bezahlt wurde, Runde für Runde',
      round: 'Runde',
      payers: 'So viele zahlen',
      most: 'Höchstens zahlt eine Person',
      rest: 'Übrig vom Geld',
    },
    download: 'Die Stimmen herunterladen',
    results: 'Zurück zu den Ergebnissen',
  },
  own: {
    title: 'Meine Stimme finden: {challenge}',
    heading: 'Meine Stimme finden',
    lead: 'Beim Abstimmen haben Sie einen Beleg-Code bekommen. Damit sehen Sie, dass Ihre Stimme mitgezählt ist, so wie Sie sie abgegeben haben.',
    code: 'Beleg-Code',
    codeHint: 'Zum Beispiel {example}. Kleine Buchstaben und Leerzeichen machen nichts.',
    find: 'Die Stimme finden',
    notACode:
      'Ein Beleg-Code hat zehn Buchstaben und Ziffern, zum Beispiel {example}. Bitte sehen Sie noch einmal nach.',
    unknown: 'Es gibt keine Stimme mit dem Code {code}',
    unknownBody:
      'Bitte vergleichen Sie ihn Zeichen für Zeichen mit Ihrem Beleg. Haben Sie abgestimmt und Ihre Stimme wird trotzdem nicht gefunden? Dann sagen Sie es den Menschen, die diese Plattform betreiben.',
    found: 'Die Stimme {code} ist mitgezählt',
    line: 'Sie steht in Zeile {line, number} der veröffentlichten Stimmen.',
    blank: 'Eine leere Stimme: Es wurde keine Lösung gewählt.',
    what: {
      single: 'Gewählt',
      approval: 'Gut gefunden',
      score: 'Punkte',
      ranked: 'Reihenfolge',
      budget: 'Soll bezahlt werden',
    },
    points: '{title}: {points, plural, one {# Punkt} other {# Punkte}}',
    place: 'Platz {place, number}: {titles}',
    group: 'Gezählt bei',
    concerned: 'Patientinnen, Patienten und Pflegende',
    others: 'Alle anderen',
    notYours:
      'Ein Code sagt nicht, wem er gehört. Alle Codes stehen in der veröffentlichten Liste, und jeder kann jeden nachschlagen. Niemand darf Ihren verlangen.',
    wrong: 'Haben Sie anders abgestimmt? Dann sagen Sie es den Menschen, die diese Plattform betreiben.',
    recount: 'Alle Stimmen nachzählen',
  },
} satisfies Translation<typeof en>;
