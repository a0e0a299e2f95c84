import type en from '../en/reasonTemplates.ts';
import type { Translation } from '../translation.ts';

export default {
  title: 'Begründungen',
  lead: 'Mit diesen Worten beginnen die Moderierenden und passen sie an. Sie gehen an Menschen, die vielleicht müde oder krank sind: Halten Sie sie kurz und freundlich, und sagen Sie, was nun möglich ist.',
  add: 'Begründung hinzufügen',
  edit: '„{title}“ ändern',
  editShort: 'Ändern',
  new: 'Eine neue Begründung',
  verdict: 'Für',
  name: 'Name für das Team',
  nameHint: 'Damit Sie sie in der Liste finden.',
  bodyEn: 'Worte auf Englisch',
  bodyDe: 'Worte auf Deutsch',
  save: 'Begründung speichern',
  remove: 'Begründung entfernen',
  removeTitle: '„{title}“ entfernen?',
  removeText: 'Was damit gesagt wurde, bleibt gesagt. Niemand kann mehr damit beginnen.',
  removeCancel: 'Behalten',
  emptyTitle: 'Es gibt noch keine Begründungen',
  emptyText: 'Fügen Sie die erste hinzu, damit niemand mit einer leeren Seite beginnt.',
  back: 'Zurück zu den Begründungen',
} satisfies Translation<typeof en>;
