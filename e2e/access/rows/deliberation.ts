import type { Row } from '../row.ts';
import { only, signedIn, staff } from '../who.ts';

const voting = (s: { voting: string }) => ({ slug: s.voting });
const decided = (s: { decided: string }) => ({ slug: s.decided });
const entry = (s: { voting: string; judged: string }) => ({ slug: s.voting, solutionSlug: s.judged });
const jury = ['clinician', ...staff] as const;
const forStaff = only(staff, 200, 404);
const changesOf = (slug: string) =>
  `select count(*) from jury_changes j join solutions o on o.id = j.solution_id where o.slug = '${slug}'`;
const finalOf = (slug: string) =>
  `select count(*) from jury_rounds r join challenges c on c.id = r.challenge_id where c.slug = '${slug}' and round > 1`;

/** What happens once the scores of a jury are opened. */
export const deliberationRows: readonly Row[] = [
  {
    route: 'challenges/:slug/jury/deliberation',
    about: 'before all have sent theirs',
    params: voting,
    answers: only(jury, 403, 404),
  },
  {
    route: 'challenges/:slug/jury/deliberation',
    about: 'after the decision, by who did not judge',
    params: decided,
    answers: forStaff,
  },
  {
    route: 'challenges/:slug/jury/deliberation/:solutionSlug',
    about: 'before all have sent theirs',
    params: entry,
    answers: only(jury, 403, 404),
  },
  {
    route: 'challenges/:slug/jury/deliberation/:solutionSlug',
    about: 'after the decision, by who did not judge',
    params: (s) => ({ slug: s.decided, solutionSlug: s.judgedBefore }),
    answers: forStaff,
  },
  {
    route: 'challenges/:slug/jury/deliberation/:solutionSlug',
    about: 'a score changed before all have sent theirs',
    params: entry,
    form: () => ({
      criterion: 'x',
      juror: '1',
      round: '1',
      seen: '1',
      score: '5',
      reason: 'Because I say so',
    }),
    answers: only(jury, 403, 404),
    unchanged: (s) => changesOf(s.judged),
  },
  {
    route: 'challenges/:slug/jury/finalists',
    about: 'before all have sent theirs',
    params: voting,
    answers: only(jury, 403, 404),
  },
  {
    route: 'challenges/:slug/jury/finalists',
    about: 'after the decision',
    params: decided,
    answers: forStaff,
  },
  {
    route: 'challenges/:slug/jury/finalists',
    about: 'chosen before all have sent theirs',
    params: voting,
    form: () => ({ version: '0', reason: 'Because I say so', endsAt: '2099-01-01T10:00' }),
    answers: only(jury, 403, 404),
    unchanged: (s) => finalOf(s.voting),
  },
  { route: 'challenges/:slug/pitches', about: 'without a final', params: voting, answers: forStaff },
  { route: 'challenges/:slug/pitches.ics', about: 'without a final', params: voting, answers: forStaff },
  { route: 'challenges/:slug/pitches/plan', about: 'without a final', params: voting, answers: forStaff },
  {
    route: 'challenges/:slug/pitches/plan',
    about: 'planned by somebody else',
    params: voting,
    form: () => ({ startsAt: '2099-01-01T10:00', minutes: '10', version: '1' }),
    answers: { ...signedIn(404), staff: undefined, admin: undefined },
  },
];
