import type { FormMessages } from '#app/features/people/components/form-messages.tsx';
import { isFormRefusal } from '#app/features/people/form.ts';
import { useFormErrors } from '#app/features/people/use-form-errors.ts';

export type PilotFormMessages = FormMessages;

/** The messages of an action's refusal; a field's id is its name, with `prefix` where a page has many such forms. */
export function useFormMessages(answer: unknown, prefix = ''): PilotFormMessages {
  const refusal = isFormRefusal(answer) ? answer : undefined;
  const errors = useFormErrors('pilots', refusal?.errors, { idOf: (name) => prefix + name });
  return { refusal, ...errors };
}
