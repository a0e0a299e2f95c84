import type { FormRefusal } from '#app/features/people/form.ts';
import { type FormErrors, useFormErrors } from '#app/features/people/use-form-errors.ts';
import { useT } from '#app/i18n/use-t.ts';

const named = ['title', 'summary', 'mostChosen', 'shortlistSize', 'finalSize'] as const;

/** What the refused form of a round says; the summary names the field of each message. */
export function useRoundErrors(refusal: FormRefusal | undefined): FormErrors {
  const t = useT('priorityDesk');
  return useFormErrors('priorities', refusal?.errors, {
    idOf: (name) => (name === 'groups' ? 'turn1' : name),
    labelOf: (name) => {
      const field = named.find((one) => one === name);
      return field && t(`form.${field}`);
    },
  });
}
