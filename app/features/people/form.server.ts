import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import type { z } from 'zod';
import { httpStatusOf, throwAsResponse } from '#app/commands/http-error.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { FormRefusal } from './form.ts';

type Refused = { refusal: ReturnType<typeof data<FormRefusal>> };

/** Refuses a form: the answer an action returns, with status 422 (429 for what was tried too often). */
export function refuseForm(
  form: FormData,
  errors: Readonly<Record<string, string>>,
  { status = 422, retryAfter }: { status?: number; retryAfter?: number | undefined } = {},
) {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value) => typeof value === 'string');
    values[name] = all.length > 1 ? all : (all[0] ?? '');
  }
  const headers: HeadersInit = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
  return data<FormRefusal>({ failed: true, values, errors, retryAfter }, { status, headers });
}

/** Refuses a form with what a command refused: its fields, or its code for the whole form. Other errors go on. */
export function refuseFormBecause(form: FormData, error: unknown) {
  if (!(error instanceof AppError)) throw error;
  const { kind, code, fields, retryAfter } = error;
  if (kind === 'too_many') return refuseForm(form, { '': 'too_many' }, { status: 429, retryAfter });
  if (Object.keys(fields).length > 0) return refuseForm(form, fields);
  if ((kind === 'invalid' || kind === 'conflict') && code !== undefined) {
    return refuseForm(form, { '': code }, { status: httpStatusOf[kind] });
  }
  return throwAsResponse(error);
}

/**
 * Parses a form and, where it is right, runs `act` with its value. Gives what `act` returned, or the refusal that the
 * action has to return.
 */
export async function submitForm<Schema extends z.ZodType, Result>(
  form: FormData,
  schema: Schema,
  act: (value: z.output<Schema>) => Promise<Result>,
): Promise<{ result: Result } | Refused> {
  const submission = parseWithZod(form, { schema });
  if (submission.status !== 'success') {
    const errors: Record<string, string> = {};
    for (const [name, codes] of Object.entries(submission.error ?? {})) {
      // An error inside a list belongs to the list's field.
      if (codes?.[0]) errors[name.replace(/\[\d+\]$/, '')] ??= codes[0];
    }
    return { refusal: refuseForm(form, errors) };
  }
  try {
    return { result: await act(submission.value) };
  } catch (error) {
    return { refusal: refuseFormBecause(form, error) };
  }
}
