import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireRole } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { findIdentifiers } from '#app/domain/privacy-guard/find-identifiers.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { typed } from '#app/features/people/form.ts';
import { requestPreferences } from '#app/features/sign-in/request-preferences.server.ts';
import { useFormat } from '#app/i18n/format.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { can } from '#app/policies/index.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { getDb } from '#db/client.server.ts';
import { answerSchema } from '../challenge-page.schemas.ts';
import { answerQuestion } from '../commands/answer-question.server.ts';
import { visitChallenge } from '../load-challenge-page.server.ts';
import { isId } from '../page-cursor.ts';
import { usePageErrors } from '../page-errors.ts';
import { pageTextLimits } from '../page-text-limits.ts';
import { findQuestion } from '../questions.queries.server.ts';

export const handle = {
  messages: ['challengePage'],
  title: ({ t }) => t('challengePage')('answering.title'),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const staff = await requireRole(args, 'staff', 'admin');
  const { id, slug, title } = await visitChallenge(staff, args.params.slug);
  const { questionId } = args.params;
  const question = isId(questionId) ? await findQuestion(getDb(), id, questionId) : null;
  if (!question) throw new AppError('not_found');
  // What was answered meanwhile, or taken back, is seen on the list.
  if (!can(staff, 'question.answer', question)) throw redirect(contestPaths.challengeQuestions(slug));
  const { locale } = await requestPreferences(args);
  const findings = findIdentifiers(question.question, locale).map(({ kind, text }) => ({ kind, text }));
  return { slug, title, findings, question: { text: question.question, at: question.createdAt } };
}

export async function action(args: ActionFunctionArgs) {
  const staff = await requireRole(args, 'staff', 'admin');
  const { slug } = await visitChallenge(staff, args.params.slug);
  const { questionId = '' } = args.params;
  const call = { actor: staff, requestId: args.context.requestId };
  const form = await args.request.formData();
  const outcome = await submitForm(form, answerSchema, (content) =>
    execute(answerQuestion, call, { questionId, content }).then(() => content.to),
  );
  if ('refusal' in outcome) return outcome.refusal;
  const done = outcome.result === 'everyone' ? 'answered' : 'answered_alone';
  return redirect(contestPaths.challengeQuestions(slug, { done }));
}

/** Where staff answer one question: to everyone, or to the asker alone with the reason why. */
export default function AnswerQuestion() {
  const { slug, title, findings, question } = useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('challengePage');
  const common = useT('common');
  const format = useFormat();
  const errors = usePageErrors(refusal?.errors ?? {});
  const pending = useUnderWay().formMethod === 'POST';
  return (
    <Page width="form">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      <PageHeader title={t('answering.title')} lead={t('answering.of', { title })} />
      <div className="stack">
        <h2>{t('answering.asked', { date: format.date(question.at) })}</h2>
        <blockquote className="asked-question" dir="auto">
          {question.text}
        </blockquote>
        {findings.length > 0 && (
          <Notice tone="warn" title={t('answering.guard')}>
            <ul className="bullets">
              {findings.map(({ kind, text }) => (
                <li key={`${kind}${text}`}>
                  {t('questions.guard.found', { kind: t(`questions.guard.kind.${kind}`), text })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <Form method="post" noValidate>
          <TextArea
            id="answer"
            name="answer"
            label={t('answering.answer')}
            hint={t('answering.answerHint')}
            errors={errors.of('answer')}
            defaultValue={typed(refusal, 'answer')}
            rows={7}
            limit={pageTextLimits.answer}
            limitLabel={t('questions.limit', { max: String(pageTextLimits.answer) })}
            required
          />
          <RadioCards
            id="to"
            name="to"
            label={t('answering.to')}
            errors={errors.of('to') && [t('errors.choose')]}
            defaultValue={typed(refusal, 'to', 'everyone')}
            choices={[
              { value: 'everyone', label: t('answering.everyone'), hint: t('answering.everyoneHint') },
              { value: 'asker', label: t('answering.asker'), hint: t('answering.askerHint') },
            ]}
          />
          <TextArea
            id="privateReason"
            name="privateReason"
            label={t('answering.reason')}
            hint={t('answering.reasonHint')}
            errors={errors.of('privateReason')}
            defaultValue={typed(refusal, 'privateReason')}
            rows={2}
          />
          <div className="cluster">
            <Button icon="send" pending={pending}>
              {t('answering.send')}
            </Button>
            <ButtonLink tone="secondary" to={contestPaths.challengeQuestions(slug)}>
              {t('answering.back')}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </Page>
  );
}
