import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Prose } from '#app/ui/prose.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useFocusOnChange } from '#app/ui/use-focus-on-change.ts';
import { chooseFinalists } from '../commands/choose-finalists.server.ts';
import { ChooseFinalists, FinalistsErrors } from '../components/choose-finalists.tsx';
import { readFinalists, visitFinalists } from '../finalists-page.server.ts';
import { instantIn } from '../wall-clock.server.ts';

export const handle = {
  messages: ['deliberation'],
  title: ({ t, data: page }) => t('deliberation')('finalists.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const { challenge, first, mayChoose } = await visitFinalists(actor, args.params.slug ?? '', new Date());
  const asked = new URL(args.request.url).searchParams;
  return {
    challenge,
    mayChoose,
    ...(await readFinalists(challenge.id, first.perEntry !== null, asked)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const slug = args.params.slug ?? '';
  const { challenge } = await visitFinalists(actor, slug, new Date());
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const typed = {
    entries: form.getAll('entry').map(String),
    reason: text('reason'),
    endsAt: text('endsAt'),
    judges: text('judges') === 'same' ? ('same' as const) : ('all' as const),
  };
  try {
    await execute(
      chooseFinalists,
      { actor, requestId: args.context.requestId },
      {
        challengeId: challenge.id,
        solutionIds: typed.entries,
        reason: typed.reason,
        // A field that says no time is refused by the schema.
        endsAt: instantIn(typed.endsAt) ?? new Date(Number.NaN),
        judges: typed.judges,
        version: text('version'),
      },
    );
  } catch (error) {
    if (!(error instanceof AppError) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    const { solutionIds: entries, reason, endsAt } = error.fields;
    const codes = { entries, reason, endsAt, form: entries || reason || endsAt ? undefined : error.code };
    return data({ failed: true as const, codes, typed }, { status: error.kind === 'invalid' ? 422 : 409 });
  }
  return redirect(contestPaths.finalists(slug));
}

/** Staff choose who goes on to the final: a proposal from the ranking, then their own choice with its reason. */
export default function Finalists() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const { challenge, final, mayChoose, isBegun } = page;
  const t = useT('deliberation');
  const format = useFormat();
  const news = useFocusOnChange<HTMLParagraphElement>(final?.version ?? 0);
  return (
    <Page width="text" className="deciding">
      <FinalistsErrors first={page.rows[0]?.id} answer={answer} />
      <PageHeader
        eyebrow={<Link to={contestPaths.juryResults(challenge.slug, 1)}>{t('back')}</Link>}
        title={t('finalists.heading')}
        lead={t('finalists.lead')}
      />
      {final && (
        <Section id="list" title={t('finalists.list')}>
          <p ref={news} tabIndex={-1}>
            {t('finalists.chosen', { count: final.list.length })}{' '}
            {final.endsAt && t('finalists.chosenUntil', { when: format.dateTime(final.endsAt) })}
          </p>
          <Prose>
            <ul>
              {final.list.map((entry) => (
                <li key={entry.id}>
                  <Link to={paths.solution(entry.slug)}>{entry.title}</Link> ({entry.team})
                </li>
              ))}
            </ul>
          </Prose>
          <p className="pre-line">{t('news.why', { reason: final.reason })}</p>
          {mayChoose && (
            <ButtonLink
              to={
                final.hasPitches
                  ? contestPaths.pitches(challenge.slug)
                  : contestPaths.planPitches(challenge.slug)
              }
              icon="clock"
              tone="secondary"
            >
              {t('finalists.pitches')}
            </ButtonLink>
          )}
        </Section>
      )}
      {!mayChoose ? (
        <Notice>
          <p>{t('finalists.closed')}</p>
        </Notice>
      ) : isBegun ? (
        <Notice>
          <p>{t('finalists.begun')}</p>
        </Notice>
      ) : (
        <ChooseFinalists page={page} answer={answer} />
      )}
    </Page>
  );
}
