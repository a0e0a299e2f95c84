import type { FormRefusal } from '#app/features/people/form.ts';
import { type FormErrors, useFormErrors } from '#app/features/people/use-form-errors.ts';
import { useFormat } from '#app/i18n/format.ts';

/** The messages of a refusal, for the fields and for the summary. Fields carry their name as id. */
export function useSignInErrors(
  refusal: (FormRefusal & { triesLeft?: number; reason?: string }) | undefined,
): FormErrors & { refusal: FormRefusal | undefined } {
  const format = useFormat();
  const when = format.duration((refusal?.retryAfter ?? 60) * 1000);
  const values = { when, count: refusal?.triesLeft ?? 0, reason: refusal?.reason ?? '' };
  return { refusal, ...useFormErrors('signIn', refusal?.errors, { values }) };
}
