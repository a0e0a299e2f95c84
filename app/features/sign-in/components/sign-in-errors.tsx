import type { FormRefusal } from '#app/features/people/form.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { ErrorSummary, type SummaryError } from '#app/ui/error-summary.tsx';

/** Codes that the two forms can be refused with; each is a key below `errors`. */
const codes = [
  'check',
  'email_missing',
  'email_wrong',
  'code_missing',
  'code_shape',
  'code_wrong',
  'code_used',
  'code_expired',
  'code_locked',
  'code_suspended',
  'too_many',
] as const;

export type SignInErrorList = {
  all: SummaryError[];
  of: (name: string) => string[] | undefined;
};

/** The messages of a refusal, for the fields and for the summary. Fields carry their name as id. */
export function useSignInErrors(
  refusal: (FormRefusal & { triesLeft?: number; reason?: string }) | undefined,
): SignInErrorList {
  const t = useT('signIn');
  const format = useFormat();
  const when = format.duration((refusal?.retryAfter ?? 60) * 1000);
  const say = (code: string) =>
    t(`errors.${codes.find((known) => known === code) ?? 'check'}`, {
      when,
      count: refusal?.triesLeft ?? 0,
      reason: refusal?.reason ?? '',
    });
  const errors = refusal?.errors ?? {};
  return {
    all: Object.entries(errors).map(([name, code]) => ({ fieldId: name || undefined, message: say(code) })),
    of: (name) => (errors[name] === undefined ? undefined : [say(errors[name])]),
  };
}

/** What is wrong, at the top of the page. */
export function SignInErrors({ errors, submission }: { errors: SignInErrorList; submission: unknown }) {
  const t = useT('common');
  return <ErrorSummary title={t('form.errorSummaryTitle')} errors={errors.all} submission={submission} />;
}
