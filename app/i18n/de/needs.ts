import type en from '../en/needs.ts';
import type { Translation } from '../translation.ts';

export default {
  list: {
    title: 'Anliegen',
    lead: 'Was Menschen schwerfällt, die mit Krankheit leben oder andere betreuen. Kennen Sie das auch? Sagen Sie „Ich auch“.',
    say: 'Sagen, wo es hakt',
    search: 'In den Anliegen suchen',
    searchButton: 'Suchen',
    facets: 'Liste eingrenzen',
    theme: 'Thema',
    place: 'Ort',
    who: 'Wer es erzählt',
    stage: 'Wie weit es ist',
    apply: 'Diese anzeigen',
    clear: 'Alle Anliegen anzeigen',
    sort: 'Reihenfolge',
    sorts: { new: 'Neueste', support: 'Meiste „Ich auch“', attention: 'Braucht Aufmerksamkeit' },
    attentionHint:
      'Anliegen, die noch niemand aufgegriffen hat. Je länger eines wartet, je schlimmer es ist und je mehr Menschen es teilen, desto weiter oben steht es.',
    found: '{count, plural, =0 {Nichts gefunden} one {# Anliegen gefunden} other {# Anliegen gefunden}}',
    many: 'Mehr als {count} Anliegen gefunden',
    emptyTitle: 'Kein Anliegen passt dazu',
    emptyText:
      'Versuchen Sie es mit weniger Wörtern oder nehmen Sie einen Filter weg. Vielleicht hat es noch niemand gesagt: Dann sind Sie die erste Person.',
    noneTitle: 'Noch hat niemand etwas gesagt',
    noneText: 'Hier steht, was Menschen schwerfällt. Beginnen Sie mit dem, was Ihnen schwerfällt.',
    feed: 'Neue Anliegen als Feed abonnieren',
  },
  my: {
    title: 'Meine Anliegen',
    lead: 'Was Sie uns erzählt haben und wie es darum steht.',
    empty: 'Sie haben uns noch nichts erzählt',
    emptyText: 'Sagen Sie, was Ihnen schwerfällt. Es dauert etwa fünf Minuten.',
    draftTitle: 'Sie haben etwas angefangen',
    draftText: '„{begin}“ – zuletzt geändert {when}.',
    resume: 'Weiterschreiben',
    sent: 'Gesendet {when}',
    forSomebody: 'für {name} geschrieben',
    support:
      '{count, plural, =0 {noch sagt niemand „Ich auch“} one {# Person sagt „Ich auch“} other {# Menschen sagen „Ich auch“}}',
  },
  sent: {
    title: 'Danke. Ihr Anliegen ist bei uns angekommen.',
    titlePublished: 'Danke. Ihr Anliegen ist veröffentlicht.',
    titleChanged: 'Danke. Ihre Änderung ist bei uns angekommen.',
    next: 'Wie es weitergeht',
    read: 'Wir lesen es',
    readBy: 'bis {due}',
    readText: 'Ein Mensch liest es. Wenn etwas unklar ist, fragen wir Sie.',
    publish: 'Wir veröffentlichen es',
    publishText: 'Dann können andere es lesen und „Ich auch“ sagen.',
    done: 'Es ist veröffentlicht',
    doneText: 'Andere können es jetzt lesen und „Ich auch“ sagen.',
    answer: 'Wir suchen nach einer Antwort',
    answerText: 'Wenn das Cluster es aufgreift, sagen wir Ihnen jeden Schritt.',
    told: 'Wir schreiben Ihnen, wenn sich etwas tut. Wie oft, bestimmen Sie in Ihrem Profil.',
    see: 'Mein Anliegen ansehen',
    mine: 'Alle meine Anliegen',
    edit: 'Sie können es noch ändern, bis wir anfangen, es zu lesen.',
  },
  withdraw: {
    title: 'Möchten Sie Ihr Anliegen zurücknehmen?',
    text: 'Ihr Text, Ihre Bilder und frühere Fassungen werden sofort für alle gelöscht. Es bleibt nur ein Vermerk, dass es ein Anliegen gab. Das lässt sich nicht rückgängig machen.',
    textSupport:
      '{count, plural, one {# Person, die „Ich auch“ gesagt hat, erfährt} other {# Menschen, die „Ich auch“ gesagt haben, erfahren}}, dass Sie es zurückgenommen haben.',
    confirm: 'Mein Anliegen zurücknehmen',
    cancel: 'Mein Anliegen behalten',
  },
  feed: {
    title: 'Neue Anliegen – {cluster}',
  },
} satisfies Translation<typeof en>;
