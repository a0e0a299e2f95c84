import { solutionLimits } from '#app/domain/solutions/solution-machine.ts';
import { attachmentLimits } from '#app/features/files/sniff-type.ts';
import { type FormErrors, useFormErrors } from '#app/features/people/use-form-errors.ts';

/** What the sentences of refused files name. */
const values = {
  size: String(attachmentLimits.bytes / 1024 / 1024),
  count: String(solutionLimits.files),
};

/** The messages of a refusal, for the fields (which carry their name as id) and for the summary. */
export function useSolutionErrors(errors?: Readonly<Record<string, string>>): FormErrors {
  return useFormErrors('solutions', errors, { values });
}
