import type en from '../en/errorCodes.ts';
import type { Translation } from '../translation.ts';

export default {
  already_excluded: 'Diese Lösung bewerten Sie schon nicht mehr.',
  already_scored: 'Es wurde schon bewertet. Ändern Sie stattdessen einzeln, wer was bewertet.',
  area_in_use: 'Ein Team hat einen dieser Schwerpunkte gewählt, darum bleibt er.',
  assignment_changed:
    'Wer was bewertet, hat sich inzwischen geändert. Bitte sehen Sie sich den neuen Stand an.',
  assignment_gaps:
    'Einige Lösungen haben inzwischen zu wenige Jurymitglieder. Losen Sie neu oder füllen Sie erst die Lücken.',
  assignment_published: 'Das ist schon veröffentlicht. Ändern Sie es stattdessen einzeln.',
  begins_in_the_past:
    'Ein neuer Abschnitt eines öffentlichen Aufrufs kann nicht in der Vergangenheit beginnen.',
  check_fields: 'In dem Formular fehlt etwas, oder etwas kann nicht stimmen.',
  entries_assigned: 'Die Einreichungen sind schon an die Jury verteilt, darum bleibt das so.',
  entry_left: 'Diese Lösung nimmt nicht mehr teil.',
  has_paper:
    'Diese Person hat schon einen Stimmzettel. Ist er verdorben, können die Mitarbeitenden ihn für ungültig erklären.',
  juror_excluded:
    'Diese Person kann die Lösung nicht bewerten: Sie bewertet sie schon, hat ein eigenes Interesse oder hat die Jury verlassen.',
  logo_large: 'Dieses Bild ist zu groß. Möglich ist höchstens 1 MB.',
  logo_type: 'Ein Logo kann ein Bild als PNG, JPEG oder WebP sein.',
  move_instead:
    'Ein Abschnitt eines öffentlichen Aufrufs wird mit seiner Schaltfläche verschoben, damit Sie sehen, was sich mit verschiebt.',
  move_refused: 'Diese Termine gehen nicht. Öffnen Sie die Seite neu, um zu sehen, was sich verschiebt.',
  no_entries: 'Noch gibt es keine Lösung zu bewerten.',
  no_jurors: 'Noch hat niemand für die Jury zugesagt.',
  no_vote_phase: 'Es gibt keinen Abschnitt für eine Abstimmung. Fügen Sie ihn zuerst bei den Terminen hinzu.',
  nobody_behind: 'Im Moment ist niemand im Rückstand.',
  nobody_chosen: 'Wählen Sie, wer die Lösung abgibt oder wer sie übernimmt.',
  not_handed_out: 'Dieser Stimmzettel ist an niemanden ausgegeben. Geben Sie ihn zuerst aus.',
  nothing_moved: 'Das sind die Termine, die schon gelten.',
  nothing_sent: 'Noch hat niemand Punkte abgeschickt. Es gibt also nichts zu öffnen.',
  other_window:
    'Sie haben in einem anderen Fenster weitergemacht. Laden Sie die Seite neu, um den Stand zu sehen.',
  paper_done: 'Dieser Stimmzettel ist schon erledigt: Er zählt, oder er ist ungültig.',
  paper_used: 'Dieser Stimmzettel ist schon ausgegeben. Nehmen Sie einen anderen.',
  papers_awaited:
    'Die Abstimmung ist beendet, aber Stimmzettel auf Papier können noch eingetragen werden. Danach wird gezählt.',
  rule_answered:
    'Diese Regel ist schon beantwortet, darum bleibt sie, wie sie ist. Fügen Sie eine neue hinzu.',
  same_person: 'Sie haben diesen Stimmzettel schon eingetippt. Beim zweiten Mal muss es jemand anderes tun.',
  scoring_began: 'Die Jury hat schon Punkte gegeben, darum bleibt das so.',
  state_changed: 'Inzwischen ist es weitergegangen. Deshalb ist dieser Schritt nicht mehr möglich.',
  suspended:
    'Ihr Konto ruht. Alles Öffentliche können Sie weiter lesen. Fragen Sie uns, wenn Sie wissen möchten, warum.',
  already_counted: 'Die Stimmen sind schon ausgezählt. Öffnen Sie die Seite neu, um den Stand zu sehen.',
  already_decided: 'Das hat schon jemand entschieden. Öffnen Sie die Seite neu, um zu sehen, wie.',
  already_invited: 'Diese Person ist schon gefragt worden.',
  already_member: 'Diese Person ist schon im Team.',
  answered_already: 'Diese Fragen sind schon beantwortet. Hier ist nichts mehr zu tun.',
  nobody_to_tell: 'In dieser Gruppe ist gerade niemand, deshalb wurde nichts verschickt.',
  question_answered:
    'Diese Frage hat schon jemand aus dem Team beantwortet. Öffnen Sie die Liste, um die Antwort zu lesen.',
  question_withdrawn: 'Wer diese Frage gestellt hat, hat sie zurückgenommen. Es ist nichts mehr zu tun.',
  changed_meanwhile:
    'Jemand hat das geändert, während Sie geschrieben haben. Öffnen Sie es in einem zweiten Tab und vergleichen Sie; Ihr Text ist noch da.',
  consent_text_changed:
    'Der Text hat sich geändert, seit Sie ihn geöffnet haben. Bitte lesen Sie ihn noch einmal, bevor Sie antworten.',
  criteria_changed:
    'Die Kriterien haben sich geändert. Öffnen Sie die Seite neu und sehen Sie Ihre Bewertung durch.',
  date_future: 'Dieser Tag liegt noch vor uns. Bitte nennen Sie einen vergangenen Tag.',
  deadline_passed: 'Die Frist ist vorbei. Ihr Text bleibt als Entwurf erhalten.',
  decision_signed:
    'Die Entscheidung ist unterschrieben und wartet auf ihre Bekanntgabe. Nehmen Sie die Unterschrift zurück, wenn etwas geändert werden muss.',
  delegation_over: 'Sie können nicht mehr für diese Person handeln.',
  deliberation_over:
    'Diese Punkte lassen sich nicht mehr ändern: Die Endrunde steht fest, oder die Entscheidung ist unterschrieben.',
  final_begun: 'Die Endrunde wird schon bewertet. Deshalb bleibt es bei diesen Lösungen.',
  final_changed:
    'Die Endrunde wurde in einem anderen Fenster geändert. Öffnen Sie die Seite neu, um zu sehen, wie es jetzt steht.',
  draft_changed:
    'Dieser Entwurf wurde in einem anderen Fenster geändert. Nichts ist verloren: Öffnen Sie die Seite neu, um den neuesten Text zu sehen.',
  entry_left_vote:
    'Eine der Lösungen nimmt nicht mehr teil. Öffnen Sie die Seite neu und prüfen Sie Ihre Auswahl.',
  feedback_missing:
    'Jedes Team bekommt eine Rückmeldung, die jemand von Ihnen gelesen hat. Bitte schreiben Sie für jedes ein paar Worte und kreuzen Sie es an.',
  file_count: 'Es sind zu viele Dateien. Entfernen Sie eine, bevor Sie eine neue hinzufügen.',
  file_empty: 'Diese Datei ist leer. Bitte wählen Sie eine andere.',
  file_large: 'Diese Datei ist zu groß. Möglich sind bis zu 10 MB.',
  file_type: 'Diese Art von Datei geht nicht. Möglich sind Bilder und PDF-Dateien.',
  has_interest: 'Diese Person gehört zum Team und kann seine Lösung nicht bewerten.',
  incomplete: 'Es fehlt noch etwas. Öffnen Sie die Seite neu, um zu sehen, was.',
  invitation_over:
    'Diese Einladung gilt nicht mehr. Bitten Sie die Person, die sie geschickt hat, um eine neue.',
  item_changed: 'Der Text hat sich geändert, seit Sie ihn geöffnet haben. Bitte lesen Sie ihn noch einmal.',
  item_taken:
    'Das hat gerade jemand aus dem Team geöffnet. Nehmen Sie das nächste oder kommen Sie in ein paar Minuten wieder.',
  jury_blind: 'Die Bewertungen werden gezeigt, wenn alle ihre gesendet haben.',
  jury_interest:
    'Sie haben ein eigenes Interesse an dieser Lösung. Deshalb lesen Sie nicht, was die Jury über sie sagt.',
  jury_open:
    'Die Jury arbeitet noch. Warten Sie, bis alle ihre Bewertung gesendet haben oder die Zeit um ist.',
  jury_over: 'Die Zeit der Jury ist vorbei.',
  last_admin: 'Das ist die letzte Person in der Verwaltung. Geben Sie die Rolle zuerst jemand anderem.',
  last_member: 'Das ist die letzte Person im Team. Ziehen Sie stattdessen die Lösung zurück.',
  link_unknown:
    'Dieser Link funktioniert nicht oder nicht mehr. Bitten Sie die Person, von der Sie ihn haben, um einen neuen.',
  merge_final:
    'Die Anliegen wurden vor mehr als einem Tag verbunden. Das lässt sich nicht mehr rückgängig machen.',
  merge_target: 'Ein Anliegen kann nur mit einem anderen verbunden werden, das öffentlich ist.',
  merged_further: 'Das andere Anliegen ist inzwischen mit einem dritten verbunden worden.',
  need_in_review:
    'Jemand liest dieses Anliegen gerade. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  need_not_in_challenge: 'Eines dieser Anliegen gehört nicht zu diesem Aufruf.',
  need_not_public: 'Eines dieser Anliegen ist nicht mehr öffentlich. Nehmen Sie es von der Liste.',
  no_such_clinician: 'Wir kennen keine bestätigte Fachkraft mit dieser E-Mail-Adresse.',
  no_such_partner: 'Eine dieser Organisationen ist hier nicht bekannt.',
  no_such_person:
    'Wir kennen niemanden mit dieser E-Mail-Adresse. Die Person muss sich zuerst einmal anmelden.',
  no_such_site: 'Dieser Ort ist hier nicht bekannt.',
  not_active_yet: 'Die Fragen kommen, sobald Sie teilnehmen. Die Menschen vor Ort sagen Ihnen Bescheid.',
  not_classified: 'Sagen Sie zuerst, wie schwer es war.',
  not_ready: 'Es fehlt noch etwas. Die Seite zählt auf, was.',
  not_signed:
    'Die Entscheidung ist nicht mehr unterschrieben. Öffnen Sie die Seite noch einmal, um zu sehen, wie es steht.',
  other_address: 'Diese Einladung wurde an eine andere E-Mail-Adresse geschickt.',
  paper_changed:
    'Ihre Stimme wurde in einem anderen Fenster geändert. Sehen Sie noch einmal nach, bevor Sie sie ändern.',
  passed_on_already: 'Das ist schon weitergemeldet.',
  phase_already_open: 'Eine Phase, die begonnen hat, kann nicht zu einer anderen Zeit beginnen.',
  phase_already_over: 'Eine Phase, die vorbei ist, lässt sich nicht mehr ändern.',
  phases_all_over: 'Alle Phasen liegen in der Vergangenheit. Geben Sie ihnen zuerst neue Daten.',
  pilot_not_running: 'Die Erprobung läuft gerade nicht.',
  prize_gone: 'Einer der Gewinne ist nicht mehr da. Öffnen Sie den Entwurf und wählen Sie noch einmal.',
  reason_missing: 'Bitte sagen Sie, warum. Das erfahren alle, die es betrifft.',
  reminded_today: 'Diese Menschen wurden vor weniger als einem Tag erinnert. Bitte warten Sie bis morgen.',
  score_changed:
    'Diese Punkte wurden inzwischen geändert. Sehen Sie sie noch einmal an, bevor Sie sie ändern.',
  scores_missing: 'Es fehlen noch Bewertungen.',
  scores_sent: 'Ihre Bewertung ist gesendet und lässt sich nicht mehr ändern.',
  team_full: 'Dieses Team ist voll.',
  team_name_taken: 'Ein anderes Team hat schon diesen Namen.',
  text_fixed: 'Dieser Text lässt sich nicht mehr ändern: Menschen haben ihm schon zugestimmt.',
  too_many_papers: 'Für diese Abstimmung lassen sich keine weiteren Stimmzettel drucken.',
  too_many_teams: 'Sie sind in diesem Aufruf schon in so vielen Teams, wie möglich ist.',
  vote_began: 'Die ersten haben abgestimmt, darum bleiben die Regeln der Abstimmung, wie sie sind.',
  vote_closed: 'Die Abstimmung ist geschlossen. Was Sie vorher abgegeben haben, zählt.',
  vote_not_counted: 'Die Stimmen sind noch nicht ausgezählt. Das geschieht in der Minute nach dem Ende.',
  vote_open: 'Die Abstimmung läuft noch.',
  voted_already: 'Diese Person hat schon am Bildschirm abgestimmt. Diese Stimme zählt.',
  voted_themselves: 'Diese Person hat selbst abgestimmt. Ihre eigene Stimme gilt.',
  own_entry: 'Sie gehören zu einem Team dieses Aufrufs. Darum entscheidet jemand anderes aus dem Cluster.',
  voter_left: 'Sie können für diese Person nicht mehr abstimmen.',
  challenge_exists: 'Aus diesem Thema gibt es schon einen Aufruf. Öffnen Sie die Seite neu, um ihn zu sehen.',
  choosing_closed: 'Die Auswahl ist beendet. Was Sie vorher gesendet haben, zählt.',
  choosing_open: 'Es kann noch ausgewählt werden.',
  ends_too_late: 'Bitte geben Sie ein Ende innerhalb eines Jahres an.',
  ends_too_soon: 'Bitte geben Sie den Menschen mindestens eine Stunde zum Auswählen.',
  group_handed_in:
    'Diese Gruppe hat ihre Reihenfolge abgegeben. Wer sie leitet, kann sie zurücknehmen und weitermachen.',
  groups_at_work:
    'Noch nicht jede Gruppe hat ihre Reihenfolge abgegeben. Warten Sie, oder geben Sie sie für die Gruppe ab.',
  groups_missing: 'Legen Sie zuerst mindestens eine Kleingruppe an.',
  leads_only:
    'Diese Person spricht für niemanden und kann deshalb nur leiten. Setzen Sie das Häkchen bei „leitet“.',
  long_list_full: 'Die Liste ist voll. Nehmen Sie etwas herunter, bevor Sie mehr dazulegen.',
  no_part: 'Sagen Sie, für wen diese Person spricht oder dass sie eine Gruppe leitet.',
  not_of_group: 'Diese Person hat die Rolle dafür nicht, oder sie ist noch nicht bestätigt.',
  plenary_began: 'Die große Runde hat begonnen, deshalb stehen die Reihenfolgen der Gruppen fest.',
  plenary_changed: 'Die große Runde hat schon Plätze geändert. Die Gruppen können nicht mehr weitermachen.',
  plenary_missing: 'Beginnen Sie zuerst die große Runde, damit es eine Reihenfolge gibt.',
  same_place: 'Es steht schon auf diesem Platz.',
  session_not_open: 'Die Sitzung ist nicht geöffnet, deshalb lässt sich nichts verschieben.',
  session_open: 'Die Sitzung hat begonnen. Eine Gruppe lässt sich nicht mehr entfernen.',
  too_few_chosen: 'Weniger als zwei Themen wurden von jemandem gewählt. Da gibt es nichts zu ordnen.',
  too_few_topics: 'Setzen Sie zuerst mindestens zwei Themen auf die Liste.',
  too_many_chosen: 'Sie haben zu viele gewählt. Nehmen Sie bei einigen das Häkchen weg.',
  too_many_groups: 'Mehr Gruppen sind nicht möglich.',
  topic_unknown:
    'Eines der Themen gehört nicht (mehr) zu dieser Liste. Öffnen Sie die Seite neu und sehen Sie nach.',
  wording_changed:
    'Der Wortlaut hat sich geändert, seit Sie ihn geöffnet haben. Bitte lesen Sie ihn noch einmal, bevor Sie antworten.',
  wording_fixed:
    'Es wird schon ausgewählt, deshalb lässt sich der Wortlaut nicht mehr ändern. Danke, dass Sie nachgesehen haben.',
  wordings_open: 'Einige Wortlaute sind noch nicht geklärt. Die Seite zählt auf, welche.',
  already_sent: 'Ihr Team hat diese Lösung gerade eingereicht.',
  file_broken: 'Diese Datei ist nicht vollständig angekommen. Bitte fügen Sie sie noch einmal hinzu.',
  mended_before: 'Dieses Team hatte seine eine Gelegenheit zum Nachbessern schon.',
  not_open_yet: 'Lösungen werden noch nicht angenommen. Ihr Entwurf bleibt erhalten.',
  rules_changed: 'Die Regeln des Aufrufs haben sich gerade geändert. Sehen Sie sie noch einmal durch.',
  rules_open: 'Eine Regel ist nicht erfüllt oder noch nicht geprüft. Sagen Sie dazu, was Sie feststellen.',
  still_mending: 'Das Team hat noch Zeit zum Nachbessern.',
  terms_changed: 'Es gibt eine neuere Fassung der Bedingungen. Bitte lesen Sie sie zuerst.',
} satisfies Translation<typeof en>;
