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
  },
  declare: {
    open: 'Ich habe ein Interesse an „{title}“',
    what: 'Wenn Sie das sagen, bewerten Sie diese Lösung nicht, und Ihre Punkte dafür werden gelöscht. Das lässt sich nicht zurücknehmen.',
    note: 'Welcher Art ist das Interesse?',
    noteHint: 'Freiwillig. Nur die Mitarbeitenden sehen es.',
    button: 'Angeben, dass ich ein Interesse habe',
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
    forTeam: 'Ein paar Worte für das Team',
    forTeamHint:
      'Was ist gut, was würde es besser machen? Das Team kann es mit seiner Rückmeldung lesen, ohne Ihren Namen.',
    limit: 'Höchstens {max, number} Zeichen.',
    next: 'Speichern und die nächste bewerten',
    nextIs: 'Als Nächstes: {title}',
    save: 'Speichern und zur Liste',
    sent: 'Sie haben Ihre Punkte abgeschickt. Sie lassen sich nicht mehr ändern.',
    closed: 'Zurzeit werden keine Punkte angenommen. Das haben Sie eingetragen.',
    state: {
      saving: 'Wird gespeichert …',
      saved: 'Gespeichert',
      offline: 'Keine Verbindung. Wir versuchen es weiter; lassen Sie diese Seite offen.',
      refused: 'Das ließ sich nicht speichern. Laden Sie die Seite neu, um zu sehen, warum.',
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
    empty: {
      title: 'Noch ist niemand in der Jury',
      body: 'Laden Sie unten Menschen ein: aus Klinik, Patientenschaft und Forschung. Ab drei wird es eine gute Jury.',
    },
  },
  invite: {
    title: 'Jemanden in die Jury einladen',
    lead: 'Die Person erfährt es sofort und sagt zu oder ab.',
    email: 'E-Mail-Adresse',
    emailHint: 'Die Person muss hier ein Konto haben.',
    button: 'Einladung schicken',
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
      declared: 'Sie haben angegeben, dass Sie ein Interesse an dieser Lösung haben. Sie bewerten sie nicht.',
      same_team: 'Sie gehören zum Team dieser Lösung. Sie bewerten sie nicht.',
      same_organisation: 'Jemand aus dem Team gehört zu Ihrer Einrichtung. Sie bewerten sie nicht.',
      same_domain: 'Jemand aus dem Team hat dieselbe E-Mail-Domain wie Sie. Sie bewerten sie nicht.',
    },
  },
  results: {
    open: 'Ansehen, was die Jury gefunden hat',
    ready: 'Die Punkte sind jetzt offen.',
    title: 'Was die Jury gefunden hat: {challenge}',
    heading: 'Was die Jury gefunden hat',
    lead: '{sent} von {all} Jurymitgliedern haben ihre Punkte abgeschickt. Nur diese zählen.',
    empty: 'Es wurden keine Punkte abgeschickt.',
    scores: 'Punkte',
    scoresLead: 'Alle Jurymitglieder zählen gleich. 100 heißt: 5 bei jedem Kriterium von allen.',
    chart: 'Gewichtete Punkte jeder Lösung, 0 bis 100',
    sentence:
      '{count, plural, one {„{titles}“ liegt mit {score} Punkten vorn.} other {{titles} liegen mit {score} Punkten gemeinsam vorn.}}',
    asTable: 'Als Tabelle zeigen',
    table: 'Punkte in Zahlen',
    rank: 'Platz',
    tiedRank: '{rank, number} (gleichauf)',
    solution: 'Lösung',
    score: 'Punkte',
    spread: 'Streuung',
    jurors: 'Jurymitglieder',
    spreadHint:
      'Die Streuung sagt, wie weit die Jurymitglieder auseinanderliegen: die Standardabweichung ihrer Punkte. Ist sie groß, sehen sie es verschieden. Die Kriterien zeigen den Mittelwert von 1 bis 5.',
  },
  agreement: {
    title: 'Wie einig sich die Jury ist',
    lead: 'Wenn alle ein Kriterium gleich verstehen, ordnen sie die Lösungen ähnlich.',
    criterion: 'Kriterium',
    alpha: 'Alpha-Wert',
    reading: 'Was das heißt',
    verdict: {
      good: 'Sie sind sich einig',
      tentative: 'Sie sind sich ungefähr einig: mit Vorsicht entscheiden',
      calibrate: 'Sie sind sich nicht einig: vorher miteinander sprechen',
      unknown: 'Lässt sich nicht sagen: zu wenige oder gleiche Punkte',
    },
    talk: 'Wo sich die Jury nicht einig ist, sagt der Mittelwert wenig. Bringen Sie die Mitglieder zusammen und fragen Sie, was sie jeweils unter dem Kriterium verstanden haben.',
    method:
      'Krippendorffs Alpha für Ränge: 1 ist volle Einigkeit, 0 wäre Zufall. Gut ab 0,80, ungefähr ab 0,667.',
  },
  errors: {
    email: 'Das ist keine vollständige E-Mail-Adresse wie name@beispiel.de.',
    no_such_person:
      'Niemand mit dieser Adresse hat hier ein Konto. Bitten Sie die Person, sich einmal anzumelden, und laden Sie sie dann ein.',
    already_invited: 'Diese Person ist schon eingeladen.',
    scores_missing: 'Einige Lösungen sind noch nicht bei jedem Kriterium bewertet.',
    scores_sent: 'Sie haben Ihre Punkte schon abgeschickt. Sie lassen sich nicht mehr ändern.',
    jury_over: 'Die Zeit zum Bewerten ist vorbei.',
    too_long: 'Ihre Worte für das Team sind zu lang. Bitte höchstens {max, number} Zeichen.',
    not_saved:
      'Das ließ sich nicht speichern. Vielleicht ist die Zeit vorbei, oder die Lösung ist ausgeschieden. Sonst wurde nichts geändert.',
    other: 'Das hat nicht geklappt. Laden Sie die Seite neu, um zu sehen, wie es jetzt steht.',
  },
} satisfies Translation<typeof en>;
