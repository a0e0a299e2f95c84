import { data } from '@remix-run/node';
import { AppError } from '#app/domain/app-error.ts';
import { pickField } from '#app/features/ballots/marks-form.ts';

/** A form that was refused: what is wrong by field, or with the whole; and what was typed. */
export type Refused = {
  failed: true;
  form: string;
  errors: Record<string, string>;
  /** Code in the `errorCodes` catalogue; null where fields are wrong. */
  code: string | null;
  typed: Record<string, string>;
  /** Solutions that were ticked. */
  picks: string[];
};

/** The answer to a form that was refused, with all that was typed. Throws what a person cannot mend. */
export function refused(error: unknown, form: FormData, name: string) {
  if (!(error instanceof AppError) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
  const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >;
  const errors = Object.fromEntries(
    Object.entries(error.fields ?? {}).map(([field, code]) => [field.replace(/^voter\./, ''), String(code)]),
  );
  const hasFields = Object.keys(errors).length > 0;
  const answer: Refused = {
    failed: true,
    form: name,
    errors,
    code: hasFields ? null : (error.code ?? 'state_changed'),
    typed,
    picks: form.getAll(pickField).map(String),
  };
  return data(answer, { status: error.kind === 'invalid' ? 422 : 409 });
}
