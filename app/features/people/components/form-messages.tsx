import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { type FormRefusal, isFormRefusal } from '../form.ts';
import { type FormErrors, useFormErrors } from '../use-form-errors.ts';

export type FormMessages = FormErrors & { refusal: FormRefusal | undefined };

/** The messages of an action's refusal, for fields (whose id is their name, or `ids[name]`) and for the summary. */
export function useFormMessages(answer: unknown, ids: Readonly<Record<string, string>> = {}): FormMessages {
  const format = useFormat();
  const refusal = isFormRefusal(answer) ? answer : undefined;
  const when = format.duration((refusal?.retryAfter ?? 60) * 1000);
  const errors = useFormErrors('people', refusal?.errors, {
    values: { when },
    idOf: (name) => ids[name] ?? name,
  });
  return { refusal, ...errors };
}

/** What is wrong with a form, at the top of the page. */
export function FormProblems({ messages }: { messages: Pick<FormMessages, 'all' | 'refusal'> }) {
  const t = useT('common');
  return (
    <ErrorSummary title={t('form.errorSummaryTitle')} errors={messages.all} submission={messages.refusal} />
  );
}

/** Whether the last form on this page was done: the action's answer says `done`. */
export function isDone(answer: unknown): answer is { done: string } {
  return typeof answer === 'object' && answer !== null && 'done' in answer;
}
