import type { Row } from '../row.ts';
import { all, hidden, only, signedIn, staff } from '../who.ts';

const running = (s: { proposing: string }) => ({ slug: s.proposing });
const draft = (s: { draftChallenge: string }) => ({ slug: s.draftChallenge });
const onlyStaff = only(staff, 200);
const nobodyElse = { ...onlyStaff, staff: undefined, admin: undefined };
const questions = (s: { proposingId: string }) =>
  `select id, status, question, answer from challenge_questions where challenge_id = '${s.proposingId}' order by id`;
const updates = (s: { proposingId: string }) =>
  `select id from challenge_updates where challenge_id = '${s.proposingId}' order by id`;

/** The page of a challenge with its terms, questions, news and files. */
export const challengePageRows: readonly Row[] = [
  {
    route: 'challenges/:slug',
    about: 'as somebody else',
    params: running,
    query: '?as=juror',
    answers: all(200),
  },
  {
    route: 'challenges/:slug',
    about: 'a draft, as somebody else',
    params: draft,
    query: '?as=patient',
    answers: hidden(staff, 200),
  },
  {
    route: 'challenges/:slug/terms/:kind',
    params: (s) => ({ slug: s.proposing, kind: 'rules' }),
    answers: all(200),
  },
  {
    route: 'challenges/:slug/terms/:kind',
    about: 'an older version',
    params: (s) => ({ slug: s.proposing, kind: 'rules' }),
    query: '?version=1',
    answers: all(200),
  },
  {
    route: 'challenges/:slug/terms/:kind',
    about: 'a version that there is not',
    params: (s) => ({ slug: s.proposing, kind: 'rules' }),
    query: '?version=99',
    answers: all(404),
  },
  {
    route: 'challenges/:slug/terms/:kind',
    about: 'a kind that there is not',
    params: (s) => ({ slug: s.proposing, kind: 'anything' }),
    answers: all(404),
  },
  { route: 'challenges/:slug/questions', params: running, answers: all(200) },
  { route: 'challenges/:slug/questions', about: 'of a draft', params: draft, answers: hidden(staff, 200) },
  {
    route: 'challenges/:slug/questions',
    about: 'somebody else’s, taken back',
    params: running,
    form: (s) => ({ intent: 'withdraw', questionId: s.openQuestionId }),
    answers: { ...signedIn(404), staff: 403, admin: 403 },
    unchanged: questions,
  },
  {
    route: 'challenges/:slug/questions',
    about: 'put among the frequent ones by somebody else',
    params: running,
    form: (s) => ({ intent: 'take-over', questionId: s.answeredQuestionId }),
    answers: { ...signedIn(403), staff: undefined, admin: undefined },
    unchanged: (s) => `select id from challenge_faqs where challenge_id = '${s.proposingId}' order by id`,
  },
  {
    route: 'challenges/:slug/questions/:questionId',
    params: (s) => ({ slug: s.proposing, questionId: s.openQuestionId }),
    answers: onlyStaff,
  },
  {
    route: 'challenges/:slug/questions/:questionId',
    about: 'of another challenge',
    params: (s) => ({ slug: s.voting, questionId: s.openQuestionId }),
    answers: only(staff, 404),
  },
  {
    route: 'challenges/:slug/questions/:questionId',
    about: 'answered by somebody else',
    params: (s) => ({ slug: s.proposing, questionId: s.openQuestionId }),
    form: () => ({ to: 'everyone', answer: 'Not mine to say' }),
    answers: nobodyElse,
    unchanged: questions,
  },
  { route: 'challenges/:slug/updates', params: running, answers: all(200) },
  { route: 'challenges/:slug/updates', about: 'of a draft', params: draft, answers: hidden(staff, 200) },
  { route: 'challenges/:slug/updates.atom', params: running, answers: all(200) },
  { route: 'challenges/:slug/updates.atom', about: 'of a draft', params: draft, answers: all(404) },
  { route: 'challenges/:slug/updates/new', params: running, answers: onlyStaff },
  {
    route: 'challenges/:slug/updates/new',
    about: 'by somebody else',
    params: running,
    form: (s) => ({ title: 'My news', body: 'They are not mine to tell.', submissionKey: s.nobody }),
    answers: nobodyElse,
    unchanged: updates,
  },
  {
    route: 'challenges/:slug/updates/:updateId',
    params: (s) => ({ slug: s.proposing, updateId: s.challengeUpdateId }),
    answers: all(200),
  },
  {
    route: 'challenges/:slug/updates/:updateId',
    about: 'of another challenge',
    params: (s) => ({ slug: s.voting, updateId: s.challengeUpdateId }),
    answers: all(404),
  },
  { route: 'challenges/:slug/files', params: running, answers: onlyStaff },
  {
    route: 'challenges/:slug/files',
    about: 'removed by somebody else',
    params: running,
    form: (s) => ({ removeFile: s.nobody }),
    answers: nobodyElse,
  },
];
