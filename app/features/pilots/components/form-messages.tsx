import { type FormRefusal, isFormRefusal } from '#app/features/people/form.ts';
import { useT } from '#app/i18n/use-t.ts';
import { ErrorSummary, type SummaryError } from '#app/ui/error-summary.tsx';

/** Codes that forms of pilots can be refused with; each is a key below `errors` of the `pilots` catalogue. */
const codes = [
  'check',
  'required',
  'too_short',
  'too_long',
  'email',
  'number',
  'positive',
  'too_large',
  'choose_one',
  'ends_before_start',
  'no_such_clinician',
  'text_fixed',
  'changed_meanwhile',
  'brackets',
  'reason_missing',
  'state_changed',
  'consent_text_changed',
  'not_active_yet',
  'answered_already',
  'answer_missing',
  'pilot_not_running',
  'passed_on_already',
  'not_classified',
  'date_future',
] as const;

export type PilotFormMessages = {
  refusal: FormRefusal | undefined;
  all: SummaryError[];
  /** The messages of a field. */
  of: (name: string) => string[] | undefined;
};

/** The messages of an action's refusal; a field's id is its name, with `prefix` where a page has many such forms. */
export function useFormMessages(answer: unknown, prefix = ''): PilotFormMessages {
  const t = useT('pilots');
  const refusal = isFormRefusal(answer) ? answer : undefined;
  const say = (code: string) => t(`errors.${codes.find((known) => known === code) ?? 'check'}`);
  const errors = refusal?.errors ?? {};
  return {
    refusal,
    all: Object.entries(errors).map(([name, code]) => ({
      fieldId: name ? `${prefix}${name}` : undefined,
      message: say(code),
    })),
    of: (name) => (errors[name] === undefined ? undefined : [say(errors[name])]),
  };
}

/** What is wrong with the form, at the top of the page. */
export function FormProblems({ messages }: { messages: PilotFormMessages }) {
  const t = useT('common');
  return (
    <ErrorSummary title={t('form.errorSummaryTitle')} errors={messages.all} submission={messages.refusal} />
  );
}
