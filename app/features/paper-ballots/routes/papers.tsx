import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { handPaperStatuses } from '#app/domain/methods/voting/hand-papers.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Table } from '#app/ui/table.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { dismissHelper, nameHelper } from '../commands/name-helper.server.ts';
import { printPapers } from '../commands/print-papers.server.ts';
import { voidPaper } from '../commands/void-paper.server.ts';
import { HelperList, PrintForm, VoidForm } from '../components/paper-forms.tsx';
import { useRefused } from '../components/use-refused.ts';
import { helpersOf, papersAtWork } from '../papers.queries.server.ts';
import { refused } from '../refusals.server.ts';
import { visitPapers } from '../visit-papers.server.ts';

export const handle = {
  messages: ['papers', 'errorCodes'],
  title: ({ t, data: page }) => t('papers')('title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const { vote, ...visit } = await visitPapers(actor, args.params.slug ?? '', new Date());
  const db = getDb();
  return {
    ...visit,
    paperHours: vote.paperHours,
    ...(await papersAtWork(db, vote.id)),
    helpers: visit.may['paper.name_helpers'] ? await helpersOf(db, vote.id) : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const { challenge } = await visitPapers(actor, args.params.slug ?? '', new Date());
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const intent = text('intent');
  const call = { actor, requestId: args.context.requestId };
  const challengeId = challenge.id;
  try {
    if (intent === 'print') {
      const { first, last } = await execute(printPapers, call, { challengeId, count: text('count') });
      return redirect(contestPaths.printPapers(challenge.slug, { from: first, to: last }));
    }
    if (intent === 'dismiss') {
      await execute(dismissHelper, call, { challengeId, userId: text('userId') });
      return redirect(contestPaths.paperBallots(challenge.slug));
    }
    if (intent === 'name') {
      await execute(nameHelper, call, { challengeId, email: text('email') });
      return data({ failed: false as const, done: 'named' as const, number: '' });
    }
    const { number } = await execute(voidPaper, call, {
      challengeId,
      number: text('number'),
      reason: text('reason'),
    });
    return data({ failed: false as const, done: 'void' as const, number });
  } catch (error) {
    return refused(error, form, intent);
  }
}

/** Where helpers find what to do with paper ballots, and staff how far they are. */
export default function Papers() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('papers');
  const c = useT('common');
  const format = useFormat();
  const { challenge, may, counts, waiting, closesAt, open, awaited } = page;
  useLiveSubject({ type: 'challenge', id: challenge.id });
  const refusal = answer?.failed ? answer : null;
  const { summary, errorsOf, typed } = useRefused(refusal);
  const hasPapers = handPaperStatuses.some((status) => counts[status] > 0);
  const of = (form: string) => (refusal?.form === form ? { errorsOf, typed } : null);
  return (
    <Page width="text" className="deciding">
      <ErrorSummary title={c('form.errorSummaryTitle')} errors={summary} submission={answer} />
      <PageHeader
        eyebrow={<Link to={paths.challenge(challenge.slug)}>{challenge.title}</Link>}
        title={t('heading')}
        lead={t('lead')}
      />
      {answer?.failed === false && (
        <Notice
          tone="ok"
          title={answer.done === 'void' ? t('void.done', { number: answer.number }) : t('helpers.added')}
          live
        />
      )}
      {open && closesAt ? (
        <p>
          {t('until', { when: format.dateTime(closesAt) })} {t('afterClose', { hours: page.paperHours })}
        </p>
      ) : (
        <Notice
          title={t(awaited && closesAt && closesAt < new Date() ? 'awaited' : awaited ? 'closed' : 'over')}
        />
      )}
      {may['paper.print'] && !hasPapers && <PrintForm slug={challenge.slug} refused={of('print')} />}
      {!hasPapers && !may['paper.print'] && awaited && <p>{t('state.none')}</p>}
      {hasPapers && (
        <div className="cluster">
          {may['paper.hand_out'] && (
            <ButtonLink to={contestPaths.handOutPaper(challenge.slug)}>{t('doHandOut')}</ButtonLink>
          )}
          {may['paper.type'] && (
            <ButtonLink
              to={contestPaths.typePaper(challenge.slug)}
              tone={may['paper.hand_out'] ? 'secondary' : 'primary'}
            >
              {t('doType')}
            </ButtonLink>
          )}
        </div>
      )}
      <Disclosure summary={t('how.title')}>
        <ol className="prose">
          {(['one', 'two', 'three', 'four'] as const).map((step) => (
            <li key={step}>{t(`how.${step}`)}</li>
          ))}
        </ol>
      </Disclosure>
      {hasPapers && <Standing counts={counts} waiting={waiting} />}
      {may['paper.print'] && hasPapers && <PrintForm slug={challenge.slug} refused={of('print')} />}
      {may['paper.void'] && hasPapers && <VoidForm slug={challenge.slug} refused={of('void')} />}
      {page.helpers && <HelperList slug={challenge.slug} helpers={page.helpers} refused={of('name')} />}
    </Page>
  );
}

/** How many papers are where, and which have to be typed in again. */
function Standing({ counts, waiting }: Awaited<ReturnType<typeof papersAtWork>>) {
  const t = useT('papers');
  const format = useFormat();
  return (
    <>
      <Section id="state" title={t('state.title')}>
        <Table
          id="papers-by-state"
          caption={t('state.title')}
          captionHidden
          rows={handPaperStatuses.map((status) => ({ status, count: counts[status] }))}
          rowKey={(row) => row.status}
          columns={[
            {
              id: 'status',
              header: t('state.column'),
              rowHeader: true,
              cell: (row) => t(`state.${row.status}`),
            },
            { id: 'count', header: t('state.count'), numeric: true, cell: (row) => format.number(row.count) },
          ]}
        />
      </Section>
      <Section
        id="waiting"
        title={t('waiting.title')}
        lead={waiting.length > 0 ? t('waiting.lead') : undefined}
      >
        {waiting.length === 0 ? (
          <p>{t('waiting.none')}</p>
        ) : (
          <ul className="paper-numbers">
            {waiting.map(({ number, status }) => (
              <li key={number} data-state={status}>
                {number}
                {status === 'differs' && <span className="field-hint"> {t('state.differs')}</span>}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
