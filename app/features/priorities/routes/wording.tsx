import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { answerDays } from '#app/domain/priorities/wording-consent.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { typed } from '#app/features/people/form.ts';
import { useFormErrors } from '#app/features/people/use-form-errors.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { answerWording } from '../commands/answer-wording.server.ts';
import { answerSchema } from '../priorities.schemas.ts';
import { findRound } from '../rounds.queries.server.ts';
import { wordingsFor } from '../wordings.queries.server.ts';

export const handle = {
  messages: ['priorities', 'priorityPart'],
  title: ({ t, data }) => t('priorityPart')('wording.title', { title: data.round.title }),
} satisfies RouteHandle<typeof loader>;

/** After a refusal the page shows the wording as it is now. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args);
  const db = getDb();
  const round = await findRound(db, args.params.slug ?? '');
  const wordings = round ? await wordingsFor(db, actor, round.id, new Date()) : [];
  const wording = wordings.find((one) => one.needId === args.params.needId);
  if (!round || !wording) throw new AppError('not_found');
  return {
    round: { slug: round.slug, title: round.title, summary: round.summary },
    isOpen: round.status === 'collecting',
    isCancelled: round.status === 'cancelled',
    wording,
    many: wordings.length > 1,
    days: answerDays,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const round = await findRound(getDb(), args.params.slug ?? '');
  if (!round) throw new AppError('not_found');
  const call = { actor, requestId: args.context.requestId };
  const needId = args.params.needId ?? '';
  const outcome = await submitForm(await args.request.formData(), answerSchema, (answer) =>
    execute(answerWording, call, { ...answer, roundId: round.id, needId }),
  );
  return 'refusal' in outcome
    ? outcome.refusal
    : redirect(`${contestPaths.wordings(round.slug)}?did=answered`);
}

/** The wording beside what the author said, and two buttons. */
export default function Wording() {
  const { round, wording, isOpen, isCancelled, many, days } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('priorityPart');
  const common = useT('common');
  const errors = useFormErrors('priorities', refusal?.errors);
  const { state } = wording;
  return (
    <Page width="form">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <PageHeader
        eyebrow={many ? <Link to={contestPaths.wordings(round.slug)}>{t('wordings.all')}</Link> : round.title}
        title={t('wording.heading')}
        lead={wording.forName ? t('wording.leadFor', { name: wording.forName }) : t('wording.lead')}
      />
      {state === 'agreed' && <Notice tone="ok" className="done-line" title={t('wording.agreed')} />}
      {state === 'refused' && (
        <Notice title={t('wording.refused')} className="done-line">
          {wording.answer && (
            <p className="pre-line" dir="auto">
              {wording.answer}
            </p>
          )}
        </Notice>
      )}
      <Section id="new" title={t('wording.new')}>
        <blockquote className="wording" dir="auto">
          <p className="wording-question">{wording.wording}</p>
          {wording.explanation && <p className="pre-line">{wording.explanation}</p>}
        </blockquote>
        {wording.others > 0 && <p className="mt-4">{t('wording.others', { count: wording.others })}</p>}
      </Section>
      <Section id="said" title={wording.forName ? t('wording.theySaid') : t('wording.youSaid')}>
        <blockquote className="author-says" dir="auto">
          <p>
            <strong>{wording.needTitle}</strong>
          </p>
          <p className="pre-line">{wording.story}</p>
        </blockquote>
      </Section>
      {isOpen ? (
        <Form
          key={wording.version}
          method="post"
          action={contestPaths.wording(round.slug, wording.needId)}
          noValidate
          className="stack stack-large mt-8"
        >
          <HiddenFields values={{ version: String(wording.version) }} />
          <div className="stack">
            <p>{t('wording.question')}</p>
            <Button size="large" icon="check" name="answer" value="agreed">
              {t('wording.agree')}
            </Button>
          </div>
          <div className="stack">
            <TextArea
              id="words"
              name="words"
              rows={4}
              dir="auto"
              label={t('wording.rather')}
              hint={t('wording.ratherHint')}
              optionalLabel={common('form.optional')}
              errors={errors.of('words')}
              defaultValue={typed(refusal, 'words', state === 'refused' ? wording.answer : '')}
            />
            <Button size="large" tone="secondary" name="answer" value="refused">
              {t('wording.refuse')}
            </Button>
          </div>
          <p className="field-hint">{t('wording.after', { days })}</p>
        </Form>
      ) : (
        <p className="mt-8">{t(isCancelled ? 'wording.cancelled' : 'wording.over')}</p>
      )}
    </Page>
  );
}
