import type en from '../en/errors.ts';
import type { Translation } from '../translation.ts';

export default {
  not_found: {
    title: 'Diese Seite finden wir nicht',
    body: 'Vielleicht stimmt die Adresse nicht, oder der Inhalt wurde verschoben oder entfernt. Manche Seiten können nur die Menschen sehen, denen sie gehören.',
    next: 'Prüfen Sie die Adresse, melden Sie sich an oder suchen Sie unter den Anliegen.',
  },
  forbidden: {
    title: 'Diese Seite ist für Sie nicht offen',
    body: 'Um sie zu sehen oder das zu tun, brauchen Sie eine andere Rolle.',
    next: 'Wenn Sie meinen, dass Ihnen diese Rolle zusteht, fragen Sie das Team, das Tandem hier betreibt.',
  },
  gone: {
    title: 'Das wurde entfernt',
    body: 'Der Mensch, der es geschrieben hat, hat es zurückgezogen. Oder der Link wurde schon benutzt oder ist abgelaufen.',
    next: 'Hier gibt es nichts mehr zu sehen, und Sie müssen nichts tun.',
  },
  too_many: {
    title: 'Das ging etwas zu schnell',
    body: 'Von Ihrer Verbindung kamen sehr viele Anfragen.',
    next: 'Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.',
  },
  offline: {
    title: 'Sie sind nicht verbunden',
    body: 'Wir konnten Tandem nicht erreichen. Vielleicht ist Ihre Internetverbindung unterbrochen.',
    next: 'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal. Was gespeichert war, ist noch da.',
  },
  unexpected: {
    title: 'Bei uns ist etwas schiefgegangen',
    body: 'Das liegt nicht an Ihnen. Wir haben es festgehalten.',
    next: 'Versuchen Sie es gleich noch einmal. Wenn es wieder passiert, sagen Sie uns Bescheid und nennen Sie diese Nummer:',
    nextWithoutId:
      'Versuchen Sie es gleich noch einmal. Wenn es wieder passiert, sagen Sie uns, was Sie gerade tun wollten.',
    requestId: 'Nummer: {id}',
  },
  invalid: {
    title: 'Mit dem Gesendeten konnten wir nichts anfangen',
    body: 'Vielleicht war die Seite zu lange offen, oder es fehlte etwas.',
    next: 'Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  unauthenticated: {
    title: 'Bitte melden Sie sich zuerst an',
    body: 'Diese Seite gehört jemandem. Deshalb müssen wir wissen, dass Sie es sind.',
    next: 'Melden Sie sich mit einem Code an, den wir Ihnen per E-Mail senden. Sie brauchen kein Passwort.',
  },
  conflict: {
    title: 'Jemand war schneller',
    body: 'Was Sie ändern wollten, wurde inzwischen geändert.',
    next: 'Laden Sie die Seite neu, um zu sehen, wie es jetzt steht. Entscheiden Sie dann.',
  },
  too_large: {
    title: 'Das ist zu viel auf einmal',
    body: 'Was Sie gesendet haben, ist größer, als wir annehmen können.',
    next: 'Gehen Sie zurück und senden Sie weniger oder eine kleinere Datei.',
  },
  action: {
    home: 'Zur Startseite',
    needs: 'Anliegen ansehen',
    signIn: 'Anmelden',
    help: 'Hilfe holen',
    reload: 'Noch einmal versuchen',
  },
} satisfies Translation<typeof en>;
