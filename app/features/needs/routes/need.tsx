import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Suspense } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { optionalActor, requireActor } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { readCommentPlace } from '#app/features/discussion/comment-place.ts';
import { commentsOn } from '#app/features/discussion/comments.queries.server.ts';
import { Discussion } from '#app/features/discussion/components/discussion.tsx';
import { discussionAction, isDiscussionForm } from '#app/features/discussion/discussion-action.server.ts';
import { lineageOf, lineageOfNew } from '#app/features/lineage/lineage.queries.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { Notice } from '#app/ui/notice.tsx';
import { onDemand } from '#app/ui/on-demand.ts';
import { Page } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { DoneNotice } from '../components/done-notice.tsx';
import { NeedAside } from '../components/need-aside.tsx';
import { NeedHeader } from '../components/need-header.tsx';
import { NeedStory } from '../components/need-story.tsx';
import { needAction } from '../need-action.server.ts';
import { needPageOf, needSubjectOf } from '../need-page.queries.server.ts';
import { absenceOf, policySubject, shownNeed, viewerOf } from '../need-view.server.ts';

export const handle = {
  messages: ['needPage', 'discussion', 'lineage'],
  messagesFor: (data) => (data.need && !data.need.hiddenAt && !data.viewer.isAuthor ? [] : ['needState']),
  title: ({ t, data }) =>
    data.need ? data.need.title : t('needState')(`gone.${data.absence ?? 'hidden'}Title`),
  description: ({ data }) => data.need?.story.slice(0, 160) ?? '',
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const slug = args.params.slug ?? '';
  const actor = await optionalActor(args);
  const db = getDb();
  const need = await needPageOf(db, actor, slug);
  if (!need) throw new AppError('not_found');
  const absence = absenceOf(need, actor);
  // That a need is hidden may be said of one that was public; whether one waits for review may not.
  if (absence !== 'hidden' && !can(actor, 'need.read', policySubject(need))) throw new AppError('not_found');
  if (absence === 'hidden' && !need.publishedAt && !can(actor, 'need.read', policySubject(need)))
    throw new AppError('not_found');
  if (absence) {
    const gone = { absence, need: null, updatedAt: need.updatedAt, mergedInto: need.mergedInto };
    return data({ ...gone }, { status: absence === 'merged' ? 200 : 410 });
  }
  const subject = { type: 'need', id: need.id } as const;
  const [comments, stops, viewer] = await Promise.all([
    commentsOn(db, actor, subject, {
      now: new Date(),
      place: readCommentPlace(new URL(args.request.url).searchParams),
      newest: need.comments,
    }),
    need.isTakenUp ? lineageOf(db, subject) : lineageOfNew(need),
    viewerOf(args, actor, need),
  ]);
  return data({
    absence: null,
    need: shownNeed(need, viewer.isAuthor),
    comments,
    stops,
    viewer,
    submissionKey: uuidv7(),
  });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const form = await args.request.formData();
  const need = await needSubjectOf(getDb(), args.params.slug ?? '');
  if (!need || !can(actor, 'need.read', policySubject(need))) throw new AppError('not_found');
  const call = { actor, requestId: args.context.requestId };
  const path = paths.need(need.slug);
  if (isDiscussionForm(form))
    return discussionAction(form, call, { type: 'need', id: need.id }, { path, from: args.request.url });
  const result = await needAction(form, call, need);
  return 'to' in result ? redirect(result.to) : data(result, { status: result.failed ? 422 : 200 });
}

const Absent = onDemand(
  import.meta.env.SSR && (await import('../components/absent-need.tsx')).AbsentNeed,
  () => import('../components/absent-need.tsx').then((module) => module.AbsentNeed),
);
const Own = onDemand(import.meta.env.SSR && (await import('../components/own-need.tsx')).OwnNeed, () =>
  import('../components/own-need.tsx').then((module) => module.OwnNeed),
);

export default function NeedPage() {
  const page = useLoaderData<typeof loader>();
  return page.need ? (
    <PresentNeed page={page} />
  ) : (
    <Suspense>
      <Absent page={page} />
    </Suspense>
  );
}

export type PresentPage = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { absence: null }>;

function PresentNeed({ page }: { page: PresentPage }) {
  const { need, viewer, stops, comments, submissionKey } = page;
  const answer = useActionAnswer<typeof action>();
  const [search] = useSearchParams();
  const subject = { type: 'need', id: need.id } as const;
  useLiveSubject(subject);
  const path = paths.need(need.slug);
  const refusal = answer && 'intent' in answer ? answer : null;
  const identity = answer && 'person' in answer ? answer : null;
  return (
    <Page className="need-page">
      <DoneNotice done={search.get('done')} />
      {need.hiddenAt && <HiddenNotice isStaff={viewer.can['need.see_identity']} />}
      <NeedHeader need={need} stops={stops} />
      {viewer.isAuthor && (
        <Suspense>
          <Own page={page} path={path} />
        </Suspense>
      )}
      <div className="need-columns">
        <NeedStory need={need} />
        <NeedAside page={page} path={path} refusal={refusal} identity={identity} />
      </div>
      <Discussion
        subject={subject}
        path={path}
        comments={comments}
        commenter={viewer.commenter}
        submissionKey={submissionKey}
        refusal={refusal}
      />
    </Page>
  );
}

function HiddenNotice({ isStaff }: { isStaff: boolean }) {
  const t = useT('needState');
  return (
    <Notice tone="warn" title={t('gone.hiddenTitle')}>
      <p>{isStaff ? t('gone.hiddenStaff') : t('gone.hiddenText')}</p>
    </Notice>
  );
}
