import { challengeParts } from '#app/domain/challenges/challenge-parts.ts';
import type { Row } from '../row.ts';
import type { Samples } from '../samples.ts';
import { all, hidden, only, signedIn, staff } from '../who.ts';

const running = (s: { proposing: string }) => ({ slug: s.proposing });
const voting = (s: { voting: string }) => ({ slug: s.voting });
const decided = (s: { decided: string }) => ({ slug: s.decided });
const draft = (s: { draftChallenge: string }) => ({ slug: s.draftChallenge });
const statusOf = (slug: string) => `select status, version, title from challenges where slug = '${slug}'`;
const onlyStaff = only(staff, 200);
const nobodyElse = { ...only(staff, 200), staff: undefined, admin: undefined };
const jury = ['clinician', ...staff] as const;

/** Challenges, their vote, jury and decision. */
export const challengeRows: readonly Row[] = [
  { route: 'challenges', answers: all(200) },
  { route: 'challenges/new', answers: onlyStaff },
  {
    route: 'challenges/new',
    about: 'by somebody else',
    form: () => ({ title: 'Mine' }),
    answers: nobodyElse,
  },
  { route: 'challenges/:slug', params: running, answers: all(200) },
  { route: 'challenges/:slug', about: 'a draft', params: draft, answers: hidden(staff, 200) },
  {
    route: 'challenges/:slug',
    about: 'closed by somebody else',
    params: decided,
    form: () => ({ intent: 'close' }),
    answers: nobodyElse,
    unchanged: (s) => statusOf(s.decided),
  },
  {
    route: 'challenges/:slug',
    about: 'a draft, announced by somebody else',
    params: draft,
    form: () => ({ intent: 'announce' }),
    answers: { ...signedIn(404), staff: undefined, admin: undefined },
    unchanged: (s) => statusOf(s.draftChallenge),
  },
  { route: 'challenges/:slug/edit', params: running, answers: onlyStaff },
  ...challengeParts.map((part) => ({
    route: 'challenges/:slug/edit/:part',
    about: part,
    params: (s: Samples) => ({ slug: s.proposing, part }),
    answers: onlyStaff,
  })),
  {
    route: 'challenges/:slug/edit/:part',
    about: 'that there is not',
    params: (s) => ({ slug: s.proposing, part: 'secrets' }),
    answers: only(staff, 404),
  },
  {
    route: 'challenges/:slug/edit/:part',
    about: 'of a decided challenge',
    params: (s) => ({ slug: s.decided, part: 'criteria' }),
    answers: only(staff, 403),
  },
  {
    route: 'challenges/:slug/edit/:part',
    about: 'saved by somebody else',
    params: (s) => ({ slug: s.proposing, part: 'basics' }),
    form: () => ({ intent: 'save', version: '0', title: 'Mine now', format: 'contest' }),
    answers: nobodyElse,
    unchanged: (s) => statusOf(s.proposing),
  },
  {
    route: 'challenges/:slug/edit/dates/:phaseId',
    params: (s) => ({ slug: s.proposing, phaseId: s.proposingPhase }),
    answers: onlyStaff,
  },
  {
    route: 'challenges/:slug/edit/dates/:phaseId',
    about: 'a phase of another challenge',
    params: (s) => ({ slug: s.voting, phaseId: s.proposingPhase }),
    answers: only(staff, 404),
  },
  {
    route: 'challenges/:slug/edit/dates/:phaseId',
    about: 'moved by somebody else',
    params: (s) => ({ slug: s.proposing, phaseId: s.proposingPhase }),
    form: () => ({ version: '0', startsAt: '2030-01-01T09:00', endsAt: '2030-02-01T09:00' }),
    answers: nobodyElse,
    unchanged: (s) => `select starts_at, ends_at from phases where id = '${s.proposingPhase}'`,
  },
  { route: 'challenges/:slug/duplicate', params: decided, answers: onlyStaff },
  {
    route: 'challenges/:slug/duplicate',
    about: 'by somebody else',
    params: decided,
    form: () => ({ title: 'Mine as well', firstDay: '2030-01-01' }),
    answers: nobodyElse,
    unchanged: () => `select count(*) from challenges where title = 'Mine as well'`,
  },
  { route: 'challenges/:slug/cancel', params: running, answers: onlyStaff },
  {
    route: 'challenges/:slug/cancel',
    about: 'by somebody else',
    params: running,
    form: () => ({ reason: 'We have changed our minds about this one.' }),
    answers: nobodyElse,
    unchanged: (s) => statusOf(s.proposing),
  },
  { route: 'challenges/:slug/enter', params: running, answers: signedIn(200) },
  {
    route: 'challenges/:slug/enter',
    about: 'when solutions are taken no more',
    params: voting,
    form: () => ({ teamName: 'Late', name: 'Late', title: 'Too late' }),
    answers: { anonymous: 'sign-in' },
  },
  { route: 'challenges/:slug/entries', params: running, answers: onlyStaff },
  {
    route: 'challenges/:slug/entries',
    about: 'checked by somebody else',
    params: running,
    form: (s) => ({ solutionId: s.sentSolutionId, from: 'submitted', verdict: 'accept', feedback: '' }),
    answers: nobodyElse,
    unchanged: (s) => `select status from solutions where id = '${s.sentSolutionId}'`,
  },
  { route: 'challenges/:slug/vote', params: voting, answers: all(200) },
  {
    route: 'challenges/:slug/vote',
    about: 'ticked, not cast yet',
    params: voting,
    form: (s) => ({ for: s.walterId, pick: s.nobody }),
    answers: all('/challenges'),
    unchanged: (s) =>
      `select count(*)::int as turnout from ballot_papers p join ballots b on b.id = p.ballot_id
        join challenges c on c.id = b.challenge_id where c.slug = '${s.voting}'`,
  },
  { route: 'challenges/:slug/vote', about: 'of a draft', params: draft, answers: all(404) },
  { route: 'challenges/:slug/vote/compare', params: voting, answers: all(200) },
  { route: 'challenges/:slug/vote/compare', about: 'of a draft', params: draft, answers: all(404) },
  {
    route: 'challenges/:slug/vote/check',
    params: voting,
    // Whoever has picked something on the page before checks it, everybody else is led back there.
    answers: { anonymous: 'sign-in' },
  },
  {
    route: 'challenges/:slug/vote/check',
    about: 'for somebody who asked nobody to',
    params: voting,
    form: (s) => ({ for: s.walterId, capacity: 'patient', version: '0' }),
    answers: signedIn('/challenges'),
    unchanged: (s) =>
      `select count(*)::int as turnout from ballot_papers p join ballots b on b.id = p.ballot_id
        join challenges c on c.id = b.challenge_id where c.slug = '${s.voting}'`,
  },
  {
    route: 'challenges/:slug/vote/receipt',
    about: 'of somebody who has not voted',
    params: voting,
    answers: { anonymous: 'sign-in', staff: '/challenges', admin: '/challenges' },
  },
  { route: 'challenges/:slug/ballots.csv', params: decided, answers: all(200) },
  { route: 'challenges/:slug/ballots.csv', about: 'while people vote', params: voting, answers: all(404) },
  { route: 'challenges/:slug/results/recount', params: decided, answers: all(200) },
  { route: 'challenges/:slug/results/ballot', params: decided, answers: all(200) },
  { route: 'challenges/:slug/results/ballot', about: 'while people vote', params: voting, answers: all(404) },
  {
    route: 'challenges/:slug/results/recount',
    about: 'while people vote',
    params: voting,
    answers: all(404),
  },
  { route: 'challenges/:slug/jury', params: voting, answers: only(jury, 200, 404) },
  {
    route: 'challenges/:slug/jury',
    about: 'somebody invited by somebody else',
    params: voting,
    form: () => ({ intent: 'invite', email: 'vera@people.example' }),
    answers: { ...only(jury, 200, 404), clinician: 403, staff: undefined, admin: undefined },
    unchanged: (s) =>
      `select count(*) from jurors j join challenges c on c.id = j.challenge_id where c.slug = '${s.voting}'`,
  },
  { route: 'challenges/:slug/jury/assignment', params: voting, answers: only(staff, 200, 404) },
  {
    route: 'challenges/:slug/jury/assignment',
    about: 'drawn by somebody else',
    params: voting,
    form: () => ({ intent: 'draw', perEntry: '1' }),
    answers: { ...only(staff, 200, 404), staff: undefined, admin: undefined },
    unchanged: (s) =>
      `select r.per_entry from jury_rounds r join challenges c on c.id = r.challenge_id where c.slug = '${s.voting}'`,
  },
  { route: 'challenges/:slug/jury/open', params: voting, answers: only(staff, 200, 404) },
  {
    route: 'challenges/:slug/jury/open',
    about: 'opened by somebody else',
    params: voting,
    form: () => ({ reason: 'I would like to know' }),
    answers: { ...only(staff, 200, 404), staff: undefined, admin: undefined },
    unchanged: (s) =>
      `select r.opened_at from jury_rounds r join challenges c on c.id = r.challenge_id where c.slug = '${s.voting}'`,
  },
  { route: 'challenges/:slug/jury/step-down', params: voting, answers: only(['clinician'], 200, 404) },
  {
    route: 'challenges/:slug/jury/step-down',
    about: 'by somebody who is not in the jury',
    params: voting,
    form: () => ({ reason: 'I am ill' }),
    answers: { ...signedIn(404), clinician: undefined },
    unchanged: (s) =>
      `select count(*) from jurors j join challenges c on c.id = j.challenge_id where c.slug = '${s.voting}' and stepped_down_at is not null`,
  },
  {
    route: 'challenges/:slug/jury/results',
    about: 'before all have sent theirs',
    params: voting,
    answers: only(jury, 403, 404),
  },
  {
    route: 'challenges/:slug/jury/results',
    about: 'after the decision, by who did not judge',
    params: decided,
    answers: only(staff, 200, 404),
  },
  {
    route: 'challenges/:slug/jury/:solutionSlug',
    params: (s) => ({ slug: s.voting, solutionSlug: s.judged }),
    answers: only(['clinician'], 200, 404),
  },
  {
    route: 'challenges/:slug/jury/:solutionSlug',
    about: 'a sheet filled in by somebody else',
    params: (s) => ({ slug: s.voting, solutionSlug: s.judged }),
    form: () => ({ forTeam: 'Not mine to say' }),
    answers: { ...signedIn(404), clinician: undefined },
    unchanged: (s) =>
      `select count(*) from jury_comments j join solutions o on o.id = j.solution_id where o.slug = '${s.judged}' and for_team = 'Not mine to say'`,
  },
  {
    route: 'challenges/:slug/jury/:solutionSlug/save',
    params: (s) => ({ slug: s.voting, solutionSlug: s.judged }),
    answers: all('/challenges'),
  },
  {
    route: 'challenges/:slug/jury/:solutionSlug/save',
    about: 'a sheet saved by somebody else',
    params: (s) => ({ slug: s.voting, solutionSlug: s.judged }),
    form: () => ({ forTeam: 'Not mine to say' }),
    answers: { ...signedIn(404), clinician: undefined },
  },
  { route: 'challenges/:slug/decide', params: voting, answers: onlyStaff },
  {
    route: 'challenges/:slug/decide',
    about: 'by somebody else',
    params: voting,
    form: () => ({ intent: 'save' }),
    answers: nobodyElse,
  },
  // Staff are led back as long as nothing is written; what they may do is asked of the page before.
  { route: 'challenges/:slug/decide/check', params: voting, answers: nobodyElse },
  {
    route: 'challenges/:slug/decide/check',
    about: 'signed by somebody else',
    params: voting,
    form: () => ({ intent: 'sign' }),
    answers: nobodyElse,
    unchanged: (s) => statusOf(s.voting),
  },
  { route: 'challenges/:slug/results', params: decided, answers: all(200) },
  { route: 'challenges/:slug/results', about: 'before the decision', params: voting, answers: all(404) },
];
