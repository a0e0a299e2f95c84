import { type FormRefusal, isFormRefusal } from '#app/features/people/form.ts';
import { useT } from '#app/i18n/use-t.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';

const codes = [
  'check',
  'required',
  'email',
  'no_such_clinician',
  'has_interest',
  'already_invited',
  'scores_missing',
  'scores_sent',
  'choose_one',
  'too_short',
  'too_long',
  'confirm',
  'state_changed',
] as const;

/** The messages of an action's refusal, by field; a field's id is its name. */
export function useEvaluationMessages(answer: unknown) {
  const t = useT('evaluations');
  const refusal: FormRefusal | undefined = isFormRefusal(answer) ? answer : undefined;
  const say = (code: string) => t(`errors.${codes.find((known) => known === code) ?? 'check'}`);
  const errors = refusal?.errors ?? {};
  return {
    refusal,
    intent: String(refusal?.values.intent ?? ''),
    all: Object.entries(errors).map(([name, code]) => ({ fieldId: name || undefined, message: say(code) })),
    of: (name: string) => (errors[name] === undefined ? undefined : [say(errors[name])]),
  };
}

export type EvaluationMessages = ReturnType<typeof useEvaluationMessages>;

/** What is wrong with the form, at the top of the page. */
export function EvaluationProblems({ messages }: { messages: EvaluationMessages }) {
  const t = useT('common');
  return (
    <ErrorSummary title={t('form.errorSummaryTitle')} errors={messages.all} submission={messages.refusal} />
  );
}
