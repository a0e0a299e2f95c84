import type en from '../en/richText.ts';
import type { Translation } from '../translation.ts';

export default {
  toolbar: 'Text gestalten',
  format: {
    bold: 'Fett',
    italic: 'Kursiv',
    heading: 'Überschrift',
    subheading: 'Kleine Überschrift',
    bullets: 'Liste',
    numbers: 'Nummerierte Liste',
    quote: 'Zitat',
    link: 'Verweis',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
  },
  link: {
    label: 'Adresse des Verweises',
    wrong: 'Eine Adresse beginnt mit https:// oder mailto: und hat keine Leerzeichen.',
    set: 'Verweis setzen',
    cancel: 'Kein Verweis',
  },
  plainHint: 'Lassen Sie zwischen zwei Absätzen eine Zeile frei.',
  kept: {
    title: 'Wir haben aufgehoben, was Sie geschrieben haben',
    body: 'Es war noch nicht gespeichert. Es ist von {when} und liegt nur in diesem Browser.',
    restore: 'Wieder einsetzen',
    forget: 'Verwerfen',
    leave: 'Was Sie geschrieben haben, ist noch nicht gespeichert. Die Seite trotzdem verlassen?',
  },
} satisfies Translation<typeof en>;
