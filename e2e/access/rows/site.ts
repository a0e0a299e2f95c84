import type { Row } from '../row.ts';
import { all, signedIn } from '../who.ts';

/** News, and what this place says of itself. */
export const siteRows: readonly Row[] = [
  { route: 'notifications', answers: signedIn(200) },
  {
    route: 'notifications',
    about: 'another’s news marked as read',
    form: (s) => ({ id: s.waltersNotice }),
    answers: signedIn('/notifications'),
    unchanged: (s) => `select read_at from notifications where id = '${s.waltersNotice}'`,
  },
  { route: 'digest/off', about: 'with a forged link', query: '?token=x', answers: all(404) },
  {
    route: 'digest/off',
    about: 'with a forged link',
    query: '?token=x',
    form: () => ({}),
    answers: all(404),
  },
  { route: 'demo/outbox', answers: all(200) },
  { route: 'about', answers: all(200) },
  { route: 'help', answers: all(200) },
  { route: 'accessibility', answers: all(200) },
  { route: 'privacy', answers: all(200) },
  { route: 'preferences', answers: all('/') },
  {
    route: 'preferences',
    about: 'nothing chosen',
    form: () => ({ returnTo: '//evil.example' }),
    answers: all('/'),
  },
  { route: '*', params: () => ({}), query: '', answers: all(404) },
];
