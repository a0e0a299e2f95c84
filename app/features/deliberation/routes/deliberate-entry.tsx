import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { changeJuryScore } from '../commands/change-jury-score.server.ts';
import { ChangeList } from '../components/change-list.tsx';
import { ChangeScores } from '../components/change-scores.tsx';
import { PanelScores } from '../components/panel-scores.tsx';
import { visitDeliberation } from '../deliberation-visit.server.ts';
import { jurorAt, readEntry } from '../entry-page.server.ts';

export const handle = {
  messages: ['deliberation', 'jury'],
  title: ({ t, data: page }) => t('deliberation')('entry.title', { solution: page.entry.title }),
} satisfies RouteHandle<typeof loader>;

const numberIn = (text: FormDataEntryValue | null) =>
  typeof text === 'string' && /^\d{1,3}$/.test(text) ? Number(text) : null;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const { slug = '', solutionSlug = '' } = args.params;
  const visit = await visitDeliberation(actor, slug, new Date());
  const number = numberIn(new URL(args.request.url).searchParams.get('juror'));
  const { challenge, round, end, isStaff } = visit;
  return { challenge, round, end, isStaff, ...(await readEntry(visit, solutionSlug, number)) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const { slug = '', solutionSlug = '' } = args.params;
  const visit = await visitDeliberation(actor, slug, new Date());
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const juror = jurorAt(visit, numberIn(form.get('juror')));
  if (!juror) throw new AppError('forbidden');
  const { entry } = await readEntry(visit, solutionSlug, juror.number);
  const typed = { criterion: text('criterion'), score: text('score'), reason: text('reason') };
  try {
    await execute(
      changeJuryScore,
      { actor, requestId: args.context.requestId },
      {
        solutionId: entry.id,
        jurorId: juror.id,
        criterionId: typed.criterion,
        round: text('round'),
        seen: text('seen'),
        score: typed.score,
        reason: typed.reason,
      },
    );
  } catch (error) {
    if (!(error instanceof AppError) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    const { score, reason } = error.fields;
    const codes = { score, reason, form: score || reason ? undefined : (error.code ?? 'other') };
    return data({ failed: true as const, codes, typed }, { status: error.kind === 'invalid' ? 422 : 409 });
  }
  const query = juror.isMe ? {} : { juror: String(juror.number) };
  return redirect(`${contestPaths.deliberateEntry(slug, solutionSlug, query)}#changes`);
}

/** One entry in the jury's talk: what each gave, changing one's own scores, and what has changed. */
export default function DeliberateEntry() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const { challenge, entry, end } = page;
  const t = useT('deliberation');
  useLiveSubject({ type: 'challenge', id: challenge.id });
  return (
    <Page className="deciding">
      <PageHeader
        eyebrow={<Link to={contestPaths.deliberation(challenge.slug)}>{t('entry.back')}</Link>}
        title={entry.title}
        meta={
          <Link to={paths.solution(entry.slug)} target="_blank" rel="noopener">
            {t('entry.read')}
          </Link>
        }
      />
      {end && (
        <Notice>
          <p>{t(`deliberation.end.${end}`)}</p>
        </Notice>
      )}
      <PanelScores jurors={page.jurors} criteria={page.criteria} />
      {end === null && (
        <ChangeScores
          // Another juror is another form.
          key={page.editing?.number ?? 0}
          slug={challenge.slug}
          round={page.round}
          entry={entry}
          criteria={page.criteria}
          editing={page.editing}
          choices={page.choices}
          answer={answer}
        />
      )}
      {page.words.length > 0 && (
        <Section id="words" title={t('entry.words')}>
          <ul className="change-list">
            {page.words.map((word) => (
              <li key={word} className="pre-line">
                {word}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ChangeList changes={page.changes} oneEntry />
    </Page>
  );
}
