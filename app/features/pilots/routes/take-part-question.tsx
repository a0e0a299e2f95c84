import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { optionalActor } from '#app/auth/session.server.ts';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { simplifiedSus } from '#app/domain/methods/instruments/sus.items.ts';
import { FormProblems } from '#app/features/people/components/form-messages.tsx';
import { refuseForm, submitForm } from '#app/features/people/form.server.ts';
import type { RouteHandle } from '#app/i18n/handle.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Form } from '#app/ui/form.tsx';
import { useActionAnswer } from '#app/ui/use-action-answer.ts';
import { saveAnswer } from '../commands/save-answer.server.ts';
import { submitQuestionnaire } from '../commands/submit-questionnaire.server.ts';
import { AnswersCheck } from '../components/answers-check.tsx';
import { useFormMessages } from '../components/form-messages.ts';
import { QuestionForm } from '../components/question-form.tsx';
import { TakePartFrame } from '../components/take-part-frame.tsx';
import { answerFormSchema } from '../pilot.schemas.ts';
import { takePart, takePartHeaders } from '../take-part.server.ts';

export const handle = {
  messages: ['pilots', 'takePart'],
  isUnlisted: true,
  title: ({ t, data }) =>
    data.item === 'check'
      ? t('takePart')('check')
      : t('takePart')('step', { item: String(data.item), count: String(simplifiedSus.items.length) }),
} satisfies RouteHandle<typeof loader>;
export const headers = takePartHeaders;

const last = simplifiedSus.items.length;

function itemOf(text: string | undefined): number | 'check' {
  if (text === 'check') return 'check';
  const item = Number(text);
  if (!/^\d{1,2}$/.test(text ?? '') || item < 1 || item > last) throw new AppError('not_found');
  return item;
}

export async function loader(args: LoaderFunctionArgs) {
  const item = itemOf(args.params.item);
  const page = await takePart(args);
  if (!page.canAnswerQuestions) throw redirect(paths.participant(page.secret));
  const back = new URL(args.request.url).searchParams.has('back');
  return { ...page, item, back };
}

export async function action(args: ActionFunctionArgs) {
  const item = itemOf(args.params.item);
  const { secret, view } = await takePart(args);
  const call = { actor: await optionalActor(args), requestId: args.context.requestId };
  const form = await args.request.formData();
  if (item === 'check') {
    const answers = simplifiedSus.items.map((_, index) => view.draftAnswers[index] ?? null);
    await execute(submitQuestionnaire, call, { link: secret, answers });
    return redirect(`${paths.participant(secret)}?done=sent`);
  }
  const skips = form.get('intent') === 'skip';
  if (!skips && !form.get('answer')) return refuseForm(form, { answer: 'answer_missing' });
  const outcome = await submitForm(form, answerFormSchema, ({ answer }) =>
    execute(saveAnswer, call, { link: secret, item, answer: skips ? null : (answer ?? null) }),
  );
  if ('refusal' in outcome) return data(outcome.refusal.data, outcome.refusal.init ?? undefined);
  const goesBack = form.get('back') === 'check' || item === last;
  return redirect(paths.participantQuestion(secret, goesBack ? 'check' : item + 1));
}

export default function Question() {
  const { secret, view, frame, item, back } = useLoaderData<typeof loader>();
  const messages = useFormMessages(useActionAnswer<typeof action>());
  const tp = useT('takePart');
  return (
    <TakePartFrame {...frame}>
      <FormProblems messages={messages} />
      {item === 'check' ? (
        <Form method="post" action={paths.participantQuestion(secret, 'check')}>
          <AnswersCheck secret={secret} answers={view.draftAnswers} />
        </Form>
      ) : (
        <QuestionForm
          key={item}
          secret={secret}
          item={item}
          thing={tp('thing', { title: view.title })}
          answer={view.draftAnswers[item - 1] ?? null}
          back={back}
          messages={messages}
        />
      )}
    </TakePartFrame>
  );
}
