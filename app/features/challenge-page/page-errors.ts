import { type FormErrors, useFormErrors } from '#app/features/people/use-form-errors.ts';

/** The messages of a refused form of these pages, for its fields and for the summary. */
export function usePageErrors(errors: Readonly<Record<string, string>>): FormErrors {
  return useFormErrors('challengePage', errors);
}
