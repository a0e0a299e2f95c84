import type en from '../en/about.ts';
import type { Translation } from '../translation.ts';

export default {
  about: {
    title: 'Was Tandem ist',
    description: 'Wie aus einem Anliegen eine Antwort wird, in sechs Schritten.',
    lead: 'In Tandem arbeiten Menschen mit Krankheiten, Menschen, die sie pflegen, und Menschen, die Neues entwickeln und prüfen, zusammen. Sie sagen, was schwer ist. Wir suchen mit Ihnen eine Antwort. Und wir sagen Ihnen, was daraus geworden ist.',
    stepsTitle: 'Vom Anliegen zum Ergebnis',
    steps: {
      need: 'Sie erzählen uns mit Ihren eigenen Worten, was schwer ist. Andere sagen „Ich auch“. Ihr Name muss nicht erscheinen.',
      challenge:
        'Wir fassen ein oder mehrere Anliegen zusammen und rufen Teams auf, eine Antwort zu finden. Sie sehen, bis wann.',
      solution:
        'Unternehmen, Forschende und medizinische Fachleute schlagen zusammen mit Ihnen Antworten vor. Sie stimmen ab, und eine Jury urteilt.',
      pilot:
        'Ein guter Vorschlag wird im Alltag ausprobiert, mit Menschen, die mitmachen wollen. Sie können jederzeit aufhören.',
      evaluation:
        'Medizinische Fachleute sehen an, was die Erprobung gezeigt hat, und entscheiden: einführen, ändern oder lassen.',
      outcome:
        'Sie und alle, die „Ich auch“ gesagt haben, erfahren, was daraus geworden ist. Ob gut oder schlecht.',
    },
    promisesTitle: 'Darauf können Sie sich verlassen',
    promises: {
      short: 'Zu sagen, wo es hakt, dauert etwa fünf Minuten. Sie brauchen kein Passwort.',
      unnamed:
        'Wenn Sie unter einem anderen Namen schreiben, sehen nur die Mitarbeitenden, die es müssen, wer Sie sind. Jeder Blick darauf wird festgehalten.',
      reasons:
        'Zu jeder Entscheidung über Ihren Text gibt es eine Begründung in einfachen Worten. Dazu sagen wir, was Sie als Nächstes tun können.',
      told: 'Wir sagen Ihnen bei jedem Schritt, was aus Ihrem Anliegen wird. Wie oft, bestimmen Sie.',
      leave: 'Sie können jederzeit gehen, Ihre Daten mitnehmen oder sie löschen lassen.',
    },
    start: 'Sagen, wo es hakt',
  },
  help: {
    title: 'Hilfe',
    description: 'Wie hier alles geht und wen Sie fragen können.',
    lead: 'Hier stehen kurze Antworten. Wenn sie nicht reichen, fragen Sie uns. Keine Frage ist zu klein.',
    askTitle: 'Einen Menschen fragen',
    askText: 'Das Team von {cluster} hilft Ihnen. Es kann Ihr Anliegen auch für Sie aufschreiben.',
    phone: 'Am Telefon:',
    email: 'Per E-Mail:',
    questionsTitle: 'Kurze Antworten',
    questions: {
      say: {
        q: 'Wie sage ich, wo es hakt?',
        a: 'Wählen Sie „Sagen, wo es hakt“. Wir stellen immer nur eine Frage. Sie können jederzeit aufhören und später weitermachen. Nichts wird gesendet, bevor Sie Ihre Antworten geprüft haben.',
      },
      password: {
        q: 'Warum gibt es kein Passwort?',
        a: 'Wenn Sie sich anmelden, senden wir einen Code an Ihre E-Mail-Adresse. Sie tippen den Code ein, und das war es. Der Code gilt nur einmal und nur für kurze Zeit.',
      },
      named: {
        q: 'Sehen andere meinen Namen?',
        a: 'Nur wenn Sie das möchten. Patientinnen, Patienten und Pflegende erscheinen unter einem erfundenen Namen. Bevor Sie einen Text senden, zeigen wir Ihnen Namen, Telefonnummern und Ähnliches darin.',
      },
      metoo: {
        q: 'Was bewirkt „Ich auch“?',
        a: 'Es sagt uns, dass es Ihnen genauso geht. Je mehr Menschen das sagen, desto eher suchen wir eine Antwort. Danach erfahren Sie, was daraus wird.',
      },
      carer: {
        q: 'Kann jemand das für mich tun?',
        a: 'Ja. In Ihrem Profil können Sie einem Menschen, dem Sie vertrauen, erlauben, für Sie zu handeln. Sie bestimmen, wofür und wie lange, und können es sofort beenden.',
      },
      big: {
        q: 'Die Schrift ist zu klein, oder die Farben sind zu grell.',
        a: 'Oben auf jeder Seite finden Sie die Darstellung: Schriftgröße, Farben und Sprache. Dort gibt es auch einen Knopf, der die Seite vorliest.',
      },
      withdraw: {
        q: 'Kann ich zurücknehmen, was ich geschrieben habe?',
        a: 'Ja, jederzeit. Wir entfernen dann Ihren Text. Es bleibt nur ein Vermerk, dass es ihn gab.',
      },
    },
  },
  privacy: {
    title: 'Datenschutz',
    description: 'Was wir über Sie speichern, warum, und was Sie tun können.',
    lead: 'Wir speichern so wenig wie möglich. Hier steht, was, warum und wie lange.',
    who: 'Verantwortlich für Ihre Daten ist {cluster}.',
    where:
      'Die Daten liegen auf einem Rechner, den {cluster} betreibt oder ausgesucht hat. Tandem gibt nichts an Werbefirmen weiter und verfolgt niemanden.',
    storedTitle: 'Was wir speichern',
    stored: {
      account: {
        what: 'Ihre E-Mail-Adresse, den Namen oder erfundenen Namen, den Sie gewählt haben, Ihre Rollen und Ihre Einstellungen',
        why: 'Damit Sie sich anmelden können und Neues erfahren. Bis Sie Ihr Konto löschen.',
      },
      texts: {
        what: 'Die Anliegen, Kommentare, Stimmen und alles andere, was Sie senden',
        why: 'Damit andere es lesen, unterstützen und beantworten können. Texte können Sie jederzeit zurückziehen. Abstimmungen sind geheim.',
      },
      pilots: {
        what: 'Wenn Sie an einer Erprobung teilnehmen: Ihre Einwilligung und Ihre Antworten, unter einem Code statt unter Ihrem Namen',
        why: 'Damit die Erprobung gerecht bewertet werden kann. Ihre Einwilligung können Sie jederzeit zurückziehen.',
      },
      log: {
        what: 'Ein Verzeichnis, wer was geändert oder nachgesehen hat',
        why: 'Damit Fehler und Missbrauch ans Licht kommen.',
      },
      technical: {
        what: 'Für kurze Zeit: Ihre Netzadresse, wenn Sie sich anmelden oder etwas senden',
        why: 'Damit niemand die Seite überfluten oder Codes erraten kann.',
      },
    },
    cookiesTitle: 'Cookies',
    cookies: {
      session: 'Ein Cookie sorgt dafür, dass Sie angemeldet bleiben.',
      preferences: 'Eines merkt sich Sprache, Farben und Schriftgröße.',
      draft: 'Eines hält Ihr halb geschriebenes Anliegen zusammen, bis Sie es senden.',
      none: 'Andere gibt es nicht.',
    },
    rightsTitle: 'Was Sie tun können',
    rights: {
      see: 'In Ihrem Profil ansehen und ändern, was wir über Sie wissen.',
      take: 'Eine Kopie mitnehmen.',
      erase: 'Ihr Konto selbst löschen.',
      complain: 'Sich bei der Datenschutzaufsicht Ihres Landes beschweren.',
    },
  },
  accessibility: {
    title: 'Barrierefreiheit',
    description:
      'Wie wir dafür sorgen, dass alle Tandem nutzen können, und was Sie tun können, wenn es nicht geht.',
    lead: 'Tandem ist für alle gemacht: für müde Augen, für zittrige Hände, für Menschen, die sich die Seite vorlesen lassen oder sie mit der Tastatur bedienen.',
    doTitle: 'Was wir tun',
    do: {
      standard:
        'Wir richten uns nach den Regeln WCAG 2.2, Stufe AA. Jede Seite wird automatisch daran geprüft, in hellen und dunklen Farben.',
      keyboard: 'Alles geht mit der Tastatur allein. Nichts muss gezogen werden.',
      zoom: 'Sie können alles viermal so groß machen. Nichts wird abgeschnitten.',
      scripts:
        'Formulare für Patientinnen, Patienten und Pflegende gehen auch, wenn Skripte abgeschaltet sind.',
      motion:
        'Bewegung gibt es nur, um etwas zu erklären. Wenn Ihr Gerät um weniger Bewegung bittet, bewegt sich nichts.',
      words: 'Wir schreiben in einfachen Worten.',
    },
    limitsTitle: 'Was nicht vollkommen ist',
    limits:
      'Was Menschen hier schreiben und anhängen, können wir nicht immer leicht lesbar machen. Wenn Ihnen etwas im Weg ist, sagen Sie es uns, und wir helfen.',
    tellTitle: 'Sagen Sie es uns',
    tell: 'Wenn etwas für Sie nicht geht, sagen Sie Bescheid. Wir antworten und bringen es in Ordnung. Verantwortlich ist {cluster}.',
  },
} satisfies Translation<typeof en>;
