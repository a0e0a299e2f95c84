import type en from '../en/juryResults.ts';
import type { Translation } from '../translation.ts';

export default {
  title: 'Was die Jury gefunden hat: {challenge}',
  heading: 'Was die Jury gefunden hat',
  lead: '{sent, number} von {all, number} Mitgliedern der Jury haben ihre Punkte abgeschickt. Nur diese zählen.',
  back: 'Jury von „{challenge}“',
  openedEarly: 'Die Punkte wurden geöffnet, bevor alle da waren: „{reason}“',
  rounds: {
    label: 'Runden',
    first: 'Erste Runde',
    final: 'Endrunde',
    used: 'Für die Lösungen in der Endrunde zählt bei der Entscheidung die Endrunde. Alle anderen stehen nach der ersten Runde.',
    notOpen: 'Die Endrunde wird noch bewertet. Sie sehen die Punkte, sobald sie geöffnet sind.',
  },
  next: {
    title: 'Wie es weitergeht',
    deliberate: 'Über die Punkte sprechen und sie ändern',
    finalists: 'Lösungen für die Endrunde auswählen',
    finalistsAgain: 'Lösungen der Endrunde ansehen',
    pitches: 'Zeitplan der Vorstellungen',
  },
  empty: {
    title: 'Es zählen noch keine Punkte',
    body: 'Sobald Mitglieder der Jury ihre Punkte abgeschickt haben, sehen Sie sie hier.',
  },
  scores: {
    title: 'Punkte, auf zwei Arten gerechnet',
    titlePlain: 'Punkte',
    lead: 'Der einfache Mittelwert nimmt jede Bewertung, wie sie ist. Der ausgeglichene Wert rechnet heraus, dass manche mehr Punkte geben als andere. 100 Punkte heißt: alle haben bei jedem Kriterium 5 gegeben.',
    chart: 'Ausgeglichener Wert jeder Lösung, mit dem Bereich, den der Zufall erklärt',
    plainChart: 'Einfacher Mittelwert jeder Lösung, 0 bis 100',
    sentence:
      '{same, select, yes {„{title}“ ist auf beide Arten vorn, mit {score} Punkten ausgeglichen.} other {Ausgeglichen ist „{title}“ vorn, mit {score} Punkten.}}',
    plainSentence:
      '{count, plural, one {„{titles}“ ist vorn mit {score} Punkten.} other {{titles} sind gemeinsam vorn mit {score} Punkten.}}',
    apartSentence: 'Vergleichen Sie nur Lösungen derselben Gruppe miteinander.',
    fromTo: '{low} bis {high}',
    shown: 'Die Grafik zeigt die ersten {count, number}. Die Tabelle zeigt alle.',
    value: 'Ausgeglichener Wert',
    interval: 'Bereich, den der Zufall erklärt (95 %)',
    other: 'Einfacher Mittelwert',
    ofInterval: '{score} ({low} bis {high})',
    table: 'Punkte und Plätze in Zahlen',
    place: 'Platz',
    calibratedPlace: 'Platz, ausgeglichen',
    plainPlace: 'Platz, einfach',
    tied: '{rank, number} (gleich)',
    moved:
      '{by, plural, =0 {gleicher Platz} other {{direction, select, up {{by, number} nach oben} other {{by, number} nach unten}}}}',
    move: 'Unterschied',
    solution: 'Lösung',
    calibrated: 'Ausgeglichen',
    range: 'Bereich (95 %)',
    error: 'Standardfehler',
    plain: 'Einfacher Mittelwert',
    spread: 'Streuung',
    jurors: 'Mitglieder',
    spreadHint:
      'Die Streuung sagt, wie weit die Jury auseinanderliegt: die Standardabweichung der Bewertungen. Der Bereich kann unter 0 oder über 100 reichen, wenn es wenige Bewertungen gibt.',
    asTable: 'Als Tabelle zeigen',
    byCriterion: 'Mittelwerte bei jedem Kriterium, 1 bis 5',
  },
  depends: {
    title: 'Die Reihenfolge hängt vom Rechenweg ab',
    overtakes:
      'Ob „{ahead}“ oder „{overtakes}“ höher steht, hängt vom Rechenweg ab. Beim einfachen Mittelwert liegt „{ahead}“ um {rawGap} Punkte vorn. Ausgeglichen liegt „{overtakes}“ um {calibratedGap} Punkte vorn.',
    tie: 'Beim einfachen Mittelwert sind „{ahead}“ und „{overtakes}“ gleich. Ausgeglichen liegt „{overtakes}“ um {calibratedGap} Punkte vorn.',
    because:
      'Der Grund: Wer „{ahead}“ bewertet hat, gibt insgesamt {gap} Punkte mehr als die, die „{overtakes}“ bewertet haben.',
    chance:
      'Ein solcher Vorsprung lässt sich allein durch Zufall erklären: Lassen Sie nicht ihn entscheiden.',
    clear: 'Dieser Vorsprung lässt sich durch Zufall kaum erklären.',
    more: '{count, plural, one {Bei einem weiteren Paar weit oben ist es auch so.} other {Bei # weiteren Paaren weit oben ist es auch so.}}',
  },
  near: {
    quoted: '„{title}“',
    title: 'Der erste Platz ist knapp',
    named:
      'Dass „{first}“ vor {others} liegt, lässt sich allein durch Zufall erklären. Entscheiden Sie nicht nur nach Punkten.',
    many: 'Dass „{first}“ vor {count, number} anderen liegt, lässt sich allein durch Zufall erklären. Entscheiden Sie nicht nur nach Punkten.',
  },
  sure: '„{first}“ ist auf beide Arten vorn, und deutlicher, als es der Zufall erklärt.',
  refused: {
    title: 'Es gibt nur einfache Mittelwerte',
    unconnected:
      'Die Lösungen bilden {count, number} Gruppen, und niemand aus der Jury hat Lösungen aus zwei Gruppen bewertet. Deshalb kann niemand sagen, ob eine Gruppe strenger bewertet wurde. Vergleichen Sie keine Plätze über Gruppen hinweg. Abhilfe: Jemand aus der Jury bewertet aus jeder Gruppe eine Lösung.',
    group: 'Gruppe {number, number}',
    groupMore: '{titles} und {count, number} weitere',
    too_few_scores:
      'Es gibt zu wenige Bewertungen, um strenge Bewertungen von schwachen Lösungen zu unterscheiden. Dazu braucht es mehr Bewertungen, als es Lösungen und Mitglieder zusammen gibt.',
  },
  agreement: {
    title: 'Wie einig sich die Jury ist',
    lead: 'Wenn alle ein Kriterium gleich verstehen, ordnen sie die Lösungen ähnlich.',
    chart: 'Einigkeit bei jedem Kriterium (Alpha)',
    sentence:
      '{count, plural, =0 {Bei jedem Kriterium, das sich vergleichen lässt, ist sich die Jury mindestens ungefähr einig.} one {Bei einem Kriterium ist sich die Jury nicht einig genug: {names}.} other {Bei # Kriterien ist sich die Jury nicht einig genug: {names}.}}',
    value: 'Alpha-Wert',
    interval: 'Bereich, den der Zufall erklärt (95 %)',
    criterion: 'Kriterium',
    units: 'Verglichene Lösungen',
    jurors: 'Mitglieder',
    reading: 'Was das heißt',
    none: 'Noch lässt sich nichts vergleichen: Dazu müssen zwei Mitglieder dieselbe Lösung bewertet haben, und die Punkte müssen sich unterscheiden.',
    verdict: {
      good: 'Sie sind sich einig',
      tentative: 'Sie sind sich ungefähr einig: mit Vorsicht entscheiden',
      calibrate: 'Sie sind sich nicht einig: vorher miteinander sprechen',
      unknown: 'Lässt sich nicht sagen: zu wenige oder gleiche Punkte',
    },
    talk: 'Wo sich die Jury nicht einig ist, sagt der Mittelwert wenig. Fragen Sie, was alle unter dem Kriterium verstanden haben, und sprechen Sie darüber, bevor Sie entscheiden.',
    method:
      'Krippendorffs Alpha für Ränge, mit einem Bereich aus 1 000 neu gezogenen Stichproben der Lösungen. 1 ist volle Einigkeit, 0 wäre Zufall. Gut ab 0,80, ungefähr ab 0,667. Fehlende Bewertungen zählen nicht mit.',
  },
  leniency: {
    title: 'Wer mehr gibt, wer weniger',
    leadStaff:
      'Punkte, die jedes Mitglied mehr oder weniger gibt als diese Jury insgesamt. Streng zu sein ist kein Fehler: Der ausgeglichene Wert rechnet es heraus. Die Namen sieht nur das Team des Clusters.',
    lead: 'Punkte, die jedes Mitglied mehr oder weniger gibt als diese Jury insgesamt. Streng zu sein ist kein Fehler: Der ausgeglichene Wert rechnet es heraus. Alle stehen mit einer Nummer hier; welche Ihre ist, sehen Sie.',
    juror: 'Mitglied',
    numbered: 'Mitglied {number, number}',
    me: 'Mitglied {number, number} (Sie)',
    points: 'Punkte',
    reading: 'Was das heißt',
    more: 'gibt mehr',
    less: 'gibt weniger',
    same: 'etwa wie alle',
  },
} satisfies Translation<typeof en>;
