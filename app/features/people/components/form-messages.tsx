import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { ErrorSummary, type SummaryError } from '#app/ui/error-summary.tsx';
import { type FormRefusal, isFormRefusal } from '../form.ts';

/** Codes that forms about people can be refused with; each is a key below `errors` of the `people` catalogue. */
const codes = [
  'check',
  'too_long',
  'too_many',
  'choose_one',
  'name_missing',
  'pseudonym_missing',
  'pseudonym_short',
  'pseudonym_signs',
  'pseudonym_taken',
  'pseudonym_is_name',
  'roles_missing',
  'claim_missing',
  'reason_missing',
  'email_missing',
  'email_wrong',
  'own_address',
  'carer_already',
  'scopes_missing',
  'date_wrong',
  'date_past',
  'delegation_over',
  'erase_confirm',
  'last_admin',
  'state_changed',
  'organisation_name_missing',
  'domain_wrong',
  'domain_public',
  'domain_taken',
  'domain_missing',
  'website_wrong',
  'number_wrong',
] as const;

export type FormMessages = {
  refusal: FormRefusal | undefined;
  all: SummaryError[];
  of: (name: string) => string[] | undefined;
};

/** The messages of an action's refusal, for fields (whose id is their name, or `ids[name]`) and for the summary. */
export function useFormMessages(answer: unknown, ids: Readonly<Record<string, string>> = {}): FormMessages {
  const t = useT('people');
  const format = useFormat();
  const refusal = isFormRefusal(answer) ? answer : undefined;
  const when = format.duration((refusal?.retryAfter ?? 60) * 1000);
  const say = (code: string) => t(`errors.${codes.find((known) => known === code) ?? 'check'}`, { when });
  const errors = refusal?.errors ?? {};
  return {
    refusal,
    all: Object.entries(errors).map(([name, code]) => ({
      fieldId: name ? (ids[name] ?? name) : undefined,
      message: say(code),
    })),
    of: (name) => (errors[name] === undefined ? undefined : [say(errors[name])]),
  };
}

/** What is wrong with the form, at the top of the page. */
export function FormProblems({ messages }: { messages: FormMessages }) {
  const t = useT('common');
  return (
    <ErrorSummary title={t('form.errorSummaryTitle')} errors={messages.all} submission={messages.refusal} />
  );
}

/** Whether the last form on this page was done: the action's answer says `done`. */
export function isDone(answer: unknown): answer is { done: string } {
  return typeof answer === 'object' && answer !== null && 'done' in answer;
}
