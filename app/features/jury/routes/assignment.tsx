import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { doOnAssignmentPage } from '../assignment-form.server.ts';
import { readAssignmentPage } from '../assignment-page.server.ts';
import { AssignmentState } from '../components/assignment-state.tsx';
import { AssignmentTables } from '../components/assignment-tables.tsx';
import { ChangeEntry } from '../components/change-entry.tsx';
import { DrawForm } from '../components/draw-form.tsx';
import { DrawProblem } from '../components/draw-problem.tsx';
import { FillGaps } from '../components/fill-gaps.tsx';
import { PublishAssignment } from '../components/publish-assignment.tsx';
import { visitJury } from '../jury-visit.server.ts';

export const handle = {
  messages: ['juryAssignment', 'jury'],
  title: ({ t, data: page }) => t('juryAssignment')('title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

/** A refusal is shown beside how things stand now. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const change = new URL(args.request.url).searchParams.get('change');
  return readAssignmentPage(actor, args.params.slug ?? '', change, new Date());
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const slug = args.params.slug ?? '';
  const { challenge, seesProgress } = await visitJury(actor, slug, new Date());
  if (!seesProgress) throw new AppError('not_found');
  const form = await args.request.formData();
  try {
    const outcome = await doOnAssignmentPage(
      { actor, requestId: args.context.requestId },
      challenge.id,
      form,
    );
    if ('done' in outcome) return redirect(contestPaths.juryAssignment(slug, { done: outcome.done }));
    return data({ failed: true as const, code: null, ...outcome }, { status: 409 });
  } catch (error) {
    if (!(error instanceof AppError) || !error.code) throw error;
    const code = error.fields.perEntry ?? error.code;
    return data(
      { failed: true as const, code, problem: null, perEntry: null },
      { status: error.kind === 'invalid' ? 422 : 409 },
    );
  }
}

const codes = [
  'already_scored',
  'assignment_changed',
  'assignment_gaps',
  'assignment_published',
  'entry_left',
  'juror_excluded',
  'nobody_chosen',
  'no_entries',
  'no_jurors',
  'whole',
] as const;
const things = ['drawn', 'published', 'changed', 'everything'] as const;

/** Staff settle which juror judges which solution. */
export default function Assignment() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('juryAssignment');
  const j = useT('jury');
  const c = useT('common');
  const [query] = useSearchParams();
  const { challenge } = page;
  useLiveSubject({ type: 'challenge', id: challenge.id });
  const refused = answer?.failed && answer.code !== null ? answer.code : null;
  const problem = answer?.failed ? answer.problem : null;
  const done = answer?.failed ? undefined : things.find((one) => one === query.get('done'));
  const message = refused && t(`errors.${codes.find((code) => code === refused) ?? 'other'}`);
  return (
    <Page className="deciding">
      <ErrorSummary
        title={c('form.errorSummaryTitle')}
        errors={message ? [{ message }] : []}
        submission={answer}
      />
      <PageHeader
        eyebrow={
          <Link to={contestPaths.jury(challenge.slug)}>
            {j('sheet.back', { challenge: challenge.title })}
          </Link>
        }
        title={t('heading')}
        lead={t('lead')}
      />
      {done && (
        <Notice tone="ok" live>
          <p>{t(`done.${done}`)}</p>
        </Notice>
      )}
      {problem && <DrawProblem page={page} problem={problem} perEntry={answer?.perEntry ?? 1} />}
      <AssignmentState page={page} />
      <ChangeEntry page={page} />
      <FillGaps page={page} />
      <PublishAssignment page={page} />
      <DrawForm page={page} chosen={answer?.failed ? answer.perEntry : null} />
      <AssignmentTables page={page} />
    </Page>
  );
}
