import { data } from '@remix-run/node';
import { execute } from '#app/commands/command.server.ts';
import type { GuardLocale } from '#app/domain/privacy-guard/finding.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import type { FormRefusal } from '#app/features/people/form.ts';
import type { Person } from '#app/policies/actor.ts';
import { askSchema } from './challenge-page.schemas.ts';
import { askQuestion } from './commands/ask-question.server.ts';
import type { GuardFinding } from './guard-finding.ts';
import { type GuardDecision, guardQuestion } from './guard-question.ts';

/** A question that was not sent: what is wrong with it, or what its asker should look at first. */
export type AskRefusal = FormRefusal & { findings?: readonly GuardFinding[] };

const decisions: readonly string[] = ['remove', 'keep'];

/** Sends a question, unless something in it should be looked at first. Null when it was sent. */
export async function askAction(
  form: FormData,
  call: { actor: Person; requestId: string },
  { challengeId, locale }: { challengeId: string; locale: GuardLocale },
) {
  const pressed = form.get('decision');
  const decision = decisions.find((known) => known === pressed) as GuardDecision | undefined;
  const seen = form.getAll('seen').filter((value) => typeof value === 'string');
  let findings: readonly GuardFinding[] = [];
  const outcome = await submitForm(form, askSchema.omit({ challengeId: true }), async (asked) => {
    const guarded = guardQuestion(asked.question, locale, { decision: decision ?? null, seen });
    if ('findings' in guarded) findings = guarded.findings;
    else await execute(askQuestion, call, { challengeId, ...asked, question: guarded.send });
  });
  if ('refusal' in outcome) return outcome.refusal;
  if (findings.length === 0) return null;
  const values = { question: String(form.get('question')), submissionKey: String(form.get('submissionKey')) };
  const refusal: AskRefusal = { failed: true, values, errors: {}, findings };
  return data(refusal, { status: 422 });
}
