import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { countAgainst } from '#app/auth/rate-limit.server.ts';
import { type NeedWizardStep, needLimits } from '#app/domain/needs/need-fields.ts';
import type { Actor } from '#app/policies/actor.ts';
import type { Db } from '#db/client.server.ts';
import { type Draft, draftCookie, findDraft, startDraft, updateDraft } from './drafts.server.ts';
import { type NeedAnswers, stepText } from './need-answers.ts';
import { stepSchemas } from './needs.schemas.ts';

/** Drafts that can be begun from one network in an hour. */
const pace = { name: 'need-draft', limit: 60, windowSeconds: 3600 };

/** What a page knew of a step when it was made; differs once the step was changed in another window. */
export function baseOf(answers: NeedAnswers, step: NeedWizardStep): string {
  return createHash('sha256').update(stepText(answers, step)).digest('base64url').slice(0, 12);
}

export type SaveResult =
  | { kind: 'saved'; draft: Draft; cookie: string | null; base: string }
  | { kind: 'invalid'; field: string; code: string; max: number }
  | { kind: 'conflict'; theirs: string; base: string; draft: Draft };

const limits: Partial<Record<NeedWizardStep, number>> = needLimits;

/**
 * Saves the answer of one step, beginning a draft where there is none. Never overwrites what another window saved
 * since the page was made. `partly` takes half-written text too (autosave).
 */
export async function saveStep(
  db: Db,
  actor: Actor,
  input: {
    request: Request;
    clientIp: string;
    step: NeedWizardStep;
    form: FormData;
    now: Date;
    partly?: boolean;
  },
): Promise<SaveResult> {
  const { step, form, now } = input;
  const raw = { ...Object.fromEntries(form), themes: form.getAll('themes') };
  const parsed = stepSchemas[step].safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const code = issue?.message ?? 'missing';
    const isEmpty = code === 'missing';
    if (!(input.partly && isEmpty))
      return { kind: 'invalid', field: String(issue?.path[0] ?? step), code, max: limits[step] ?? 0 };
  }
  const answers: NeedAnswers = parsed.success ? (parsed.data as NeedAnswers) : { [step]: '' };
  const found = await findDraft(db, actor, input.request);
  if (!found) {
    await countAgainst(db, pace, [input.clientIp], now);
    const { draft, secret } = await startDraft(db, actor, { id: uuidv7(), now, answers });
    return { kind: 'saved', draft, cookie: await draftCookie(secret), base: baseOf(draft.answers, step) };
  }
  let conflict: Draft | null = null;
  const base = form.get('base');
  const draft = await updateDraft(db, actor, found.id, now, (stored) => {
    const merged = { ...stored.answers, ...answers };
    const changedElsewhere = typeof base === 'string' && base !== '' && base !== baseOf(stored.answers, step);
    if (changedElsewhere && stepText(merged, step) !== stepText(stored.answers, step)) {
      conflict = stored;
      return null;
    }
    return { answers: merged, kept: stored.kept };
  });
  const there = conflict as Draft | null;
  if (there)
    return {
      kind: 'conflict',
      theirs: stepText(there.answers, step),
      base: baseOf(there.answers, step),
      draft: there,
    };
  const saved = draft ?? found;
  return { kind: 'saved', draft: saved, cookie: null, base: baseOf(saved.answers, step) };
}
