import { index, type RouteConfig, route } from '@remix-run/route-config';

/** The sitemap, in the order of the journey. */
export default [
  index('features/home/routes/home.tsx'),

  // Needs
  route('needs', 'features/needs/routes/list.tsx'),
  route('needs.atom', 'features/needs/routes/feed.ts'),
  route('needs/new', 'features/needs/routes/new-start.tsx'),
  route('needs/new/autosave', 'features/needs/routes/autosave.ts'),
  route('needs/new/:step', 'features/needs/routes/new-step.tsx'),
  route('needs/told', 'features/needs/routes/told.tsx'),
  route('needs/:slug', 'features/needs/routes/need.tsx'),
  route('needs/:slug/sent', 'features/needs/routes/sent.tsx'),
  route('needs/:slug/edit', 'features/needs/routes/edit.tsx'),
  route('needs/:slug/withdraw', 'features/needs/routes/withdraw.tsx'),
  route('needs/:slug/journey', 'features/lineage/routes/need-journey.tsx'),
  route('my/needs', 'features/needs/routes/my-needs.tsx'),
  route('files/:id', 'features/files/routes/file.ts'),

  // Voting, jury, decision
  route('challenges/:slug/vote', 'features/ballots/routes/vote.tsx'),
  route('challenges/:slug/vote/compare', 'features/ballots/routes/compare-entries.tsx'),
  route('challenges/:slug/vote/check', 'features/ballots/routes/check-vote.tsx'),
  route('challenges/:slug/vote/receipt', 'features/ballots/routes/vote-receipt.tsx'),
  route('challenges/:slug/jury', 'features/jury/routes/jury.tsx'),
  route('challenges/:slug/jury/results', 'features/jury/routes/jury-results.tsx'),
  route('challenges/:slug/jury/:solutionSlug', 'features/jury/routes/sheet.tsx'),
  route('challenges/:slug/jury/:solutionSlug/save', 'features/jury/routes/save-sheet.ts'),
  route('challenges/:slug/ballots.csv', 'features/ballots/routes/ballots-csv.ts'),
  route('challenges/:slug/decide', 'features/awards/routes/decide.tsx'),
  route('challenges/:slug/decide/check', 'features/awards/routes/check-decision.tsx'),
  route('challenges/:slug/results', 'features/awards/routes/results.tsx'),
  route('challenges/:slug/results/recount', 'features/ballots/routes/recount.tsx'),

  // Challenges
  route('challenges', 'features/challenges/routes/list.tsx'),
  route('challenges/new', 'features/challenges/routes/new.tsx'),
  route('challenges/:slug', 'features/challenges/routes/challenge.tsx'),
  route('challenges/:slug/edit', 'features/challenges/routes/edit.tsx'),
  route('challenges/:slug/cancel', 'features/challenges/routes/cancel.tsx'),
  route('challenges/:slug/enter', 'features/solutions/routes/enter.tsx'),
  route('challenges/:slug/entries', 'features/solutions/routes/entries.tsx'),

  // Solutions and teams
  route('solutions', 'features/solutions/routes/list.tsx'),
  route('solutions/:slug', 'features/solutions/routes/solution.tsx'),
  route('solutions/:slug/edit', 'features/solutions/routes/edit.tsx'),
  route('solutions/:slug/versions', 'features/solutions/routes/versions.tsx'),
  route('solutions/:slug/withdraw', 'features/solutions/routes/withdraw.tsx'),
  route('my/solutions', 'features/solutions/routes/my-solutions.tsx'),
  route('teams/:id', 'features/solutions/routes/team.tsx'),
  route('invitations/:token', 'features/solutions/routes/invitation.tsx'),

  // Pilots, their evaluation, and what came of it
  route('solutions/:slug/pilot/new', 'features/pilots/routes/new-pilot.tsx'),
  route('pilots', 'features/pilots/routes/pilots.tsx'),
  route('pilots/:slug', 'features/pilots/routes/pilot.tsx'),
  route('pilots/:slug/edit', 'features/pilots/routes/edit-pilot.tsx'),
  route('pilots/:slug/participants', 'features/pilots/routes/participants.tsx'),
  route('pilots/:slug/incidents', 'features/pilots/routes/incidents.tsx'),
  route('pilots/:slug/evaluation', 'features/evaluations/routes/evaluation.tsx'),
  route('pilots/:slug/evaluation/save', 'features/evaluations/routes/save-evaluation.ts'),
  route('take-part/:secret', 'features/pilots/routes/take-part.tsx'),
  route('take-part/:secret/consent', 'features/pilots/routes/take-part-consent.tsx'),
  route('take-part/:secret/questions/:item', 'features/pilots/routes/take-part-question.tsx'),
  route('take-part/:secret/report', 'features/pilots/routes/take-part-report.tsx'),
  route('take-part/:secret/stop', 'features/pilots/routes/take-part-stop.tsx'),
  route('outcomes', 'features/outcomes/routes/outcomes.tsx'),

  // Moderation
  route('moderation', 'features/moderation-desk/routes/queue.tsx'),
  route('moderation/new-count', 'features/moderation-desk/routes/new-count.ts'),
  route('moderation/recheck', 'features/moderation-desk/routes/recheck.ts'),
  route('moderation/spam', 'features/moderation-desk/routes/spam.tsx'),
  route('moderation/templates', 'features/moderation-desk/routes/templates.tsx'),
  route('moderation/templates/:id', 'features/moderation-desk/routes/template.tsx'),
  route('moderation/:itemId', 'features/moderation-desk/routes/item.tsx'),
  route('moderation/:itemId/hold', 'features/moderation-desk/routes/item-hold.ts'),
  route('moderation/:itemId/merge', 'features/moderation-desk/routes/merge.tsx'),

  // People: signing in, oneself, carers, organisations
  route('sign-in', 'features/sign-in/routes/sign-in.tsx'),
  route('sign-in/code', 'features/sign-in/routes/sign-in-code.tsx'),
  route('sign-out', 'features/sign-in/routes/sign-out.ts'),
  route('demo/sign-in', 'features/sign-in/routes/demo-sign-in.ts'),
  route('welcome', 'features/people/routes/welcome.tsx'),
  route('me', 'features/people/routes/me.tsx', [
    index('features/people/routes/profile.tsx'),
    route('roles', 'features/people/routes/my-roles.tsx'),
    route('carers', 'features/people/routes/my-carers.tsx'),
    route('caring-for', 'features/people/routes/caring-for.tsx'),
    route('notifications', 'features/people/routes/my-notifications.tsx'),
    route('sessions', 'features/people/routes/my-sessions.tsx'),
    route('data', 'features/people/routes/my-data.tsx'),
  ]),
  route('me/data/export', 'features/people/routes/my-data-export.ts'),
  route('me/erase', 'features/people/routes/erase-me.tsx'),
  route('delegations/:id', 'features/people/routes/delegation.tsx'),
  route('organisations', 'features/people/routes/organisations.tsx'),
  route('organisations/new', 'features/people/routes/new-organisation.tsx'),
  route('organisations/:slug', 'features/people/routes/organisation.tsx'),
  route('organisations/:slug/edit', 'features/people/routes/edit-organisation.tsx'),
  route('admin/people', 'features/admin/routes/admin-people.tsx'),
  route('admin/people/:id', 'features/admin/routes/admin-person.tsx'),
  route('admin/settings', 'features/admin/routes/admin-settings.tsx'),

  // News
  route('notifications', 'features/notifications/routes/notifications.tsx'),
  route('digest/off', 'features/notifications/routes/digest-off.tsx'),
  route('demo/outbox', 'features/notifications/routes/demo-outbox.tsx'),

  // About this place
  route('about', 'features/site/routes/about.tsx'),
  route('help', 'features/site/routes/help.tsx'),
  route('accessibility', 'features/site/routes/accessibility.tsx'),
  route('privacy', 'features/site/routes/privacy.tsx'),
  route('preferences', 'features/site/routes/preferences.ts'),
  route('*', 'features/site/routes/not-found.tsx'),
] satisfies RouteConfig;
