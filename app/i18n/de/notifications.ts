import type en from '../en/notifications.ts';
import type { Translation } from '../translation.ts';

export default {
  title: 'Neues für Sie',
  lead: 'Hier sagen wir Ihnen, was aus dem geworden ist, was Sie gesagt oder unterstützt haben oder verfolgen.',
  unread:
    '{count, plural, =0 {Sie haben alles gelesen.} one {Eine Nachricht ist ungelesen.} other {# Nachrichten sind ungelesen.}}',
  markAllRead: 'Alles als gelesen markieren',
  markRead: 'Als gelesen markieren',
  new: 'Neu',
  list: 'Neues, das Neueste zuerst',
  open: 'Öffnen',
  settings: 'Wählen, wie oft wir Ihnen schreiben',
  empty: {
    title: 'Es gibt noch nichts Neues',
    body: 'Sobald sich bei einem Anliegen etwas tut, das Sie genannt oder unterstützt haben oder dem Sie folgen, lesen Sie es hier.',
    action: 'Anliegen ansehen',
  },
  live: '{count, plural, one {Etwas Neues ist da: anzeigen} other {# neue Nachrichten: anzeigen}}',
  why: {
    author: 'Sie haben gesagt: „{about}“',
    carer: 'Jemand, um den Sie sich kümmern, hat gesagt: „{about}“',
    supporter: 'Sie haben „Ich auch“ gesagt zu: „{about}“',
    follower: 'Sie folgen: „{about}“',
    team: 'Ihr Team macht mit: „{about}“',
    juror: 'Sie sind in der Jury von: „{about}“',
  },
  step: {
    need: {
      published: 'Das ist jetzt online. Andere können „Ich auch“ sagen.',
      returned:
        'Bevor wir das online stellen, haben wir eine Frage. Öffnen Sie das Anliegen, um sie zu lesen und Ihren Text noch einmal zu senden.',
      declined:
        'Wir haben das nicht online gestellt. Öffnen Sie das Anliegen, um zu lesen, warum, und was Sie jetzt tun können.',
      merged: 'Das steht jetzt zusammen mit einem Anliegen, das dasselbe sagt. Jedes „Ich auch“ zählt dort.',
      unmerged: 'Das steht jetzt wieder für sich.',
      withdrawn: 'Die Person, die das gesagt hat, hat es zurückgenommen.',
      prioritised:
        '{rank, plural, =0 {In „{title}“ wurde es mit vielen anderen abgewogen. Es gehört diesmal nicht zu den wichtigsten. Öffnen Sie die Nachricht, um zu sehen, warum.} other {In „{title}“ haben Menschen gewählt, was am wichtigsten ist. Es steht auf Platz #.}}',
      taken_up: 'Wir suchen jetzt eine Antwort, im Aufruf „{title}“.',
      answered: 'Das ist daraus geworden. Öffnen Sie das Anliegen, um die Antwort zu lesen.',
    },
    challenge: {
      announced: 'Wir suchen jetzt eine Antwort, im Aufruf „{title}“.',
      phase_opened:
        'Der nächste Abschnitt des Aufrufs „{title}“ hat begonnen. Sehen Sie, was Sie jetzt tun können.',
      dates_changed:
        'Die Termine des Aufrufs „{title}“ haben sich geändert. Öffnen Sie ihn, um zu sehen, was Sie bis wann tun können.',
      updated: 'Es gibt Neues zum Aufruf „{title}“: {headline}',
      decided: 'Der Aufruf „{title}“ ist entschieden. Sehen Sie, welche Antworten gewählt wurden, und warum.',
      cancelled: 'Der Aufruf „{title}“ geht nicht weiter. Öffnen Sie ihn, um zu lesen, warum.',
    },
    solution: {
      submitted: 'Ein Team hat eine Antwort vorgeschlagen: „{title}“.',
      accepted:
        '{why, select, team {„{title}“ ist dabei und nimmt am Aufruf teil.} other {Ein Team hat eine Antwort vorgeschlagen: „{title}“. Sie nimmt am Aufruf teil.}}',
      rejected:
        '„{title}“ kann so nicht teilnehmen. Öffnen Sie die Lösung, um zu lesen, warum, und was Sie jetzt tun können.',
      awarded:
        '{award, select, voters {„{title}“ wurde von denen, die abgestimmt haben, als Antwort gewählt.} jury {„{title}“ wurde von der Jury als Antwort gewählt.} other {„{title}“ wurde als Antwort gewählt.}}',
      not_selected:
        '„{title}“ wurde dieses Mal nicht gewählt. Öffnen Sie die Lösung, um zu lesen, was dazu gesagt wurde.',
    },
    pilot: {
      opened: 'Eine Antwort wird mit echten Menschen erprobt: „{title}“.',
      started: 'Die Erprobung „{title}“ hat begonnen.',
      stopped:
        'Die Erprobung „{title}“ wurde vorzeitig beendet. Öffnen Sie sie: Dort steht warum, und wie es weitergeht.',
    },
    evaluation: {
      decided:
        '{decision, select, adopt {Fachleute haben sich die Erprobung „{title}“ angesehen. Es hilft und wird eingesetzt.} adapt {Fachleute haben sich die Erprobung „{title}“ angesehen. Es hilft zum Teil. Es wird verändert und noch einmal erprobt.} abandon {Fachleute haben sich die Erprobung „{title}“ angesehen. Es hilft nicht genug und wird nicht eingesetzt.} extend {Fachleute haben sich die Erprobung „{title}“ angesehen. Es ist zu früh für ein Urteil, die Erprobung geht weiter.} other {Fachleute haben sich die Erprobung „{title}“ angesehen und entschieden.}}',
    },
  },
  notice: {
    general: 'Es gibt Neues zu etwas, das Sie betrifft.',
    need_written_down:
      'Wir haben aufgeschrieben, was Sie uns erzählt haben. Öffnen Sie es und sehen Sie nach, ob es stimmt.',
    need_taken_back: 'Wie Sie es wollten, haben wir ein Anliegen zurückgenommen, das Sie uns erzählt hatten.',
    role_verified: 'Ihre Rolle ist bestätigt. Sie gilt ab jetzt.',
    role_refused: 'Wir konnten Ihre Rolle nicht bestätigen. Öffnen Sie die Nachricht, um zu lesen, warum.',
    delegation_invited:
      'Jemand bittet Sie, für ihn oder sie zu handeln. Öffnen Sie die Nachricht, um Ja oder Nein zu sagen.',
    delegation_accepted: 'Ihre Begleitperson hat Ja gesagt und kann jetzt für Sie handeln.',
    delegation_declined: 'Die Person, die Sie gebeten haben, für Sie zu handeln, hat Nein gesagt.',
    delegation_revoked:
      'Die Vollmacht zwischen Ihnen und einer Begleitperson ist beendet. Das gilt ab sofort.',
    delegation_ended:
      'Die Erlaubnis, für jemanden zu handeln, hat ihren letzten Tag erreicht und ist beendet.',
    delegation_used:
      '{count, plural, one {Ihre Begleitperson hat etwas für Sie getan. Öffnen Sie die Nachricht, um es zu sehen.} other {Ihre Begleitperson hat an einem Tag # Dinge für Sie getan. Öffnen Sie die Nachricht, um sie zu sehen.}}',
    team_invited: 'Ein Team möchte Sie gern dabeihaben. Öffnen Sie die Nachricht, um Ja oder Nein zu sagen.',
    entry_sent: '„{title}“ ist eingereicht. Öffnen Sie die Nachricht, um die Quittung zu sehen.',
    entry_to_mend:
      'An „{title}“ ist etwas nachzubessern. Öffnen Sie die Nachricht, um zu lesen, was und bis wann.',
    terms_changed:
      'Die Bedingungen des Aufrufs „{title}“ haben sich geändert. Lesen Sie, was neu ist, und nehmen Sie es an.',
    team_joined: 'In Ihrem Team ist jemand neu dabei.',
    paperHelper: 'Sie können bei Stimmzetteln auf Papier helfen: „{title}“. Öffnen Sie es, um zu sehen, wie.',
    paperHandedOut:
      'Bei einer Veranstaltung hat jemand auf Ihren Namen einen Stimmzettel für „{title}“ bekommen. Wenn Sie das nicht waren, sagen Sie es uns bitte sofort.',
    challengeMessage: 'Die Leute hinter dem Aufruf haben Ihnen geschrieben: „{title}“.',
    challengeMessageToYou: 'Die Leute hinter dem Aufruf haben Ihnen geschrieben: „{title}“.',
    decisionNotAnnounced:
      'Die unterschriebene Entscheidung konnte nicht bekannt gegeben werden, weil sich seitdem etwas geändert hat. Bitte sehen Sie jetzt nach.',
    juryInvited: 'Sie werden gebeten, in einer Jury mitzuwirken. Öffnen Sie die Nachricht, um zu antworten.',
    juryScoreEntered:
      'Wie Sie es wollten, wurden Ihre Punkte für „{title}“ geändert. Bitte sehen Sie nach, ob es so stimmt.',
    finalToJudge:
      'Für „{title}“ steht fest, wer in der Endrunde ist. Bitte bewerten Sie diese Lösungen noch einmal.',
    pitchesPlanned:
      'Die Lösungen der Endrunde von „{title}“ werden Ihnen vorgestellt. Öffnen Sie die Nachricht, um zu sehen, wann.',
    finalistChosen:
      '„{title}“ ist in der Endrunde! Öffnen Sie die Nachricht, um zu lesen, warum und wie es weitergeht.',
    finalistNot: '„{title}“ ist nicht in der Endrunde. Öffnen Sie die Nachricht, um zu lesen, warum.',
    pitchPlanned: 'Sie stellen „{title}“ der Jury vor. Öffnen Sie die Nachricht, um zu sehen, wann und wo.',
    priorityWording:
      '{count, plural, one {Was Sie gesagt haben, steht mit anderen Worten auf der Liste „{title}“. Bitte sagen Sie, ob es so stimmt.} other {# Ihrer Anliegen stehen mit anderen Worten auf der Liste „{title}“. Bitte sagen Sie, ob es so stimmt.}}',
    priorityInvited:
      'Sie werden gebeten, mitzuentscheiden, was am wichtigsten ist: in „{title}“. Öffnen Sie die Nachricht, um zu sagen, ob Sie kommen.',
    prioritySessionChanged:
      'Tag oder Ort der Sitzung von „{title}“ haben sich geändert. Bitte sehen Sie noch einmal nach.',
    priorityCancelled: '„{title}“ findet nicht statt. Öffnen Sie die Nachricht, um zu lesen, warum.',
    juryAssigned:
      'In einer Jury liegen Lösungen für Sie bereit. Öffnen Sie die Nachricht, um zu sehen, welche.',
    juryChanged:
      'Was Sie in einer Jury bewerten, hat sich geändert. Öffnen Sie die Nachricht, um den Stand zu sehen.',
    juryOpened:
      'Die Punkte einer Jury sind jetzt offen. Öffnen Sie die Nachricht, um zu sehen, was sie gefunden hat.',
    juryReminder: 'Eine Jury wartet auf Sie. Öffnen Sie die Nachricht, um zu sehen, was noch zu tun ist.',
    juryRecused:
      'Ein Jurymitglied hat ein eigenes Interesse an einer Lösung und bewertet sie nicht. Öffnen Sie die Nachricht, um zu sehen, ob jemand anderes gebraucht wird.',
    jurySteppedDown:
      'Ein Mitglied hat die Jury verlassen. Öffnen Sie die Nachricht, um zu sehen, ob jemand anderes gebraucht wird.',
    pilotLead:
      'Sie leiten eine Erprobung an Ihrem Ort. Öffnen Sie die Nachricht, um zu sehen, wie es weitergeht.',
    evaluationInvited: 'Sie werden gebeten, sich anzusehen, was eine Erprobung gezeigt hat.',
    comment_published: 'Ihr Kommentar ist online.',
    comment_declined:
      'Ihr Kommentar wurde nicht online gestellt. Öffnen Sie die Nachricht, um zu lesen, warum.',
    comment_hidden: 'Ihr Kommentar wurde ausgeblendet. Öffnen Sie die Nachricht, um zu lesen, warum.',
    comment_replied: 'Jemand hat auf Ihren Kommentar geantwortet.',
    comment_posted: 'Jemand hat zu dem, was Sie gesagt haben, einen Kommentar geschrieben.',
    need_hidden:
      'Was Sie gesagt haben, ist ausgeblendet, bis es jemand angesehen hat, weil mehrere Menschen es gemeldet haben.',
    need_kept_hidden:
      'Wir haben uns angesehen, was gemeldet wurde. Was Sie gesagt haben, bleibt ausgeblendet. Öffnen Sie es: Dort steht warum, und was Sie tun können.',
    need_shown: 'Wir haben die Meldung geprüft. Was Sie gesagt haben, ist wieder online.',
    report_decided: 'Wir haben uns angesehen, was Sie gemeldet haben. Danke.',
    question_asked: 'Jemand hat eine Frage zum Aufruf „{title}“ gestellt. Sie wartet auf eine Antwort.',
    question_answered:
      'Ihre Frage zum Aufruf „{title}“ ist beantwortet. Alle können die Antwort jetzt lesen.',
    question_answered_alone:
      'Ihre Frage zum Aufruf „{title}“ ist beantwortet, nur für Sie. Öffnen Sie sie, um die Antwort zu lesen und warum sie nicht öffentlich ist.',
    incidentReported:
      'In einer Erprobung, die Sie leiten, ist etwas schiefgegangen. Bitte sehen Sie jetzt nach.',
  },
  choices: {
    title: 'Neuigkeiten für Sie',
    lead: 'Wir sagen Ihnen bei jedem Schritt, was aus dem wird, was Sie gesagt haben, unterstützen oder verfolgen. Sie bestimmen, wie.',
    byMail: 'Wie oft per E-Mail?',
    byMailHint: 'An {email}. Alles in einer E-Mail, und keine, wenn es nichts gibt.',
    daily: 'Morgens eine E-Mail, wenn es etwas gibt',
    weekly: 'Eine E-Mail in der Woche, wenn es etwas gibt',
    off: 'Sie finden alles hier, wenn Sie sich anmelden',
    save: 'Meine Wahl speichern',
    saved: 'Ihre Wahl ist gespeichert.',
    hereText: 'Was Sie hier sehen, steht unter <link>Neuigkeiten für Sie</link>.',
    topics: 'Wovon möchten Sie hören?',
    topicsLead: 'Nehmen Sie den Haken weg, wo Sie weniger hören möchten. Sie können das jederzeit ändern.',
    mailPaused:
      'Sie haben oben „Nicht per E-Mail“ gewählt: Die Haken für E-Mail wirken erst, wenn Sie etwas anderes wählen.',
    way: { inApp: 'In der App', byMail: 'Per E-Mail' },
    topic: {
      own_needs: 'Was ich gesagt habe',
      followed_needs: 'Anliegen, die ich unterstütze oder verfolge',
      challenges: 'Aufrufe und Lösungen, die ich verfolge',
      team: 'Mein Team',
      pilots: 'Erprobungen, die ich verfolge',
      replies: 'Kommentare und Antworten an mich',
    },
    topicHint: {
      own_needs:
        'Was daraus wird: ein Aufruf, eine Lösung, eine Erprobung, ein Ergebnis. Auch für Menschen, für die Sie handeln.',
      followed_needs: 'Jeder Schritt von Anliegen, zu denen Sie „Ich auch“ gesagt haben.',
      challenges: 'Wann der nächste Teil beginnt und wie es ausgeht.',
      team: 'Wer dazukommt und wie die Erprobung Ihrer Lösung läuft.',
      pilots: 'Wann sie beginnen, abgebrochen werden und enden.',
      replies: 'Auch, was aus dem wurde, was Sie gemeldet haben.',
    },
    certain: 'Was wir Ihnen immer sagen',
    certainLead:
      'Diese wenigen Dinge lassen sich nicht abschalten. Sie stehen immer in der App und in Ihren E-Mails mit Neuigkeiten, wenn Sie welche bekommen.',
    because: 'Denn:',
    always: {
      codes: 'Codes zum Anmelden, per E-Mail',
      decisions: 'Entscheidungen über das, was Sie geschrieben haben, und über Ihre Rollen',
      carers: 'Was jemand für Sie tut und wann das beginnt oder endet',
      invitations: 'Einladungen und Aufgaben, um die Sie gebeten werden',
      incidents: 'Ein Vorfall in einer Erprobung, die Sie leiten',
    },
    alwaysWhy: {
      codes: 'Ohne den Code kann sich niemand anmelden, auch Sie nicht.',
      decisions: 'Sie haben ein Recht zu wissen, warum, und was Sie tun können.',
      carers: 'Niemand soll in Ihrem Namen handeln, ohne dass Sie es wissen.',
      invitations: 'Jemand wartet auf Ihre Antwort.',
      incidents: 'Vielleicht brauchen Menschen sofort Ihre Hilfe.',
    },
  },
  off: {
    title: 'E-Mails mit Neuem abstellen',
    lead: 'Sie bekommen dann keine E-Mails mit Neuem mehr. In der Anwendung bleibt alles, wie es ist.',
    button: 'Diese E-Mails abstellen',
    doneTitle: 'Sie bekommen keine E-Mails mit Neuem mehr',
    doneText: 'Wir haben es vermerkt. In Ihrem Profil können Sie die E-Mails jederzeit wieder anstellen.',
    toSettings: 'Zu meinen Einstellungen',
    badTitle: 'Dieser Link funktioniert nicht',
    badText:
      'Vielleicht ist er abgeschnitten. Melden Sie sich an und wählen Sie in Ihrem Profil, wie oft wir Ihnen schreiben.',
  },
  outbox: {
    title: 'E-Mails dieser Vorführung',
    lead: 'In einer Vorführung verlässt keine E-Mail diesen Rechner. Hier lesen Sie, was verschickt worden wäre, das Neueste zuerst.',
    empty: 'Es wurde noch nichts verschickt',
    emptyText: 'Lassen Sie sich auf der Anmeldeseite einen Code schicken, dann steht er hier.',
    to: 'An {address}',
    refresh: 'Noch einmal nachsehen',
    back: 'Zur Anmeldung',
  },
} satisfies Translation<typeof en>;
