import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { readMarks } from '#app/features/ballots/marks-form.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { getDb } from '#db/client.server.ts';
import { typePaper } from '../commands/type-paper.server.ts';
import { TypedMarks } from '../components/typed-marks.tsx';
import { useRefused } from '../components/use-refused.ts';
import { printedEntries } from '../papers.queries.server.ts';
import { refused } from '../refusals.server.ts';
import { visitPapers } from '../visit-papers.server.ts';

export const handle = {
  messages: ['papers', 'errorCodes'],
  title: ({ t, data: page }) => t('papers')('type.title', { challenge: page.challenge.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const { challenge, vote, may } = await visitPapers(actor, args.params.slug ?? '', new Date());
  if (!may['paper.type']) throw redirect(contestPaths.paperBallots(challenge.slug));
  const entries = await printedEntries(getDb(), vote);
  return {
    challenge,
    method: vote.method,
    scoreMax: vote.scoreMax,
    entries: entries.map(({ id, title }) => ({ id, title })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const { challenge, vote } = await visitPapers(actor, args.params.slug ?? '', new Date());
  const form = await args.request.formData();
  const entries = await printedEntries(getDb(), vote);
  const marks = readMarks(
    form,
    vote.method,
    entries.map((entry) => entry.id),
  );
  try {
    const { number, outcome } = await execute(
      typePaper,
      { actor, requestId: args.context.requestId },
      { challengeId: challenge.id, number: String(form.get('number') ?? ''), marks },
    );
    return data({ failed: false as const, number, outcome });
  } catch (error) {
    return refused(error, form, 'type');
  }
}

/** Where a helper types in what stands on a paper, without knowing whose it is. */
export default function TypePaper() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionAnswer<typeof action>();
  const t = useT('papers');
  const c = useT('common');
  const isSaving = useUnderWay().formMethod === 'POST';
  const { summary, errorsOf, typed } = useRefused(answer?.failed ? answer : null, { marks: 'marks' });
  const done = answer?.failed === false ? answer : null;
  const { challenge } = page;
  return (
    <Page width="form">
      <ErrorSummary title={c('form.errorSummaryTitle')} errors={summary} submission={answer} />
      <PageHeader
        eyebrow={<Link to={contestPaths.paperBallots(challenge.slug)}>{t('heading')}</Link>}
        title={t('type.heading')}
      />
      {done && (
        <Notice
          tone={done.outcome === 'differs' ? 'warn' : 'ok'}
          title={t(`type.done.${done.outcome}`, { number: done.number })}
          live
        >
          <p>{t('type.next')}</p>
        </Notice>
      )}
      <Form
        // A paper that is done leaves a blank form; one that was refused keeps what was typed.
        key={done ? `${done.number} ${done.outcome}` : 'first'}
        method="post"
        action={contestPaths.typePaper(challenge.slug)}
        className="stack stack-large"
        noValidate
      >
        <TextField
          id="number"
          name="number"
          label={t('type.number')}
          width="short"
          inputMode="numeric"
          autoComplete="off"
          errors={errorsOf('number')}
          defaultValue={typed('number')}
        />
        <TypedMarks
          method={page.method}
          scoreMax={page.scoreMax}
          entries={page.entries}
          errors={errorsOf('marks')}
          typed={{ picks: answer?.failed ? answer.picks : [], figures: typed }}
        />
        <div className="cluster">
          <Button pending={isSaving}>{t('type.button')}</Button>
        </div>
      </Form>
    </Page>
  );
}
