import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { v7 as uuidv7 } from 'uuid';
import { optionalActor, requireActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { AppError } from '#app/domain/app-error.ts';
import { requestPreferences } from '#app/features/sign-in/request-preferences.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { can } from '#app/policies/index.ts';
import { useLiveSubject } from '#app/realtime/use-live.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { getDb } from '#db/client.server.ts';
import { askAction } from '../ask-action.server.ts';
import { takeOverQuestion } from '../commands/take-over-question.server.ts';
import { withdrawQuestion } from '../commands/withdraw-question.server.ts';
import { AskForm } from '../components/ask-form.tsx';
import { AnsweredQuestions, OwnQuestions, WaitingQuestions } from '../components/question-lists.tsx';
import { visitChallenge } from '../load-challenge-page.server.ts';
import { pageCursor } from '../page-cursor.ts';
import { usePageErrors } from '../page-errors.ts';
import { answeredQuestions, faqQuestions, openQuestions, ownQuestions } from '../questions.queries.server.ts';

export const handle = {
  messages: ['challengePage'],
  title: ({ t, data }) => t('challengePage')('questions.title', { title: data.title }),
} satisfies RouteHandle<typeof loader>;

export async function loader(args: LoaderFunctionArgs) {
  const db = getDb();
  const actor = await optionalActor(args);
  const challenge = await visitChallenge(actor, args.params.slug);
  const { id, slug, title, status } = challenge;
  const search = new URL(args.request.url).searchParams;
  const before = pageCursor(search, 'before');
  const after = pageCursor(search, 'after');
  const mayAnswer = can(actor, 'challenge.read_questions', challenge);
  const [answered, mine, waiting, known] = await Promise.all([
    answeredQuestions(db, id, { before }),
    ownQuestions(db, actor, id),
    mayAnswer ? openQuestions(db, id, after) : null,
    mayAnswer ? faqQuestions(db, id) : [],
  ]);
  return {
    ...{ id, slug, title, answered, mine, waiting, known },
    isLater: { answered: before !== null, waiting: after !== null },
    asking: actor.kind !== 'person' && status !== 'closed' && status !== 'cancelled' ? 'sign_in' : null,
    mayAsk: can(actor, 'challenge.ask', challenge),
    submissionKey: uuidv7(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args);
  const challenge = await visitChallenge(actor, args.params.slug);
  const form = await args.request.formData();
  const call = { actor, requestId: args.context.requestId };
  const questionId = String(form.get('questionId') ?? '');
  const { slug } = challenge;
  switch (form.get('intent')) {
    case 'ask': {
      const { locale } = await requestPreferences(args);
      const refused = await askAction(form, call, { challengeId: challenge.id, locale });
      return refused ?? redirect(contestPaths.challengeQuestions(slug, { done: 'asked' }));
    }
    case 'withdraw':
      await execute(withdrawQuestion, call, { questionId });
      return redirect(contestPaths.challengeQuestions(slug, { done: 'withdrawn' }));
    case 'take-over':
      await execute(takeOverQuestion, call, { questionId });
      return redirect(contestPaths.challengeQuestions(slug, { done: 'taken' }));
    default:
      throw new AppError('invalid');
  }
}

const doneWords = ['asked', 'withdrawn', 'answered', 'answered_alone', 'taken'] as const;

export default function Questions() {
  const { id, slug, title, answered, mine, waiting, known, isLater, asking, mayAsk, submissionKey } =
    useLoaderData<typeof loader>();
  const refusal = useActionAnswer<typeof action>();
  const t = useT('challengePage');
  const common = useT('common');
  const errors = usePageErrors(refusal?.errors ?? {});
  const [search] = useSearchParams();
  const done = doneWords.find((known) => known === search.get('done'));
  useLiveSubject({ type: 'challenge', id });
  return (
    <Page width="text" className="challenge-parts">
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={refusal} />
      {done && !refusal && (
        <div className="challenge-done">
          <Notice tone="ok" live>
            <p>{t(`questions.done.${done}`)}</p>
          </Notice>
        </div>
      )}
      <PageHeader
        title={t('questions.heading')}
        lead={t('questions.of', { title })}
        meta={t('questions.lead')}
        actions={
          <ButtonLink tone="quiet" icon="arrow-left" to={paths.challenge(slug)}>
            {t('questions.back')}
          </ButtonLink>
        }
      />
      {waiting && (
        <Section id="waiting" title={t('questions.waiting')} lead={t('questions.waitingLead')}>
          {waiting.questions.length === 0 && <p>{t('questions.noneWaiting')}</p>}
          <WaitingQuestions slug={slug} questions={waiting.questions} />
          <Pagination
            label={t('questions.waiting')}
            previous={
              isLater.waiting
                ? {
                    href: `${contestPaths.challengeQuestions(slug)}#waiting`,
                    label: t('questions.earlierWaiting'),
                  }
                : null
            }
            next={
              waiting.next
                ? {
                    href: `${contestPaths.challengeQuestions(slug, { after: waiting.next })}#waiting`,
                    label: t('questions.laterWaiting'),
                  }
                : null
            }
          />
        </Section>
      )}
      {mine.length > 0 && (
        <Section id="mine" title={t('questions.mine')}>
          <OwnQuestions slug={slug} questions={mine} />
        </Section>
      )}
      <Section id="answered" title={t('questions.public')}>
        {answered.questions.length === 0 && (
          <EmptyState level={3} title={t('questions.none')}>
            {(mayAsk || asking) && <p>{t('questions.noneBody')}</p>}
          </EmptyState>
        )}
        <AnsweredQuestions
          slug={slug}
          questions={answered.questions}
          takeOver={waiting !== null}
          known={known}
        />
        <Pagination
          label={t('questions.public')}
          previous={
            isLater.answered
              ? { href: `${contestPaths.challengeQuestions(slug)}#answered`, label: t('questions.newer') }
              : null
          }
          next={
            answered.next
              ? {
                  href: `${contestPaths.challengeQuestions(slug, { before: answered.next })}#answered`,
                  label: t('questions.older'),
                }
              : null
          }
        />
      </Section>
      <Section id="ask" title={t('questions.askTitle')} className="no-print">
        {mayAsk ? (
          // A question that went leaves an empty form, ready for another one.
          <AskForm key={mine[0]?.id} slug={slug} submissionKey={submissionKey} refusal={refusal} />
        ) : asking ? (
          <ButtonLink to={paths.signIn(`${contestPaths.challengeQuestions(slug)}#ask`)}>
            {t('questions.signIn')}
          </ButtonLink>
        ) : (
          <p>{t('questions.over')}</p>
        )}
      </Section>
    </Page>
  );
}
