import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor, requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { ChallengeNeeds } from '#app/features/challenges/components/challenge-items.tsx';
import { loadDiscussion } from '#app/features/challenges/discussion-part.server.ts';
import { isFollowing } from '#app/features/challenges/follow.queries.server.ts';
import { Discussion } from '#app/features/discussion/components/discussion.tsx';
import { DiscussionDone } from '#app/features/discussion/components/discussion-done.tsx';
import { discussionAction, isDiscussionForm } from '#app/features/discussion/discussion-action.server.ts';
import { attachmentsOfSolution } from '#app/features/files/files.queries.server.ts';
import { LineageBar } from '#app/features/lineage/components/lineage-bar.tsx';
import { lineageOf } from '#app/features/lineage/lineage.queries.server.ts';
import { RichTextView } from '#app/features/rich-text/components/rich-text-view.tsx';
import { plainTextOf } from '#app/features/rich-text/rich-text.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { Button } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { WithAside } from '#app/ui/layout.tsx';
import { Link } from '#app/ui/link.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Prose } from '#app/ui/prose.tsx';
import { StageBadge } from '#app/ui/stage-badge.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { reopenSolution } from '../commands/reopen-solution.server.ts';
import { AttachedFiles } from '../components/attached-files.tsx';
import { SolutionFacts } from '../components/solution-facts.tsx';
import { SolutionState } from '../components/solution-state.tsx';
import { findEntryMoment, mayReopen } from '../entry-moment.queries.server.ts';
import { findEntryProgress } from '../entry-progress.queries.server.ts';
import { findSolution, needsOfSolution } from '../solution.queries.server.ts';
import { solutionTone } from '../solution-tone.ts';
import { spokenMoment } from '../spoken-moment.ts';
import { jurorsOf } from '../versions.queries.server.ts';

export const handle = {
  messages: ['solutions', 'entering', 'challenges', 'discussion', 'lineage', 'domainWork'],
  title: ({ data }) => data.solution.title,
  description: ({ data }) => data.solution.summary,
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const db = getDb();
  const actor = await optionalActor(args);
  const found = await findSolution(db, args.params.slug ?? '');
  if (!found || !can(actor, 'solution.read', found)) throw new AppError('not_found');
  const subject = { type: 'solution' as const, id: found.id };
  const isMember = can(actor, 'solution.read_receipts', found);
  const readsFeedback = can(actor, 'solution.read_feedback', found);
  const [stops, needs, following, moment, files, jurorIds, asks] = await Promise.all([
    lineageOf(db, subject),
    needsOfSolution(db, found.id),
    isFollowing(db, actor, subject),
    findEntryMoment(db, actor, found.id, new Date()),
    attachmentsOfSolution(db, found.id),
    jurorsOf(db, found),
    readsFeedback ? findEntryProgress(db, found.id) : null,
  ]);
  const {
    memberIds: _m,
    leadIds: _l,
    mendAskedAt: _a,
    mendUntil: _u,
    members,
    feedback,
    ...solution
  } = found;
  const discussion = await loadDiscussion(args, actor, subject);
  const lead = can(actor, 'solution.accept_terms', found);
  return {
    solution,
    feedback: readsFeedback ? feedback : null,
    unmet: asks?.rules.filter(({ isMet }) => isMet === false) ?? [],
    termsOpen: lead && (asks?.terms.some(({ accepted }) => !accepted) ?? false),
    mend:
      isMember && found.status === 'draft' && moment && moment.mend !== 'never' ? spokenMoment(moment) : null,
    members: members.map(({ name, role }) => ({ name, role })),
    ...{ stops, needs, following, discussion, files },
    can: {
      edit: can(actor, 'solution.edit', found),
      reopen: moment !== null && mayReopen(moment) && can(actor, 'solution.reopen', { ...found, ...moment }),
      withdraw: can(actor, 'solution.withdraw', found),
      readTeam: can(actor, 'team.read', { ...found, id: found.teamId }),
      check: can(actor, 'solution.check', found),
      receipts: isMember && found.submittedAt !== null,
      readVersions: can(actor, 'solution.read_versions', { ...found, jurorIds }),
      follow: can(actor, 'subject.follow', { readable: true }),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const found = await findSolution(getDb(), args.params.slug ?? '');
  if (!found || !can(actor, 'solution.read', found)) throw new AppError('not_found');
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const subject = { type: 'solution' as const, id: found.id };
  if (isDiscussionForm(form))
    return discussionAction(form, call, subject, {
      path: paths.solution(found.slug),
      from: args.request.url,
    });
  if (form.get('intent') !== 'reopen') throw new AppError('invalid');
  await execute(reopenSolution, call, { solutionId: found.id });
  return redirect(contestPaths.editSolution(found.slug));
}

export default function Solution() {
  const {
    solution,
    feedback,
    unmet,
    termsOpen,
    mend,
    members,
    stops,
    needs,
    files,
    following,
    discussion,
    can: may,
  } = useLoaderData<typeof loader>();
  const refused = useActionAnswer<typeof action>();
  const t = useT('solutions');
  const d = useT('domain');
  const work = useT('domainWork');
  const format = useFormat();
  useLiveSubject({ type: 'solution', id: solution.id });
  const { slug, status, challenge } = solution;
  return (
    <Page>
      <DiscussionDone />
      <PageHeader
        eyebrow={
          <>
            <StageBadge stage="solution">{d('stage.solution')}</StageBadge>
            <StatusPill tone={solutionTone[status]}>{work(`solutionStatus.${status}`)}</StatusPill>
          </>
        }
        title={solution.title}
        lead={solution.summary}
        meta={
          <>
            <span>{t('page.by', { team: solution.team })}</span>
            <span>
              {t.rich('page.in', {
                title: challenge.title,
                link: (words) => <Link to={paths.challenge(challenge.slug)}>{words}</Link>,
              })}
            </span>
            {solution.submittedAt && (
              <span>{t('page.sent', { when: format.date(solution.submittedAt) })}</span>
            )}
            {may.readVersions && <Link to={contestPaths.solutionVersions(slug)}>{t('versions.link')}</Link>}
          </>
        }
        actions={
          may.follow && (
            <Form method="post" preventScrollReset>
              <Button
                tone="secondary"
                icon={following ? 'check' : 'follow'}
                name="intent"
                value={following ? 'unfollow' : 'follow'}
                aria-pressed={following}
              >
                {following ? t('page.following') : t('page.follow')}
              </Button>
            </Form>
          )
        }
        lineage={<LineageBar stops={stops} own={{ slug }} />}
      />
      {(may.edit || may.readTeam || may.check) && (
        <SolutionState
          solution={{ slug, status, teamId: solution.teamId, challengeSlug: challenge.slug }}
          {...{ feedback, unmet, termsOpen, mend, can: may }}
        />
      )}
      <WithAside aside={<SolutionFacts solution={solution} members={members} />}>
        <Section id="design" title={t('page.design')}>
          {plainTextOf(solution.design).trim() ? (
            <RichTextView value={solution.design} />
          ) : (
            <p>{t('page.unknown')}</p>
          )}
        </Section>
        {solution.whatItTakes && (
          <Section id="takes" title={t('form.whatItTakes')}>
            <Prose>
              <p className="pre-line">{solution.whatItTakes}</p>
            </Prose>
          </Section>
        )}
        {solution.evidence && (
          <Section id="evidence" title={t('form.evidence')}>
            <Prose>
              <p className="pre-line">{solution.evidence}</p>
            </Prose>
          </Section>
        )}
        <AttachedFiles files={files} />
        <ChallengeNeeds needs={needs} />
      </WithAside>
      {status !== 'draft' && (
        <Discussion
          subject={{ type: 'solution', id: solution.id }}
          path={paths.solution(slug)}
          {...discussion}
          refusal={refused ?? null}
        />
      )}
    </Page>
  );
}
