import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useRef } from 'react';
import { requireActor } from '#app/auth/session.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { useSheetAutosave } from '#app/features/sheet-autosave/use-sheet-autosave.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { getDb } from '#db/client.server.ts';
import { ScoreRow } from '../components/score-row.tsx';
import { criteriaOf, sheetsFor } from '../jury.queries.server.ts';
import { ownSheet } from '../jury-board.queries.server.ts';
import { saveSheetForm, scoreField } from '../jury-sheet.server.ts';
import { visitJury } from '../jury-visit.server.ts';

export const handle = {
  messages: ['jury'],
  title: ({ t, data: page }) => t('jury')('sheet.title', { solution: page.solution.title }),
} satisfies RouteHandle<typeof loader>;

/** Longest text for a team, in characters. */
const longest = 3000;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const { challenge, seat, state } = await visitJury(actor, args.params.slug ?? '', new Date());
  // Only a juror has a sheet: not even staff see what stands on one.
  if (seat?.status !== 'accepted') throw new AppError('not_found');
  const db = getDb();
  const sheets = await sheetsFor(db, challenge.id, actor.id);
  const place = sheets.findIndex((sheet) => sheet.slug === args.params.solutionSlug);
  const solution = sheets[place];
  if (!solution) throw new AppError('not_found');
  const [criteria, sheet] = await Promise.all([
    criteriaOf(db, challenge.id),
    ownSheet(db, solution.id, actor.id),
  ]);
  const total = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  const later = [...sheets.slice(place + 1), ...sheets.slice(0, place)];
  const next = later.find((other) => other.conflict === null && other.scored < criteria.length);
  return {
    challenge,
    solution,
    criteria: criteria.map(({ id, name, description, weight }) => ({
      id,
      name,
      description,
      share: total > 0 ? weight / total : 0,
      field: scoreField(id),
      score: sheet.scores.find((score) => score.criterionId === id)?.score,
    })),
    forTeam: sheet.forTeam,
    isOpen: state.open && seat.submittedAt === null && solution.conflict === null,
    isSent: seat.submittedAt !== null,
    next: next ? { slug: next.slug, title: next.title } : null,
  };
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
    const code = error.fields.forTeam ? ('too_long' as const) : ('not_saved' as const);
    return data({ failed: true as const, code, forTeam: String(form.get('forTeam') ?? '') }, { status: 422 });
  }
  const next = String(form.get('next') ?? '');
  return redirect(next ? paths.jurySheet(slug, next) : paths.jury(slug));
}

/** A juror's sheet for one solution: a row of five steps for each criterion and words for the team. */
export default function Sheet() {
  const page = useLoaderData<typeof loader>();
  const { challenge, solution, criteria, isOpen, next } = page;
  const answer = useActionData<typeof action>();
  const t = useT('jury');
  const c = useT('common');
  const format = useFormat();
  const form = useRef<HTMLFormElement>(null);
  const saving = useSheetAutosave(form, paths.saveJurySheet(challenge.slug, solution.slug));
  const problem = answer?.failed ? t(`errors.${answer.code}`, { max: longest }) : undefined;
  return (
    <Page width="form">
      <ErrorSummary
        title={c('form.errorSummaryTitle')}
        errors={problem ? [{ message: problem, fieldId: 'forTeam' }] : []}
        submission={answer}
      />
      <PageHeader
        eyebrow={
          <Link to={paths.jury(challenge.slug)}>{t('sheet.back', { challenge: challenge.title })}</Link>
        }
        title={solution.title}
        lead={solution.summary}
        meta={
          <Link to={paths.solution(solution.slug)} target="_blank" rel="noopener">
            {t('sheet.read')}
          </Link>
        }
      />
      {solution.conflict !== null ? (
        <Notice>
          <p>{t(`conflicts.mine.${solution.conflict}`)}</p>
        </Notice>
      ) : (
        <>
          {!isOpen && (
            <Notice>
              <p>{t(page.isSent ? 'sheet.sent' : 'sheet.closed')}</p>
            </Notice>
          )}
          <Form
            key={solution.id}
            ref={form}
            method="post"
            action={paths.jurySheet(challenge.slug, solution.slug)}
            className="stack stack-large"
          >
            {criteria.map((criterion) => (
              <ScoreRow
                key={criterion.id}
                id={criterion.field}
                name={criterion.field}
                label={criterion.name}
                hint={`${criterion.description} ${t('sheet.weight', { share: format.percent(criterion.share) })}`.trim()}
                value={criterion.score}
                readOnly={!isOpen}
              />
            ))}
            <TextArea
              id="forTeam"
              name="forTeam"
              label={t('sheet.forTeam')}
              hint={t('sheet.forTeamHint')}
              optionalLabel={c('form.optional')}
              limit={longest}
              limitLabel={t('sheet.limit', { max: longest })}
              countLabel={(left) => c('form.charactersLeft', { count: left })}
              errors={answer?.failed && answer.code === 'too_long' && problem ? [problem] : undefined}
              defaultValue={answer?.failed ? answer.forTeam : page.forTeam}
              readOnly={!isOpen}
            />
            {isOpen && (
              <div className="stack">
                <p className="field-hint" role="status">
                  {saving === 'idle' ? null : t(`sheet.state.${saving}`)}
                </p>
                <div className="cluster">
                  {next && (
                    <Button name="next" value={next.slug} iconEnd="arrow-right">
                      {t('sheet.next')}
                    </Button>
                  )}
                  <Button tone={next ? 'secondary' : 'primary'}>{t('sheet.save')}</Button>
                </div>
                {next && <p className="field-hint">{t('sheet.nextIs', { title: next.title })}</p>}
              </div>
            )}
          </Form>
        </>
      )}
    </Page>
  );
}
