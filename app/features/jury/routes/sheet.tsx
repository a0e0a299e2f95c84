import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { DeclareConflict } from '../components/declare-conflict.tsx';
import { OtherWindow } from '../components/other-window.tsx';
import { SheetForm } from '../components/sheet-form.tsx';
import { longestWords } from '../components/sheet-page-data.ts';
import { SheetPages } from '../components/sheet-pages.tsx';
import { saveSheetForm, typedOnSheet } from '../jury-sheet.server.ts';
import { readSheetPage } from '../sheet-page.server.ts';

export const handle = {
  messages: ['jury'],
  title: ({ t, data: page }) => t('jury')('sheet.title', { solution: page.solution.title }),
} satisfies RouteHandle<typeof loader>;

/** A refusal is shown beside what is saved by now. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const { slug = '', solutionSlug = '' } = args.params;
  return { ...(await readSheetPage(actor, slug, solutionSlug, new Date())), window: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const { slug = '', solutionSlug = '' } = args.params;
  const form = await args.request.formData();
  try {
    await saveSheetForm(actor, solutionSlug, form, args.context.requestId);
  } catch (error) {
    if (!(error instanceof AppError) || !['conflict', 'invalid', 'forbidden'].includes(error.kind))
      throw error;
    return data({ failed: true as const, code: codeOf(error), ...typedOnSheet(form) }, { status: 422 });
  }
  const next = String(form.get('next') ?? '');
  return redirect(next ? contestPaths.jurySheet(slug, next) : contestPaths.jury(slug));
}

function codeOf(error: AppError) {
  if (error.code === 'other_window') return 'other_window' as const;
  if (error.fields.forTeam) return 'too_long' as const;
  if (error.fields.privateNote) return 'note_too_long' as const;
  return 'not_saved' as const;
}

const fieldOf = { too_long: 'forTeam', note_too_long: 'privateNote' } as const;

/** A juror's sheet for one solution. */
export default function Sheet() {
  const page = useLoaderData<typeof loader>();
  const { challenge, solution, isOpen } = page;
  const answer = useActionAnswer<typeof action>();
  const t = useT('jury');
  const c = useT('common');
  const code = answer?.failed ? answer.code : undefined;
  const problem =
    code && code !== 'other_window' ? t(`errors.sheet.${code}`, { max: longestWords }) : undefined;
  return (
    <Page width="form">
      <ErrorSummary
        title={c('form.errorSummaryTitle')}
        errors={
          problem
            ? [
                {
                  message: problem,
                  fieldId: code === 'too_long' || code === 'note_too_long' ? fieldOf[code] : undefined,
                },
              ]
            : []
        }
        submission={answer}
      />
      <PageHeader
        eyebrow={
          <Link to={contestPaths.jury(challenge.slug)}>
            {t('sheet.back', { challenge: challenge.title })}
          </Link>
        }
        title={solution.title}
        lead={solution.summary}
        meta={
          <Link to={paths.solution(solution.slug)} target="_blank" rel="noopener">
            {t('sheet.read')}
          </Link>
        }
      />
      {code === 'other_window' && <OtherWindow page={page} />}
      {solution.conflict !== null ? (
        <Notice>
          <p>{t(`conflicts.mine.${solution.conflict}`)}</p>
        </Notice>
      ) : (
        <>
          <SheetPages page={page} />
          {!isOpen && (
            <Notice>
              <p>{t(page.isSent ? 'sheet.sent' : 'sheet.closed')}</p>
            </Notice>
          )}
          <SheetForm key={solution.id} page={page} answer={answer} problem={problem} />
          {page.isAtWork && <DeclareConflict slug={challenge.slug} sheet={solution} />}
        </>
      )}
    </Page>
  );
}
