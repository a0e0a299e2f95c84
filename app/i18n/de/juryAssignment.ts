import type en from '../en/juryAssignment.ts';
import type { Translation } from '../translation.ts';

export default {
  title: 'Wer was bewertet: {challenge}',
  heading: 'Wer was bewertet',
  lead: 'Verteilen Sie die Lösungen durch das Los auf die Jury, sehen Sie sich das Ergebnis an und veröffentlichen Sie es.',
  state: {
    everything:
      '{entries, plural, =0 {Alle Jurymitglieder bewerten alle Lösungen, sobald es welche gibt.} one {Alle Jurymitglieder bewerten alle Lösungen: eine Lösung.} other {Alle Jurymitglieder bewerten alle Lösungen: je # Lösungen.}}',
    draft: {
      title: 'Das ist eine Vorschau',
      body: 'Die Jury sieht nichts zu bewerten, bis Sie veröffentlichen. Sie können so oft losen, wie Sie möchten.',
    },
    published: 'Veröffentlicht am {when}. Alle sehen nur die eigenen Lösungen.',
    over: 'Die Punkte sind offen. Wer was bewertet, lässt sich nicht mehr ändern.',
    scored:
      'Es wurde schon bewertet, deshalb kann nicht mehr neu gelost werden. Einzelne Lösungen können noch wechseln.',
    scoredAll: 'Es wurde schon bewertet. Es bleibt dabei, dass alle alles bewerten.',
  },
  done: {
    drawn: 'Es ist ausgelost. Sehen Sie es sich an und veröffentlichen Sie es dann.',
    published: 'Es ist veröffentlicht. Die Jury wurde benachrichtigt.',
    changed: 'Es ist geändert.',
    everything: 'Jetzt bewerten wieder alle alles.',
  },
  draw: {
    title: 'Auslosen',
    lead: 'Eigene Interessen werden beachtet, alle bekommen gleich viele Lösungen (höchstens eine mehr), und alle sind über gemeinsame Lösungen verbunden. So lassen sich strenge und milde Jurymitglieder unterscheiden.',
    perEntry: 'Jurymitglieder je Lösung',
    hint: '{jurors, plural, one {Ein Jurymitglied hat} other {# Jurymitglieder haben}} zugesagt; {entries, plural, one {eine Lösung nimmt} other {# Lösungen nehmen}} teil.',
    option:
      '{count, number} – etwa {load, number} {load, plural, one {Lösung} other {Lösungen}} je Jurymitglied',
    button: 'Auslosen',
    again: 'Neu auslosen',
    pending: 'Wird ausgelost …',
    everything: 'Alle alles bewerten lassen',
    seed: 'Gelost aus dem Text „{seed}“. Wer aus demselben Text, denselben Lösungen, Jurymitgliedern und Interessen lost, erhält dasselbe Ergebnis.',
    noEntries: 'Noch nimmt keine Lösung teil. <link>Prüfen Sie zuerst die Einreichungen</link>.',
    noJurors: 'Noch hat niemand für die Jury zugesagt. Laden Sie zuerst Menschen ein.',
  },
  problem: {
    title: 'So lässt es sich nicht auslosen',
    too_few_jurors:
      '{count, plural, one {„{titles}“ hat} other {Diese # Lösungen haben}} weniger Jurymitglieder ohne eigenes Interesse, als jede bekommen soll: {titles}. Wählen Sie weniger Jurymitglieder je Lösung oder laden Sie weitere ein.',
    too_few_all:
      'Es gibt nur {jurors, plural, one {ein Jurymitglied} other {# Jurymitglieder}}. Wählen Sie weniger Jurymitglieder je Lösung oder laden Sie weitere ein.',
    uneven:
      'Wegen eigener Interessen bekämen manche viel mehr Lösungen als andere: {most} bekäme {mostLoad, number}, {least} nur {leastLoad, number}. Laden Sie weitere Menschen ohne eigene Interessen ein, wählen Sie weniger Jurymitglieder je Lösung oder lassen Sie alle alles bewerten.',
    too_many_jurors:
      'Für so wenige Lösungen sind es zu viele Jurymitglieder: Mit {perEntry, plural, one {einem Jurymitglied} other {# Jurymitgliedern}} je Lösung lassen sich höchstens {room, number} über gemeinsame Lösungen verbinden, zugesagt haben {jurors, number}. Wählen Sie mindestens {enough, number} Jurymitglieder je Lösung oder lassen Sie alle alles bewerten.',
    one_each:
      'Wenn jede Lösung nur ein Jurymitglied hat, bewerten keine zwei dieselbe, und strenge und milde lassen sich nicht unterscheiden. Wählen Sie mindestens {enough, number} Jurymitglieder je Lösung.',
    unconnected_proven:
      'Die Jury zerfiele in {parts, number} Gruppen ohne gemeinsame Lösung, wie auch gelost wird. Strenge und milde Gruppen ließen sich nicht unterscheiden. Wählen Sie mehr Jurymitglieder je Lösung, laden Sie Menschen ohne eigene Interessen ein oder lassen Sie alle alles bewerten.',
    unconnected_tried:
      'Wir haben es viele Male versucht, und jedes Mal zerfiel die Jury in Gruppen ohne gemeinsame Lösung. Strenge und milde Gruppen ließen sich nicht unterscheiden. Losen Sie noch einmal, wählen Sie mehr Jurymitglieder je Lösung oder lassen Sie alle alles bewerten.',
    group: 'Gruppe {number, number}: {jurors}',
  },
  weak: {
    title: 'Von Hand geändert ist das schwächer als ein Los',
    uneven: 'Die Jurymitglieder haben zwischen {least, number} und {most, number} Lösungen.',
    parts:
      'Die Jury zerfällt in {count, number} Gruppen ohne gemeinsame Lösung: Strenge und milde lassen sich nicht unterscheiden.',
  },
  gaps: {
    title: 'Zu wenige Jurymitglieder',
    lead: 'Jemand hat die Jury verlassen, ein eigenes Interesse ist bekannt geworden oder eine Lösung ist dazugekommen. Für jeden Platz schlagen wir vor, wer am wenigsten Lösungen und kein eigenes Interesse daran hat.',
    has: '{has, number} von {wanted, number} Jurymitgliedern',
    lost: '{name} {why, select, left {hat die Jury verlassen} other {hat ein eigenes Interesse}}',
    proposal: '{name}, bisher {load, plural, =0 {ohne Lösung} one {mit einer Lösung} other {mit # Lösungen}}',
    proposalSent:
      '{name}, bisher {load, plural, =0 {ohne Lösung} one {mit einer Lösung} other {mit # Lösungen}}; hat schon abgeschickt und müsste noch einmal abschicken',
    nobody:
      'Niemand ist frei: Alle anderen bewerten sie schon oder haben ein eigenes Interesse. Laden Sie jemanden ein.',
    solution: 'Lösung',
    now: 'Jetzt',
    proposed: 'Vorschlag',
    give: 'So zuteilen',
    giveNamed: '„{title}“ zuteilen: {name}',
    all: '{count, plural, one {Den Platz wie vorgeschlagen zuteilen} other {Alle # Plätze wie vorgeschlagen zuteilen}}',
  },
  publish: {
    title: 'Veröffentlichen',
    lead: 'Alle Jurymitglieder werden benachrichtigt und sehen dann ihre eigenen Lösungen. Danach können Sie nur noch einzelne ändern.',
    button: 'Für die Jury veröffentlichen',
    pending: 'Wird veröffentlicht …',
    gaps: 'Bevor Sie veröffentlichen: Losen Sie neu oder füllen Sie oben die Lücken.',
  },
  table: {
    title: 'Lösungen und ihre Jurymitglieder',
    solution: 'Lösung',
    jurors: 'Jurymitglieder',
    excluded: 'Nicht wegen eigenen Interesses',
    byHand: '{name} (von Hand)',
    nobody: 'Niemand',
    change: 'Ändern',
    changeNamed: 'Ändern, wer „{title}“ bewertet',
  },
  loads: {
    title: 'Jurymitglieder und wie viel sie haben',
    juror: 'Jurymitglied',
    load: 'Lösungen',
    interests: 'Eigene Interessen',
  },
  change: {
    title: 'Ändern, wer „{title}“ bewertet',
    from: 'Wer bewertet sie nicht mehr?',
    fromNobody: 'Niemand: Sie bekommt ein Jurymitglied dazu',
    fromScores: 'Punkte, die diese Person ihr gegeben hat, zählen nicht.',
    to: 'Wer bewertet sie ab jetzt?',
    toNobody: 'Niemand: Sie hat ein Jurymitglied weniger',
    toOption: '{name} ({load, plural, =0 {keine Lösung} one {eine Lösung} other {# Lösungen}})',
    toSent:
      '{name} ({load, plural, =0 {keine Lösung} one {eine Lösung} other {# Lösungen}}, hat schon abgeschickt)',
    toHint:
      'Alle ohne eigenes Interesse, zuerst die mit den wenigsten Lösungen. Wer schon abgeschickt hat, schickt noch einmal ab.',
    button: 'Änderung speichern',
    keep: 'So lassen',
  },
  errors: {
    already_scored: 'Inzwischen wurde bewertet. Ändern Sie stattdessen einzelne Lösungen.',
    assignment_changed: 'Jemand hat das inzwischen geändert. Bitte sehen Sie sich den neuen Stand an.',
    assignment_gaps:
      'Einige Lösungen haben inzwischen zu wenige Jurymitglieder. Losen Sie neu oder füllen Sie die Lücken.',
    assignment_published: 'Das wurde inzwischen veröffentlicht. Ändern Sie stattdessen einzelne Lösungen.',
    entry_left: 'Diese Lösung nimmt nicht mehr teil. Es wurde nichts geändert.',
    juror_excluded:
      'Diese Person kann die Lösung nicht mehr übernehmen: Sie bewertet sie schon, hat ein eigenes Interesse oder hat die Jury verlassen. Es wurde nichts geändert.',
    nobody_chosen: 'Wählen Sie, wer die Lösung abgibt oder wer sie übernimmt.',
    no_entries: 'Noch nimmt keine Lösung teil.',
    no_jurors: 'Noch hat niemand für die Jury zugesagt.',
    whole: 'Wählen Sie, wie viele Jurymitglieder jede Lösung bekommt.',
    other: 'Das hat nicht geklappt. Laden Sie die Seite neu, um zu sehen, wie es jetzt steht.',
  },
} satisfies Translation<typeof en>;
