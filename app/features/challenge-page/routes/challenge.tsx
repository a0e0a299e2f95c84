import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { announceChallenge } from '#app/features/challenges/commands/announce-challenge.server.ts';
import { closeChallenge } from '#app/features/challenges/commands/close-challenge.server.ts';
import { DraftPanel } from '#app/features/challenges/components/draft-panel.tsx';
import { FinalNews } from '#app/features/deliberation/components/final-news.tsx';
import { DiscussionDone } from '#app/features/discussion/components/discussion-done.tsx';
import { discussionAction, isDiscussionForm } from '#app/features/discussion/discussion-action.server.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { MySolutions } from '../components/my-solutions.tsx';
import { NowPanel } from '../components/now-panel.tsx';
import { PageBody } from '../components/page-body.tsx';
import { PageTop } from '../components/page-top.tsx';
import { PreviewBar, PreviewFrame } from '../components/preview-bar.tsx';
import { StaffPanel } from '../components/staff-panel.tsx';
import { loadChallengePage, previewOf, visitChallenge } from '../load-challenge-page.server.ts';

export const handle = {
  messages: ['challengePage', 'challenges', 'deliberation', 'discussion', 'lineage', 'domainWork'],
  title: ({ data }) => data.challenge.title,
  description: ({ data }) => data.challenge.summary,
} satisfies RouteHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return loadChallengePage(args);
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await visitChallenge(actor, args.params.slug);
  // In somebody else's view nothing counts, whatever is sent.
  if (previewOf(actor, challenge, args.request.url)) throw new AppError('forbidden');
  const form = await args.request.formData();
  const intent = form.get('intent');
  const call = { actor, requestId: args.context.requestId };
  const path = paths.challenge(challenge.slug);
  if (isDiscussionForm(form)) {
    const subject = { type: 'challenge' as const, id: challenge.id };
    return discussionAction(form, call, subject, { path, from: args.request.url });
  }
  if (intent === 'close') await execute(closeChallenge, call, { challengeId: challenge.id });
  else if (intent === 'announce') {
    try {
      await execute(announceChallenge, call, { challengeId: challenge.id });
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_ready') return { failed: true as const };
      throw error;
    }
  } else throw new AppError('invalid');
  return redirect(path);
}

export default function Challenge() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionAnswer<typeof action>();
  const { challenge, on, can: may, preview } = data;
  const t = useT('challenges');
  useLiveSubject({ type: 'challenge', id: challenge.id });
  const { slug, status } = challenge;
  const [own] = data.mine;
  const mayVote = data.parts.ballot !== null;
  const links = {
    tell_need: paths.newNeed(),
    support_need: '#needs',
    ask: status === 'draft' ? undefined : `${contestPaths.challengeQuestions(slug)}#ask`,
    comment: data.solutions.length > 0 ? '#solutions' : undefined,
    form_team: own ? undefined : contestPaths.enterChallenge(slug),
    edit_solution:
      own && (own.status === 'draft' ? contestPaths.editSolution(own.slug) : paths.solution(own.slug)),
    vote: mayVote ? paths.vote(slug) : undefined,
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
      {preview && <PreviewBar slug={slug} as={preview} isDraft={status === 'draft'} />}
      <PreviewFrame on={preview !== null}>
        <DiscussionDone />
        {refused && !('intent' in refused) && <Notice tone="danger" live title={t('draft.missing')} />}
        <PageTop
          challenge={preview && status === 'draft' ? { ...challenge, status: 'announced' } : challenge}
          stops={data.stops}
          following={data.following}
          offers={{
            vote: !data.signedIn && mayVote && on.open.some((phase) => phase.kind === 'vote'),
            judge: may.judge && !may.seeJury,
            follow: may.follow,
            edit: may.edit,
          }}
        />
        {may.announce && <DraftPanel gaps={data.gaps} editHref={contestPaths.editChallenge(slug)} />}
        {data.announceAt && <ResultsAreComing slug={slug} at={data.announceAt} />}
        <NowPanel
          on={on}
          links={links}
          signIn={data.signedIn ? null : paths.signIn(paths.challenge(slug))}
          ended={ended}
        />
        {data.final && <FinalNews slug={slug} final={data.final} />}
        <MySolutions solutions={data.mine} />
        <PageBody data={data} refused={refused && 'intent' in refused ? refused : null} />
        <StaffPanel slug={slug} isDraft={status === 'draft'} can={may} />
      </PreviewFrame>
    </Page>
  );
}

function ResultsAreComing({ slug, at }: { slug: string; at: Date }) {
  const p = useT('challengePage');
  const format = useFormat();
  return (
    <Notice
      title={p('resultsAt.title', { when: format.dateTime(at) })}
      actions={<Link to={paths.challengeResults(slug)}>{p('resultsAt.link')}</Link>}
    >
      <p>{p('resultsAt.body')}</p>
    </Notice>
  );
}
