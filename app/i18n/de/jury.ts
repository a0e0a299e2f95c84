import type en from '../en/jury.ts';
import type { Translation } from '../translation.ts';

export default {
  title: 'Die Jury: {challenge}',
  heading: 'Die Jury',
  leadStaff:
    'Laden Sie Menschen ein, die die Lösungen sorgfältig ansehen, und verfolgen Sie, wie weit sie sind.',
  leadJuror:
    'Sie helfen, die besten Lösungen zu finden. Alle bewerten für sich. Niemand sieht die Punkte der anderen, bevor alle ihre abgeschickt haben.',
  dates: {
    none: 'Für die Jury gibt es noch keinen Termin.',
    later: 'Sie können ab {when} bewerten.',
    open: 'Sie können bewerten bis {when}.',
    over: 'Die Bewertung endete am {when}.',
    opened: 'Die Punkte wurden am {when} geöffnet. Weitere werden nicht angenommen.',
    openedEarly:
      'Die Mitarbeitenden haben die Punkte am {when} geöffnet, bevor alle da waren. Weitere werden nicht angenommen. Der Grund: „{reason}“',
    noEnd: 'Sie können jetzt bewerten.',
    staffLater: 'Die Jury bewertet ab {when}.',
    staffOpen: 'Die Jury bewertet bis {when}.',
    staffNoEnd: 'Die Jury kann jetzt bewerten.',
  },
  invitation: {
    title: 'Möchten Sie in der Jury sein?',
    declined: 'Sie haben abgesagt',
    what: 'Sie lesen jede Lösung, geben ihr bei jedem Kriterium 1 bis 5 Punkte und schreiben dem Team ein paar Worte.',
    blind:
      'Sie bewerten für sich. Andere sehen Ihre Punkte erst, wenn alle ihre abgeschickt haben. Öffentlich steht Ihr Name nicht daneben.',
    conflicts:
      'Sie bewerten keine Lösung, an der Sie ein eigenes Interesse haben: Ihr Team, Ihre Einrichtung, Freundschaft, Geld.',
    accept: 'Ja, ich bewerte mit',
    decline: 'Nein, ich kann nicht',
  },
  desk: {
    title: 'Ihre Lösungen',
    progress: '{done, number} von {all, number} bewertet',
    done: 'Bewertet',
    partly: '{done, number} von {all, number} Kriterien',
    excluded: 'Nicht für Sie',
    sentTitle: 'Sie haben Ihre Punkte am {when} abgeschickt',
    sentBody: 'Vielen Dank. Sie lassen sich nicht mehr ändern.',
    round: 'Das ist Runde {round, number}: Die Finalisten werden noch einmal bewertet.',
    notAssigned: {
      title: 'Noch gibt es für Sie nichts zu bewerten',
      body: 'Die Mitarbeitenden legen gerade fest, wer welche Lösungen bewertet. Sie erfahren es, sobald es feststeht.',
    },
    none: {
      title: 'Keine Lösung ist Ihnen zugeteilt',
      body: 'Sie erfahren es, wenn sich das ändert.',
    },
    sheets: 'Lösungen',
    leave: 'Ich kann nicht weitermachen',
    leaveLead:
      'Wenn Sie gar nicht mehr bewerten können, aus welchem Grund auch immer, verlassen Sie die Jury. Dann kann jemand anderes einspringen.',
    leaveLink: 'Jury verlassen',
    left: {
      title: 'Sie haben die Jury verlassen',
      body: 'Ihre Punkte zählen nicht. Wenn Sie zurückkommen möchten, sagen Sie es den Mitarbeitenden: Sie können erneut eingeladen werden.',
    },
  },
  declare: {
    open: 'Ich habe ein eigenes Interesse an „{title}“',
    what: 'Wenn Sie das sagen, bewerten Sie diese Lösung nicht, und Ihre Punkte dafür zählen nicht. Das lässt sich nicht zurücknehmen.',
    note: 'Welcher Art ist das Interesse?',
    noteHint: 'Zum Beispiel: Ich kenne jemanden im Team. Nur die Mitarbeitenden sehen es.',
    button: 'Angeben, dass ich ein eigenes Interesse habe',
  },
  send: {
    title: 'Ihre Punkte abschicken',
    missing:
      '{count, plural, one {Eine Lösung ist} other {# Lösungen sind}} noch nicht bei jedem Kriterium bewertet:',
    ready: 'Alles ist bewertet. Nach dem Abschicken können Sie nichts mehr ändern.',
    button: 'Alle meine Punkte abschicken',
    pending: 'Ihre Punkte werden abgeschickt …',
  },
  sheet: {
    title: 'Bewerten: {solution}',
    back: 'Jury zu „{challenge}“',
    read: 'Die ganze Lösung lesen (öffnet sich in einem neuen Tab)',
    weight: 'Zählt {share}.',
    earlier: 'In der ersten Runde haben Sie {score, number} gegeben.',
    forTeam: 'Ein paar Worte für das Team',
    forTeamHint:
      'Was ist gut, was würde es besser machen? Das Team kann es mit seiner Rückmeldung lesen, ohne Ihren Namen.',
    limit: 'Höchstens {max, number} Zeichen.',
    privateNote: 'Notizen für Sie selbst',
    privateNoteHint: 'Niemand sonst kann sie lesen: weder die Jury noch die Mitarbeitenden.',
    place:
      'Lösung {place, number} von {all, number}. {left, plural, =0 {Alle sind bewertet.} one {Eine ist noch nicht bewertet.} other {# sind noch nicht bewertet.}}',
    pages: 'Ihre Lösungen',
    previous: 'Davor: {title}',
    following: 'Danach: {title}',
    otherWindow: {
      title: 'Sie haben in einem anderen Fenster weitergemacht',
      body: 'Nichts ist verloren. Unten steht, was Sie in diesem Fenster eingetragen haben. Wenn Sie noch einmal speichern, ersetzt es, was das andere Fenster gespeichert hat.',
      scores: 'Das andere Fenster hat gespeichert: {scores}.',
      words: 'Worte für das Team dort: „{words}“',
      note: 'Notizen für Sie selbst dort: „{words}“',
      reload: 'Zeigen, was das andere Fenster gespeichert hat',
    },
    means: 'Was jede Stufe bedeutet',
    next: 'Speichern und die nächste bewerten',
    nextIs: 'Als Nächstes: {title}',
    save: 'Speichern und zur Liste',
    sent: 'Sie haben Ihre Punkte abgeschickt. Sie lassen sich nicht mehr ändern.',
    closed: 'Zurzeit werden keine Punkte angenommen. Das haben Sie eingetragen.',
    state: {
      saving: 'Wird gespeichert …',
      saved: 'Alles ist gespeichert.',
      retrying:
        'Noch nicht gespeichert: Wir erreichen den Server nicht. Wir versuchen es weiter; lassen Sie diese Seite offen.',
      refused: 'Das ließ sich nicht speichern. Drücken Sie „Speichern und zur Liste“, um zu sehen, warum.',
    },
  },
  scale: {
    '1': 'gar nicht',
    '2': 'kaum',
    '3': 'teilweise',
    '4': 'gut',
    '5': 'voll und ganz',
  },
  progress: {
    title: 'Wer bewertet',
    lead: 'Sie sehen, wie viele Lösungen jede Person bewertet hat, nie wie.',
    juror: 'Jurymitglied',
    answer: 'Stand',
    scored: 'Bewertet',
    of: '{done, number} von {all, number}',
    sent: 'Punkte abgeschickt',
    sentOn: 'Abgeschickt am',
    left: 'Verlassen am {when}: „{reason}“',
    conflicts: 'Eigene Interessen',
    reminded: 'Erinnert',
    remind: 'Erinnern',
    remindNamed: '{name} erinnern',
    remindAll:
      '{count, plural, one {Die Person erinnern, die noch aussteht} other {Alle # erinnern, die noch ausstehen}}',
    remindLead:
      'Wer im Rückstand ist, bekommt eine Nachricht und eine E-Mail, höchstens einmal am Tag. Drei Tage vor Schluss, in einer kürzeren Runde zur Halbzeit, werden alle, die noch ausstehen, von selbst erinnert.',
    withdrawNamed: 'Einladung von {name} zurücknehmen',
    done: {
      reminded:
        '{count, plural, one {Ein Jurymitglied wurde erinnert.} other {# Jurymitglieder wurden erinnert.}}',
      mailLost:
        '{count, plural, one {Eine E-Mail ließ sich nicht senden; die Erinnerung steht dort unter Neuigkeiten.} other {# E-Mails ließen sich nicht senden; die Erinnerung steht dort unter Neuigkeiten.}}',
      opened: 'Die Punkte sind offen. Die Jury wurde benachrichtigt.',
      left: 'Sie haben die Jury verlassen. Die Mitarbeitenden wurden benachrichtigt.',
      recused: 'Sie bewerten diese Lösung nicht mehr. Die Mitarbeitenden wurden benachrichtigt.',
    },
    unanswered:
      '{count, plural, one {Eine Person hat noch nicht zu- oder abgesagt. Die Punkte bleiben zu, bis sie antwortet, Sie die Einladung zurücknehmen oder die Zeit um ist.} other {# Personen haben noch nicht zu- oder abgesagt. Die Punkte bleiben zu, bis sie antworten, Sie die Einladungen zurücknehmen oder die Zeit um ist.}}',
    assignment: {
      everything: 'Alle Jurymitglieder bewerten alle Lösungen.',
      draft:
        'Es ist ausgelost, wer was bewertet, aber nicht veröffentlicht: Die Jury sieht noch nichts zu bewerten.',
      published:
        '{count, plural, one {Jede Lösung wird von einem Jurymitglied bewertet.} other {Jede Lösung wird von # Jurymitgliedern bewertet.}}',
      gaps: '{count, plural, one {Eine Lösung hat} other {# Lösungen haben}} zu wenige Jurymitglieder.',
      link: 'Wer was bewertet',
      settle: 'Festlegen, wer was bewertet',
      see: 'Ansehen, wer was bewertet',
      gapsLink: 'Andere Jurymitglieder finden',
    },
    open: 'Punkte vorzeitig öffnen',
    openLead:
      'Sonst werden die Punkte geöffnet, wenn alle da sind. Wenn jemand nicht weitermachen kann, können Sie sie früher öffnen und sagen, warum.',

    empty: {
      title: 'Noch ist niemand in der Jury',
      body: 'Laden Sie unten Menschen ein: aus Klinik, Patientenschaft und Forschung. Ab drei wird es eine gute Jury.',
    },
  },
  entries: {
    title: 'Lösungen',
    lead: 'Wie viele ihrer Jurymitglieder jede Lösung bei jedem Kriterium bewertet haben. Welche Punkte es sind, bleibt verdeckt.',
    solution: 'Lösung',
    jurors: 'Jurymitglieder',
    scored: 'Bewertet von',
    short: '{has, number} von {wanted, number}',
    none: 'Noch nimmt keine Lösung teil.',
  },
  stepDown: {
    title: 'Jury verlassen',
    lead: 'Sie verlassen die Jury zu „{challenge}“.',
    what: 'Ihre Punkte zählen dann nicht mehr. Die Mitarbeitenden werden benachrichtigt, damit jemand anderes einspringen kann.',
    reason: 'Warum verlassen Sie die Jury?',
    reasonHint: 'Ein Satz genügt, zum Beispiel: Ich bin krank. Nur die Mitarbeitenden sehen es.',
    confirm: 'Jury verlassen',
    keep: 'In der Jury bleiben',
  },
  openEarly: {
    title: 'Punkte vorzeitig öffnen',
    lead: 'Sie öffnen die Punkte der Jury zu „{challenge}“, bevor alle da sind.',
    sent: '{sent, number} von {all, number} Jurymitgliedern haben ihre Punkte abgeschickt. Nur diese zählen.',
    waiting:
      '{names} {count, plural, one {hat} other {haben}} noch nicht abgeschickt. Was dort bewertet ist, zählt nicht, und es kann nicht weiter bewertet werden.',
    short:
      '{count, plural, one {Eine Lösung ist} other {# Lösungen sind}} dann von weniger Jurymitgliedern bewertet als die anderen.',
    final: 'Sie können sie nicht wieder schließen. Die ganze Jury wird benachrichtigt und liest Ihren Grund.',
    reason: 'Warum jetzt?',
    reasonHint: 'Die Jury liest es. Es steht auch in der Chronik.',
    confirm: 'Punkte jetzt öffnen',
    keep: 'Auf die anderen warten',
  },
  invite: {
    title: 'Jemanden in die Jury einladen',
    lead: 'Die Person bekommt eine E-Mail mit einem Link und sagt zu oder ab.',
    email: 'E-Mail-Adresse',
    emailHint: 'Auch von jemandem, der noch nicht hier ist: Angemeldet wird sich mit dieser Adresse.',
    button: 'Einladung schicken',
    waiting: 'Gefragt und noch nicht hier',
    withdraw: 'Zurücknehmen',
    withdrawNamed: 'Zurücknehmen: {email}',
  },
  conflicts: {
    title: 'Eigene Interessen',
    lead: 'Diese Jurymitglieder bewerten diese Lösungen nicht. Gleiches Team, gleiche Einrichtung und gleiche E-Mail-Domain findet das System; alles andere sagen die Jurymitglieder.',
    none: 'Keine bekannt.',
    solution: 'Lösung',
    why: 'Warum',
    note: 'In eigenen Worten',
    source: {
      declared: 'Selbst angegeben',
      same_team: 'Gehört zum Team',
      same_organisation: 'Gleiche Einrichtung wie jemand im Team',
      same_domain: 'Gleiche E-Mail-Domain wie jemand im Team',
    },
    mine: {
      declared:
        'Sie haben angegeben, dass Sie ein eigenes Interesse an dieser Lösung haben. Sie bewerten sie nicht.',
      same_team: 'Sie gehören zum Team dieser Lösung. Sie bewerten sie nicht.',
      same_organisation: 'Jemand aus dem Team gehört zu Ihrer Einrichtung. Sie bewerten sie nicht.',
      same_domain: 'Jemand aus dem Team hat dieselbe E-Mail-Domain wie Sie. Sie bewerten sie nicht.',
    },
  },
  results: {
    open: 'Ansehen, was die Jury gefunden hat',
    ready: 'Die Punkte sind jetzt offen.',
    earlier: 'Sehen, was die Jury in der ersten Runde gefunden hat',
  },
  errors: {
    email: 'Das ist keine vollständige E-Mail-Adresse wie name@beispiel.de.',
    no_such_person: 'Die Person mit dieser Adresse kann hier zurzeit nicht mitmachen.',
    already_invited: 'Diese Person ist schon eingeladen.',
    scores_missing: 'Einige Lösungen sind noch nicht bei jedem Kriterium bewertet.',
    scores_sent: 'Sie haben Ihre Punkte schon abgeschickt. Sie lassen sich nicht mehr ändern.',
    jury_over: 'Die Zeit zum Bewerten ist vorbei.',
    already_excluded: 'Diese Lösung bewerten Sie schon nicht mehr.',
    required: 'Bitte sagen Sie in ein paar Worten, warum.',
    note_too_long: 'Das ist zu lang. Bitte höchstens 500 Zeichen.',
    reason_too_long: 'Das ist zu lang. Bitte höchstens 1.000 Zeichen.',
    nobody_behind: 'Es ist niemand mehr im Rückstand.',
    reminded_today:
      'Wer im Rückstand ist, wurde vor weniger als einem Tag erinnert. Bitte versuchen Sie es morgen wieder.',
    nothing_sent: 'Noch hat niemand Punkte abgeschickt. Es gibt also nichts zu öffnen.',
    state_changed: 'Das ist schon geschehen. So steht es jetzt.',
    sheet: {
      too_long: 'Ihre Worte für das Team sind zu lang. Bitte höchstens {max, number} Zeichen.',
      note_too_long: 'Ihre Notizen sind zu lang. Bitte höchstens {max, number} Zeichen.',
      not_saved:
        'Das ließ sich nicht speichern. Vielleicht ist die Zeit vorbei, oder die Lösung ist ausgeschieden. Sonst wurde nichts geändert.',
    },
    other: 'Das hat nicht geklappt. Laden Sie die Seite neu, um zu sehen, wie es jetzt steht.',
  },
} satisfies Translation<typeof en>;
