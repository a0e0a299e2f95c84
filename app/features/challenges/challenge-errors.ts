import { type FormErrors, useFormErrors } from '#app/features/people/use-form-errors.ts';

/** The id of the field with this name: names of nested fields hold brackets and dots. */
export const errorId = (name: string) => name.replace(/[^a-z0-9]+/gi, '-').replace(/-$/, '');

/** The messages of a refusal, for the fields and for the summary, which names the fields where `labelOf` does. */
export function useChallengeErrors(
  errors: Readonly<Record<string, string>>,
  labelOf?: (name: string) => string | undefined,
): FormErrors {
  return useFormErrors('challengeBuilder', errors, { idOf: errorId, labelOf });
}
