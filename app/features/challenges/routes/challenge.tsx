import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { optionalActor, requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { Discussion } from '#app/features/discussion/components/discussion.tsx';
import { DiscussionDone } from '#app/features/discussion/components/discussion-done.tsx';
import { discussionAction, isDiscussionForm } from '#app/features/discussion/discussion-action.server.ts';
import { LineageBar } from '#app/features/lineage/components/lineage-bar.tsx';
import { lineageOf } from '#app/features/lineage/lineage.queries.server.ts';
import { RichTextView } from '#app/features/rich-text/components/rich-text-view.tsx';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { abilities, can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { WithAside } from '#app/ui/layout.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { StageBadge } from '#app/ui/stage-badge.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { getDb } from '#db/client.server.ts';
import {
  ballotOf,
  criteriaOf,
  findChallenge,
  mySolutionsIn,
  needsOf,
  newsOf,
  partnersOf,
  publicSolutionsOf,
} from '../challenge.queries.server.ts';
import { findChallengeGaps } from '../challenge-gaps.queries.server.ts';
import { allowedNow } from '../challenge-now.queries.server.ts';
import { announceChallenge } from '../commands/announce-challenge.server.ts';
import { closeChallenge } from '../commands/close-challenge.server.ts';
import { ChallengeAside } from '../components/challenge-aside.tsx';
import { ChallengeNeeds, ChallengeSolutions } from '../components/challenge-items.tsx';
import { DraftPanel } from '../components/draft-panel.tsx';
import { NowPanel } from '../components/now-panel.tsx';
import { PhaseList } from '../components/phase-list.tsx';
import { loadDiscussion } from '../discussion-part.server.ts';
import { isFollowing } from '../follow.queries.server.ts';
import { hasSeat } from '../seat.queries.server.ts';
import { statusTone } from '../status-tone.ts';
import { whatsOn } from '../whats-on.ts';

export const handle = {
  messages: ['challenges', 'discussion', 'lineage', 'domainWork'],
  title: ({ data }) => data.challenge.title,
  description: ({ data }) => data.challenge.summary,
} satisfies RouteHandle<typeof loader>;

const staffActions = ['challenge.edit', 'challenge.cancel', 'challenge.close', 'challenge.announce'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const db = getDb();
  const actor = await optionalActor(args);
  const challenge = await findChallenge(db, args.params.slug ?? '');
  if (!challenge || !can(actor, 'challenge.read', challenge)) throw new AppError('not_found');
  const now = new Date();
  const { id } = challenge;
  const subject = { type: 'challenge' as const, id };
  const may = abilities(actor, staffActions, challenge);
  const [stops, needs, partners, criteria, ballot, solutions, mine, news, following, gaps, judges] =
    await Promise.all([
      lineageOf(db, subject),
      needsOf(db, id),
      partnersOf(db, id),
      criteriaOf(db, id),
      ballotOf(db, id),
      publicSolutionsOf(db, id),
      mySolutionsIn(db, actor, id),
      newsOf(db, id),
      isFollowing(db, actor, subject),
      may['challenge.announce'] ? findChallengeGaps(db, id, now) : [],
      hasSeat(db, actor, id),
    ]);
  const discussion = await loadDiscussion(args, actor, subject);
  const allowed = allowedNow(actor, challenge.status, challenge.phases, now);
  return {
    challenge,
    on: whatsOn(challenge.status, challenge.phases, allowed, now),
    now: now.getTime(),
    signedIn: actor.kind === 'person',
    ...{ stops, needs, partners, criteria, ballot, solutions, mine, news, following, gaps, discussion },
    can: {
      edit: may['challenge.edit'],
      cancel: may['challenge.cancel'],
      close: may['challenge.close'],
      announce: may['challenge.announce'],
      checkEntries: may['challenge.edit'],
      readResults: can(actor, 'results.read', challenge),
      judge: judges,
      seeJury: can(actor, 'jury.read_progress', challenge),
      decide: can(actor, 'challenge.decide', challenge),
      follow: can(actor, 'subject.follow', { readable: true }),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await findChallenge(getDb(), args.params.slug ?? '');
  if (!challenge || !can(actor, 'challenge.read', challenge)) throw new AppError('not_found');
  const form = await args.request.formData();
  const intent = form.get('intent');
  const call = { actor, requestId: args.context.requestId };
  const subject = { type: 'challenge' as const, id: challenge.id };
  if (isDiscussionForm(form))
    return discussionAction(form, call, subject, {
      path: paths.challenge(challenge.slug),
      from: args.request.url,
    });
  if (intent === 'close') await execute(closeChallenge, call, { challengeId: challenge.id });
  else if (intent === 'announce') {
    try {
      await execute(announceChallenge, call, { challengeId: challenge.id });
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_ready') return { failed: true as const };
      throw error;
    }
  } else throw new AppError('invalid');
  return redirect(paths.challenge(challenge.slug));
}

export default function Challenge() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { challenge, on, can: may } = data;
  const t = useT('challenges');
  const d = useT('domain');
  const work = useT('domainWork');
  const format = useFormat();
  useLiveSubject({ type: 'challenge', id: challenge.id });
  const { slug, status } = challenge;
  const [own] = data.mine;
  const links = {
    tell_need: paths.newNeed(),
    support_need: '#needs',
    ask: status === 'draft' ? undefined : '#comments',
    comment: data.solutions.length > 0 ? '#solutions' : undefined,
    form_team: own ? undefined : paths.enterChallenge(slug),
    edit_solution: own && (own.status === 'draft' ? paths.editSolution(own.slug) : paths.solution(own.slug)),
    vote: data.ballot ? paths.vote(slug) : undefined,
    read_results: may.readResults ? paths.challengeResults(slug) : undefined,
  };
  const ended =
    status === 'cancelled' ? (
      <p>{t('ended.cancelled', { reason: challenge.reason ?? '' })}</p>
    ) : may.readResults ? (
      <ButtonLink to={paths.challengeResults(slug)}>{t('ended.results')}</ButtonLink>
    ) : undefined;
  return (
    <Page>
      <DiscussionDone />
      {refused && !('intent' in refused) && <Notice tone="danger" live title={t('draft.missing')} />}
      <PageHeader
        eyebrow={
          <>
            <StageBadge stage="challenge">{d(`challengeFormat.${challenge.format}`)}</StageBadge>
            <StatusPill tone={statusTone[status]}>{d(`challengeStatus.${status}`)}</StatusPill>
          </>
        }
        title={challenge.title}
        lead={challenge.summary}
        meta={format.list(challenge.themes.map((theme) => d(`needTheme.${theme}`)))}
        actions={
          <>
            {!data.signedIn && data.ballot && on.open.some((phase) => phase.kind === 'vote') && (
              <ButtonLink to={paths.vote(slug)}>{work('phaseAction.vote')}</ButtonLink>
            )}
            {may.judge && !may.seeJury && (
              <ButtonLink icon="star" to={paths.jury(slug)}>
                {t('actions.judge')}
              </ButtonLink>
            )}
            {may.follow && status !== 'draft' && (
              <Form method="post" preventScrollReset>
                <Button
                  tone="secondary"
                  icon={data.following ? 'check' : 'follow'}
                  name="intent"
                  value={data.following ? 'unfollow' : 'follow'}
                  aria-pressed={data.following}
                >
                  {data.following ? t('actions.following') : t('actions.follow')}
                </Button>
              </Form>
            )}
            {may.edit && status !== 'draft' && (
              <ButtonLink tone="secondary" icon="edit" to={paths.editChallenge(slug)}>
                {t('actions.edit')}
              </ButtonLink>
            )}
          </>
        }
        lineage={<LineageBar stops={data.stops} own={{ slug }} />}
      />
      {may.announce && <DraftPanel gaps={data.gaps} editHref={paths.editChallenge(slug)} />}
      <NowPanel
        on={on}
        links={links}
        signIn={data.signedIn ? null : paths.signIn(paths.challenge(slug))}
        ended={ended}
      />
      {data.mine.length > 0 && (
        <Section id="mine" title={t('mine.title')}>
          <ul className="plain-list">
            {data.mine.map((solution) => (
              <li key={solution.slug}>
                <Link
                  to={
                    solution.status === 'draft'
                      ? paths.editSolution(solution.slug)
                      : paths.solution(solution.slug)
                  }
                >
                  {solution.title}
                </Link>{' '}
                <StatusPill>{work(`solutionStatus.${solution.status}`)}</StatusPill>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="phases" title={t('phases.title')}>
        <PhaseList
          phases={challenge.phases}
          now={data.now}
          live={status === 'running' || status === 'announced'}
        />
      </Section>
      <WithAside
        aside={
          <ChallengeAside
            prize={challenge.prize}
            partners={data.partners}
            criteria={data.criteria}
            ballot={data.ballot}
            news={data.news}
          />
        }
      >
        <Section id="brief" title={t('brief.title')}>
          <RichTextView value={challenge.brief} />
        </Section>
        <ChallengeNeeds needs={data.needs} />
        <ChallengeSolutions solutions={data.solutions} />
      </WithAside>
      {status !== 'draft' && (
        <Discussion
          subject={{ type: 'challenge', id: challenge.id }}
          path={paths.challenge(slug)}
          {...data.discussion}
          refusal={refused && 'intent' in refused ? refused : null}
        />
      )}
      {(may.checkEntries || may.close || may.cancel || (may.seeJury && status !== 'draft')) && (
        <Section id="staff" title={t('staff.title')}>
          <div className="cluster">
            {may.checkEntries && status !== 'draft' && (
              <ButtonLink tone="secondary" icon="check" to={paths.challengeEntries(slug)}>
                {t('staff.entries')}
              </ButtonLink>
            )}
            {may.seeJury && status !== 'draft' && (
              <ButtonLink tone="secondary" icon="users" to={paths.jury(slug)}>
                {t('staff.jury')}
              </ButtonLink>
            )}
            {may.decide && (
              <ButtonLink tone="secondary" icon="star" to={paths.decideChallenge(slug)}>
                {t('staff.decide')}
              </ButtonLink>
            )}
            {may.close && (
              <Form method="post">
                <Button tone="secondary" name="intent" value="close">
                  {t('staff.close')}
                </Button>
              </Form>
            )}
            {may.cancel && (
              <ButtonLink tone="quiet" icon="close" to={paths.cancelChallenge(slug)}>
                {status === 'draft' ? t('staff.drop') : t('staff.cancel')}
              </ButtonLink>
            )}
          </div>
        </Section>
      )}
    </Page>
  );
}
