import type en from '../en/site.ts';
import type { Translation } from '../translation.ts';

export default {
  skipToContent: 'Zum Inhalt springen',
  nav: {
    label: 'Hauptmenü',
    menu: 'Menü',
    home: 'Tandem, Startseite',
    needs: 'Anliegen',
    challenges: 'Aufrufe',
    pilots: 'Erprobungen',
    outcomes: 'Was daraus wurde',
    sayWhatHurts: 'Sagen, wo es hakt',
  },
  account: {
    menu: 'Ihr Konto',
    signedInAs: 'Angemeldet als {name}',
    profile: 'Profil und Einstellungen',
    myNeeds: 'Meine Anliegen',
    caringFor: 'Menschen, für die ich handle',
    mySolutions: 'Meine Lösungen',
    administration: 'Verwaltung',
    moderation: 'Moderation',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
  },
  notifications: {
    link: 'Neues für Sie',
    linkWithCount: '{count, plural, one {Neues für Sie: # ungelesen} other {Neues für Sie: # ungelesen}}',
  },
  demo: {
    label: 'Hinweis zur Vorführung',
    banner:
      'Das ist eine Vorführung. Die Menschen und Geschichten hier sind erfunden, und alles kann jederzeit gelöscht werden.',
    tryAs: 'Als jemand ausprobieren',
  },
  preferences: {
    open: 'Darstellung',
    language: 'Sprache',
    theme: 'Farben',
    themes: {
      auto: 'Wie mein Gerät',
      light: 'Hell',
      dark: 'Dunkel',
      contrast: 'Starker Kontrast',
    },
    textSize: 'Schriftgröße',
    textSizes: { s1: 'Normal', s2: 'Groß', s3: 'Sehr groß' },
    apply: 'So anzeigen',
  },
  readAloud: {
    start: 'Vorlesen',
    stop: 'Vorlesen beenden',
  },
  footer: {
    label: 'Über diesen Ort',
    help: 'Hilfe',
    helpText: 'Sie kommen nicht weiter? Hier gibt es kurze Antworten und Menschen, die helfen.',
    about: 'Was Tandem ist',
    solutions: 'Alle Lösungen',
    organisations: 'Organisationen',
    accessibility: 'Barrierefreiheit',
    privacy: 'Datenschutz',
    runBy: 'Betrieben von {cluster}.',
    promise: 'Mit Ihnen, nicht für Sie.',
  },
} satisfies Translation<typeof en>;
