import type { Row } from '../row.ts';
import { all, hidden, only, signedIn, staff } from '../who.ts';

const team = ['carer', 'innovator'] as const;
const own = (s: { ownDraft: string }) => ({ slug: s.ownDraft });
const strangers = (s: { strangersDraft: string }) => ({ slug: s.strangersDraft });
const solutionIs = (slug: string) => `select status, title, version from solutions where slug = '${slug}'`;

/** Solutions and their teams. */
export const solutionRows: readonly Row[] = [
  { route: 'solutions', answers: all(200) },
  { route: 'solutions/:slug', params: (s) => ({ slug: s.publicSolution }), answers: all(200) },
  { route: 'solutions/:slug', about: 'a draft', params: own, answers: hidden(team, 200) },
  { route: 'solutions/:slug', about: 'a stranger’s draft', params: strangers, answers: all(404) },
  {
    route: 'solutions/:slug',
    about: 'sent in, not checked yet',
    params: (s) => ({ slug: s.sentSolution }),
    answers: hidden(staff, 200),
  },
  {
    route: 'solutions/:slug',
    about: 'a stranger’s draft, followed',
    params: strangers,
    form: () => ({ intent: 'follow' }),
    answers: signedIn(404),
  },
  {
    route: 'solutions/:slug',
    about: 'taken back by somebody else',
    params: (s) => ({ slug: s.sentSolution }),
    form: () => ({ intent: 'reopen' }),
    answers: only(staff, 403, 404),
    unchanged: (s) => solutionIs(s.sentSolution),
  },
  { route: 'solutions/:slug/edit', params: own, answers: only(team, 200, 404) },
  { route: 'solutions/:slug/edit', about: 'of strangers', params: strangers, answers: signedIn(404) },
  {
    route: 'solutions/:slug/edit',
    about: 'of strangers, saved',
    params: strangers,
    form: () => ({ title: 'Mine now', summary: 'Mine', version: '1', intent: 'save' }),
    answers: signedIn(404),
    unchanged: (s) => solutionIs(s.strangersDraft),
  },
  { route: 'solutions/:slug/versions', params: own, answers: only(team, 200, 404) },
  {
    route: 'solutions/:slug/versions',
    about: 'sent in, not checked yet',
    params: (s) => ({ slug: s.sentSolution }),
    answers: only(staff, 200, 404),
  },
  {
    route: 'solutions/:slug/edit',
    about: 'of strangers, a file taken off',
    params: strangers,
    form: (s) => ({ removeFile: s.file, version: '1' }),
    answers: signedIn(404),
    unchanged: (s) => `select removed_at from files where id = '${s.file}'`,
  },
  // Who leads the team withdraws for all of it.
  {
    route: 'solutions/:slug/withdraw',
    params: own,
    answers: { ...only(['innovator'], 200, 404), carer: 403 },
  },
  { route: 'solutions/:slug/withdraw', about: 'of strangers', params: strangers, answers: signedIn(404) },
  {
    route: 'solutions/:slug/withdraw',
    about: 'by somebody else',
    params: (s) => ({ slug: s.sentSolution }),
    form: () => ({}),
    answers: only(staff, 403, 404),
    unchanged: (s) => solutionIs(s.sentSolution),
  },
  { route: 'solutions/:slug/terms', params: own, answers: only(team, 200, 404) },
  { route: 'solutions/:slug/terms', about: 'of strangers', params: strangers, answers: signedIn(404) },
  {
    route: 'solutions/:slug/terms',
    about: 'of strangers, accepted',
    params: strangers,
    form: (s) => ({ intent: 'accept', agreed: 'on', termsIds: s.nobody }),
    answers: signedIn(404),
    unchanged: (s) => `select count(*) from terms_acceptances where team_id = '${s.strangersTeam}'`,
  },
  { route: 'solutions/:slug/receipt', params: own, answers: only(team, 200, 404) },
  {
    route: 'solutions/:slug/receipt',
    about: 'sent in by others',
    params: (s) => ({ slug: s.sentSolution }),
    answers: signedIn(404),
  },
  {
    route: 'challenges/:slug/entries/:solutionSlug',
    params: (s) => ({ slug: s.sentChallenge, solutionSlug: s.sentSolution }),
    answers: only(staff, 200),
  },
  {
    route: 'challenges/:slug/entries/:solutionSlug',
    about: 'a draft that nobody sent in',
    params: (s) => ({ slug: s.proposing, solutionSlug: s.strangersDraft }),
    answers: only(staff, 404),
  },
  {
    route: 'challenges/:slug/entries/:solutionSlug',
    about: 'under another challenge',
    params: (s) => ({ slug: s.decided, solutionSlug: s.sentSolution }),
    answers: only(staff, 404),
  },
  {
    route: 'challenges/:slug/entries/:solutionSlug',
    about: 'checked by somebody else',
    params: (s) => ({ slug: s.sentChallenge, solutionSlug: s.sentSolution }),
    form: () => ({ from: 'submitted', verdict: 'accept', feedback: 'It takes part, I say.' }),
    answers: {
      anonymous: 'sign-in',
      patient: 403,
      carer: 403,
      clinician: 403,
      innovator: 403,
      researcher: 403,
    },
    unchanged: (s) => solutionIs(s.sentSolution),
  },
  { route: 'uploads', answers: all(404) },
  {
    route: 'uploads',
    about: 'without the protocol',
    form: () => ({ solution: 'x' }),
    answers: signedIn(412),
    unchanged: (s) =>
      `select count(*) from file_uploads u join solutions o on o.id = u.solution_id where o.slug in ('${s.ownDraft}', '${s.strangersDraft}')`,
  },
  { route: 'uploads/:id', about: 'unknown', params: (s) => ({ id: s.nobody }), answers: signedIn(404) },
  {
    route: 'uploads/:id',
    about: 'unknown, by a form',
    params: (s) => ({ id: s.nobody }),
    form: () => ({ name: 'x' }),
    answers: signedIn(404),
  },
  { route: 'my/solutions', answers: signedIn(200) },
  {
    route: 'my/solutions',
    about: 'an invitation that is nobody’s',
    form: (s) => ({ invitationId: s.nobody, answer: 'accept' }),
    answers: signedIn(404),
  },
  { route: 'teams/:id', params: (s) => ({ id: s.ownTeam }), answers: only([...team, ...staff], 200, 404) },
  {
    route: 'teams/:id',
    about: 'of strangers',
    params: (s) => ({ id: s.strangersTeam }),
    answers: only(staff, 200, 404),
  },
  {
    route: 'teams/:id',
    about: 'of strangers, somebody sent away',
    params: (s) => ({ id: s.strangersTeam }),
    form: (s) => ({ intent: 'remove', memberId: s.strangerInTeam }),
    answers: only(staff, 403, 404),
    unchanged: (s) =>
      `select user_id, role from team_members where team_id = '${s.strangersTeam}' order by 1`,
  },
  {
    route: 'teams/:id',
    about: 'of strangers, somebody invited',
    params: (s) => ({ id: s.strangersTeam }),
    form: () => ({ intent: 'invite', email: 'vera@people.example' }),
    answers: signedIn(404),
    unchanged: (s) => `select count(*) from team_invitations where team_id = '${s.strangersTeam}'`,
  },
  {
    route: 'invitations/:token',
    about: 'unknown',
    params: (s) => ({ token: s.unknownLink }),
    answers: signedIn(404),
  },
  {
    route: 'invitations/:token',
    about: 'unknown, accepted',
    params: (s) => ({ token: s.unknownLink }),
    form: () => ({ answer: 'accept', confirmed: '1' }),
    answers: signedIn(404),
  },
];
