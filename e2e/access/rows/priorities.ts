import type { Row } from '../row.ts';
import type { Samples } from '../samples.ts';
import { all, hidden, only, signedIn, staff } from '../who.ts';

const open = (s: Samples) => ({ slug: s.openRound });
const published = (s: Samples) => ({ slug: s.publishedRound });
const collecting = (s: Samples) => ({ slug: s.newRound });
const topic = (s: Samples) => ({ slug: s.newRound, topicId: s.newTopicId });
const shortlisted = () => ({ slug: 'access-session' });
const group = (s: Samples) => ({ slug: s.publishedRound, groupId: s.roundGroupId });
const onlyStaff = only(staff, 200);
const nobodyElse = { ...only(staff, 200), staff: undefined, admin: undefined };
const noOneElse = { ...signedIn(404), staff: undefined, admin: undefined };
const statusOf = (slug: string) =>
  `select status, title, version from priority_rounds where slug = '${slug}'`;
const topicsOf = (slug: string) =>
  `select t.id, t.wording, t.version from priority_topics t join priority_rounds r on r.id = t.round_id where r.slug = '${slug}' order by 1`;
const papersOf = (slug: string) =>
  `select count(*) from priority_papers p join priority_rounds r on r.id = p.round_id where r.slug = '${slug}'`;

/** Prioritisation rounds. */
export const priorityRows: readonly Row[] = [
  { route: 'priorities', answers: all(200) },
  { route: 'priorities/new', answers: onlyStaff },
  {
    route: 'priorities/new',
    about: 'by somebody else',
    form: () => ({ title: 'Mine' }),
    answers: nobodyElse,
  },
  { route: 'priorities/:slug', params: open, answers: all(200) },
  { route: 'priorities/:slug', about: 'one being prepared', params: collecting, answers: hidden(staff, 200) },
  {
    route: 'priorities/:slug',
    about: 'a challenge made by somebody else',
    params: published,
    form: (s) => ({ topicId: s.publishedTopicId }),
    answers: nobodyElse,
    unchanged: (s) => `select challenge_id from priority_topics where id = '${s.publishedTopicId}'`,
  },
  { route: 'priorities/:slug/edit', params: collecting, answers: onlyStaff },
  {
    route: 'priorities/:slug/edit',
    about: 'by somebody else',
    params: collecting,
    form: () => ({ title: 'Mine now' }),
    answers: nobodyElse,
    unchanged: (s) => statusOf(s.newRound),
  },
  { route: 'priorities/:slug/board', params: open, answers: onlyStaff },
  {
    route: 'priorities/:slug/board',
    about: 'closed by somebody else',
    params: open,
    form: () => ({ intent: 'close', reason: 'I do not like how it is going.' }),
    answers: nobodyElse,
    unchanged: (s) => statusOf(s.openRound),
  },
  { route: 'priorities/:slug/cancel', params: open, answers: onlyStaff },
  {
    route: 'priorities/:slug/cancel',
    about: 'by somebody else',
    params: open,
    form: () => ({ reason: 'I do not like how it is going.' }),
    answers: nobodyElse,
    unchanged: (s) => statusOf(s.openRound),
  },
  { route: 'priorities/:slug/topics', params: collecting, answers: onlyStaff },
  {
    route: 'priorities/:slug/topics',
    about: 'authors asked by somebody else',
    params: collecting,
    form: () => ({}),
    answers: nobodyElse,
  },
  { route: 'priorities/:slug/topics/add', params: collecting, answers: onlyStaff },
  {
    route: 'priorities/:slug/topics/add',
    about: 'by somebody else',
    params: collecting,
    form: (s) => ({ needIds: s.publicNeedId }),
    answers: nobodyElse,
    unchanged: (s) => topicsOf(s.newRound),
  },
  { route: 'priorities/:slug/topics/:topicId', params: topic, answers: onlyStaff },
  {
    route: 'priorities/:slug/topics/:topicId',
    about: 'worded by somebody else',
    params: topic,
    form: () => ({ intent: 'word', wording: 'How can this be mine?', explanation: '', version: '1' }),
    answers: nobodyElse,
    unchanged: (s) => topicsOf(s.newRound),
  },
  // Only who said a need of the round, or acts for them, is asked about words.
  {
    route: 'priorities/:slug/wordings',
    about: 'whoever said one of its needs',
    params: () => ({ slug: 'access-asked' }),
    answers: only(['patient', 'carer'], 200, 404),
  },
  {
    route: 'priorities/:slug/wordings/:needId',
    about: 'whoever said it',
    params: (s) => ({ slug: 'access-asked', needId: s.patientsPublicNeedId }),
    answers: only(['patient', 'carer'], 200, 404),
  },
  { route: 'priorities/:slug/wordings', params: collecting, answers: signedIn(404) },
  {
    route: 'priorities/:slug/wordings/:needId',
    params: (s) => ({ slug: s.newRound, needId: s.publicNeedId }),
    answers: signedIn(404),
  },
  {
    route: 'priorities/:slug/wordings/:needId',
    about: 'answered by somebody else',
    params: (s) => ({ slug: s.newRound, needId: s.publicNeedId }),
    form: () => ({ answer: 'agreed', version: '1' }),
    answers: signedIn(404),
    unchanged: (s) =>
      `select consent from priority_topic_needs where need_id = '${s.publicNeedId}' order by 1`,
  },
  { route: 'priorities/:slug/choose', params: open, answers: all(200) },
  {
    route: 'priorities/:slug/choose',
    about: 'ticked, not sent yet',
    params: open,
    form: (s) => ({ for: s.walterId, pick: s.nobody }),
    answers: all('/priorities'),
    unchanged: (s) => papersOf(s.openRound),
  },
  {
    route: 'priorities/:slug/choose',
    about: 'of one being prepared',
    params: collecting,
    answers: hidden(staff, 200),
  },
  {
    route: 'priorities/:slug/choose/check',
    params: open,
    // Whoever has picked something on the page before checks it, everybody else is led back there.
    answers: { anonymous: 'sign-in' },
  },
  {
    route: 'priorities/:slug/choose/check',
    about: 'for somebody who asked nobody to',
    params: open,
    form: (s) => ({ for: s.walterId, capacity: 'patient', version: '0' }),
    answers: signedIn('/priorities'),
    unchanged: (s) => papersOf(s.openRound),
  },
  {
    route: 'priorities/:slug/choose/receipt',
    about: 'of somebody who has not chosen',
    params: open,
    answers: { anonymous: 'sign-in', staff: '/priorities', admin: '/priorities' },
  },
  { route: 'priorities/:slug/seats', params: shortlisted, answers: onlyStaff },
  {
    route: 'priorities/:slug/seats',
    about: 'when the session is over',
    params: published,
    answers: only([], 200),
  },
  {
    route: 'priorities/:slug/seats',
    about: 'by somebody else',
    params: published,
    form: () => ({ intent: 'add_group', name: 'Ours' }),
    answers: nobodyElse,
  },
  { route: 'priorities/:slug/session', params: published, answers: only(staff, 200, 404) },
  {
    route: 'priorities/:slug/session',
    about: 'led by somebody without a seat',
    params: published,
    form: () => ({ intent: 'start' }),
    answers: noOneElse,
  },
  { route: 'priorities/:slug/session/:groupId', params: group, answers: only(staff, 200, 404) },
  {
    route: 'priorities/:slug/session/:groupId',
    about: 'handed in by somebody without a seat',
    params: group,
    form: () => ({ intent: 'hand_in' }),
    answers: noOneElse,
  },
  { route: 'priorities/:slug/session/:groupId/save', params: group, answers: all('/priorities') },
  {
    route: 'priorities/:slug/session/:groupId/save',
    about: 'when the session is over',
    params: group,
    form: (s) => ({ topic: s.publishedTopicId, move: 'place', place: '1' }),
    answers: signedIn(409),
    unchanged: (s) => `select ranking from priority_session_groups where id = '${s.roundGroupId}'`,
  },
];
