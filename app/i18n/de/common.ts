import type en from '../en/common.ts';
import type { Translation } from '../translation.ts';

export default {
  format: {
    date: '{weekday}, {day}. {month}',
    dateWithYear: '{weekday}, {day}. {month} {year}',
    dateShort: '{day}. {month} {year}',
    time: '{clock} Uhr',
    dateTime: '{date} um {time}',
    deadline: '{date}, {relative}',
    range: '{from} bis {to}',
    justNow: 'gerade eben',
    days: '{count, plural, one {# Tag} other {# Tage}}',
    hours: '{count, plural, one {# Stunde} other {# Stunden}}',
    minutes: '{count, plural, one {# Minute} other {# Minuten}}',
    percent: '{value} %',
  },
  action: {
    cancel: 'Abbrechen',
    search: 'Suchen',
    apply: 'Anwenden',
    showMore: 'Mehr zeigen',
    signIn: 'Anmelden',
    print: 'Drucken',
    share: 'Teilen',
  },
  form: {
    optional: 'freiwillig',
    required: 'Bitte füllen Sie das aus.',
    errorSummaryTitle: 'Bitte sehen Sie noch einmal hin',
    errorTitlePrefix: 'Fehler: {title}',
    tooLong: 'Das ist zu lang. Bitte höchstens {max, plural, one {# Zeichen} other {# Zeichen}}.',
    charactersLeft: '{count, plural, one {noch # Zeichen} other {noch # Zeichen}}',
    saving: 'Wird gespeichert …',
    saved: 'Gespeichert',
    savedAt: 'Gespeichert: {when}',
    somethingWentWrong: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
    tooManyAttempts:
      'Das wurde zu oft versucht. Bitte warten Sie ein wenig und versuchen Sie es dann noch einmal.',
  },
  paging: {
    older: 'Ältere',
    newer: 'Neuere',
    label: 'Seiten',
  },
  live: {
    offline:
      'Sie sind gerade nicht verbunden. Was Sie schreiben, bleibt hier. Sobald die Verbindung wieder da ist, geht es weiter.',
    reconnecting:
      'Die Verbindung ist unterbrochen. Wir versuchen es noch einmal. Was Sie schreiben, bleibt hier.',
    back: 'Sie sind wieder verbunden.',
  },
  titleTemplate: '{title} – {cluster}',
} satisfies Translation<typeof en>;
