import type { Row } from '../row.ts';
import { only, signedIn, staff } from '../who.ts';

const running = (s: { proposing: string }) => ({ slug: s.proposing });
const voting = (s: { voting: string }) => ({ slug: s.voting });
const draft = (s: { draftChallenge: string }) => ({ slug: s.draftChallenge });
const onlyStaff = only(staff, 200);
const papersOf = (slug: string) =>
  `select h.number, h.status, h.voter_key, h.first_marks, h.second_marks from hand_papers h join ballots b on b.id = h.ballot_id join challenges c on c.id = b.challenge_id where c.slug = '${slug}' order by 1`;
const notStaff = { ...only(staff, 200, 404), staff: undefined, admin: undefined };
const nobody = '01890000-0000-7000-8000-000000000000';

/** The board of a challenge: what waits, messages, history and data. */
export const boardRows: readonly Row[] = [
  { route: 'challenges/:slug/board', params: running, answers: onlyStaff },
  { route: 'challenges/:slug/board', about: 'of a draft', params: draft, answers: only(staff, 200, 404) },
  { route: 'challenges/:slug/board/messages', params: running, answers: onlyStaff },
  {
    route: 'challenges/:slug/board/messages',
    about: 'written by somebody else',
    params: running,
    form: () => ({
      messageId: nobody,
      audience: 'followers',
      subject: 'Not from us',
      body: 'Please send me your passwords.',
    }),
    answers: { ...onlyStaff, staff: undefined, admin: undefined },
    unchanged: () => `select count(*)::int from challenge_messages where subject = 'Not from us'`,
  },
  { route: 'challenges/:slug/board/signals', params: running, answers: onlyStaff },
  { route: 'challenges/:slug/papers', params: voting, answers: only(staff, 200, 404) },
  { route: 'challenges/:slug/papers', about: 'where nobody votes', params: draft, answers: signedIn(404) },
  {
    route: 'challenges/:slug/papers',
    about: 'printed by somebody else',
    params: voting,
    form: () => ({ intent: 'print', count: '5' }),
    answers: notStaff,
    unchanged: (s) => papersOf(s.voting),
  },
  { route: 'challenges/:slug/papers/hand-out', params: voting, answers: only(staff, 200, 404) },
  {
    route: 'challenges/:slug/papers/hand-out',
    about: 'by somebody else',
    params: voting,
    form: () => ({
      number: '0001',
      capacity: 'patient',
      has: 'none',
      name: 'Me',
      bornIn: '1950',
      place: 'Here',
    }),
    answers: notStaff,
    unchanged: (s) => papersOf(s.voting),
  },
  { route: 'challenges/:slug/papers/type', params: voting, answers: only(staff, 200, 404) },
  {
    route: 'challenges/:slug/papers/type',
    about: 'by somebody else',
    params: voting,
    form: (s) => ({ number: '0001', pick: s.nobody }),
    answers: notStaff,
    unchanged: (s) => papersOf(s.voting),
  },
  {
    route: 'challenges/:slug/papers/print',
    about: 'without saying which',
    params: voting,
    answers: only(staff, '/challenges', 404),
  },
  {
    route: 'challenges/:slug/papers/print',
    about: 'none of that number',
    params: voting,
    query: '?from=0001&to=0004',
    answers: only(staff, 200, 404),
  },
  { route: 'challenges/:slug/board/history', params: running, answers: onlyStaff },
  {
    route: 'challenges/:slug/messages/:id',
    params: (s) => ({ slug: s.proposing, id: s.patientsMessage }),
    answers: only(['patient', ...staff], 200, 404),
  },
  {
    route: 'challenges/:slug/messages/:id',
    about: 'that was never sent',
    params: (s) => ({ slug: s.proposing, id: nobody }),
    answers: signedIn(404),
  },
  {
    route: 'challenges/:slug/export/:file',
    params: (s) => ({ slug: s.proposing, file: 'entries.csv' }),
    answers: onlyStaff,
  },
  {
    route: 'challenges/:slug/export/:file',
    about: 'a table there is not',
    params: (s) => ({ slug: s.proposing, file: 'passwords.csv' }),
    answers: only(staff, 404),
  },
];
