import type en from '../en/signIn.ts';
import type { Translation } from '../translation.ts';

export default {
  title: 'Anmelden oder mitmachen',
  lead: 'Sagen Sie uns Ihre E-Mail-Adresse. Wir schicken Ihnen einen Code, und damit sind Sie drin. Sie brauchen kein Passwort. Auch wenn Sie neu hier sind, fangen Sie so an.',
  email: {
    label: 'Ihre E-Mail-Adresse',
    hint: 'Zum Beispiel erna.schmidt@example.org. Wir schreiben Ihnen damit; gezeigt wird sie nie.',
    send: 'Code schicken',
    sending: 'Der Code wird geschickt …',
  },
  noMail: 'Keine E-Mail, oder es klappt nicht? <help>Wir helfen Ihnen persönlich.</help>',
  privacy: 'Was wir über Sie speichern und wozu: <link>Datenschutz</link>.',
  code: {
    title: 'Code eingeben',
    sent: 'Wenn Ihre Adresse Post von uns bekommen kann, ist ein Code mit sechs Ziffern unterwegs. Er gilt einmal, {minutes} Minuten lang.',
    sentTo:
      'Wenn {email} Post von uns bekommen kann, ist ein Code mit sechs Ziffern unterwegs. Er gilt einmal, {minutes} Minuten lang.',
    filledIn: 'Wir haben den Code aus Ihrer E-Mail eingetragen. Drücken Sie jetzt auf den Knopf.',
    label: 'Code aus der E-Mail',
    hint: 'Sechs Ziffern. Leerzeichen machen nichts.',
    confirm: 'Jetzt anmelden',
  },
  noMailYet: {
    title: 'Noch keine E-Mail da?',
    wait: 'Es kann ein bis zwei Minuten dauern.',
    spam: 'Sehen Sie im Ordner für unerwünschte Post nach („Spam“).',
    newest: 'Wenn Sie mehrere Codes angefordert haben, nehmen Sie den aus der neuesten E-Mail.',
    again: 'Neuen Code schicken',
    otherAddress: 'Eine andere E-Mail-Adresse nehmen',
  },
  errors: {
    check: 'Bitte prüfen Sie, was Sie eingegeben haben.',
    email_missing: 'Geben Sie Ihre E-Mail-Adresse ein.',
    email_wrong: 'Das ist keine vollständige E-Mail-Adresse. Sie sieht so aus: name@example.org.',
    code_missing: 'Geben Sie den Code aus der E-Mail ein.',
    code_shape: 'Der Code hat sechs Ziffern und sonst nichts. Bitte vergleichen Sie ihn mit der E-Mail.',
    code_wrong:
      'Das ist nicht der richtige Code. Bitte vergleichen Sie ihn mit der neuesten E-Mail von uns. {count, plural, one {Sie haben noch # Versuch.} other {Sie haben noch # Versuche.}}',
    code_used: 'Dieser Code wurde schon benutzt. Fordern Sie unten einen neuen an.',
    code_expired: 'Dieser Code ist abgelaufen. Fordern Sie unten einen neuen an.',
    code_locked:
      'Dieser Code wurde zu oft falsch eingegeben und gilt nicht mehr. Fordern Sie unten einen neuen an.',
    code_suspended:
      'Ihr Konto ist gesperrt. Das Clusterteam schreibt dazu: „{reason}“ Fragen Sie nach, wenn Sie das für falsch halten.',
    too_many:
      'Das wurde sehr oft versucht. Um die Konten zu schützen, warten wir jetzt. Versuchen Sie es bitte wieder in: {when}.',
  },
  personas: {
    title: 'Als jemand ausprobieren',
    lead: 'Dies ist eine Vorführung. Wählen Sie eine von sieben erfundenen Personen: einmal drücken, und Sie sind drin, ohne E-Mail.',
    patient: 'Sagt, was schwer ist, und sieht, was daraus wird',
    carer: 'Kümmert sich um jemanden und spricht für sie',
    clinician: 'Prüft, ob ein Anliegen echt ist, leitet eine Erprobung, beurteilt die Ergebnisse',
    innovator: 'Hat ein Start-up und antwortet auf einen Aufruf',
    researcher: 'Arbeitet in einem Team und plant Erprobungen',
    staff: 'Prüft Texte, macht Aufrufe, eröffnet Erprobungen',
    admin: 'Kümmert sich um Personen, Rollen und Einstellungen',
  },
} satisfies Translation<typeof en>;
