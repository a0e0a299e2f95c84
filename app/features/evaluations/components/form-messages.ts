import type { FormMessages } from '#app/features/people/components/form-messages.tsx';
import { isFormRefusal } from '#app/features/people/form.ts';
import { useFormErrors } from '#app/features/people/use-form-errors.ts';

export type EvaluationMessages = FormMessages & { intent: string };

/** The messages of an action's refusal, by field; a field's id is its name. */
export function useEvaluationMessages(answer: unknown): EvaluationMessages {
  const refusal = isFormRefusal(answer) ? answer : undefined;
  const errors = useFormErrors('evaluations', refusal?.errors);
  return { refusal, intent: String(refusal?.values.intent ?? ''), ...errors };
}
