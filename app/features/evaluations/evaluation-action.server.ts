import { z } from 'zod';
import { execute } from '#app/commands/command.server.ts';
import { decisions, evaluationDomains } from '#app/domain/evaluations/decisions.ts';
import { submitForm } from '#app/features/people/form.server.ts';
import { addressSchema } from '#app/features/pilots/pilot.schemas.ts';
import type { Person } from '#app/policies/actor.ts';
import { decidePilot, statementSchema } from './commands/decide-pilot.server.ts';
import { excuseEvaluator } from './commands/excuse-evaluator.server.ts';
import { inviteEvaluator } from './commands/invite-evaluator.server.ts';
import { saveEvaluation } from './commands/save-evaluation.server.ts';

const comment = z.string().trim().max(2000, 'too_long').default('');
const sheetSchema = z.object({
  ...Object.fromEntries(
    evaluationDomains.flatMap((domain) => [
      [`score-${domain}`, z.coerce.number().int().min(1).max(5).optional()],
      [`comment-${domain}`, comment],
    ]),
  ),
  interest: z.string().trim().max(1000, 'too_long').default(''),
});
const decisionSchema = z.object({
  decision: z.enum(decisions, { error: 'choose_one' }),
  statement: statementSchema,
  confirm: z.literal('on', { error: 'confirm' }),
});

/** The scores and words in a form; a domain without a score has words only. */
function scoresIn(sheet: Record<string, unknown>) {
  return evaluationDomains.flatMap((domain) => {
    const score = sheet[`score-${domain}`];
    const words = String(sheet[`comment-${domain}`] ?? '');
    if (typeof score === 'number') return [{ domain, score, comment: words }];
    return [{ domain, comment: words }];
  });
}

/** What the forms of the evaluation's page do. Gives what was done, or the refusal. */
export async function evaluationAction(
  form: FormData,
  call: { actor: Person; requestId: string },
  pilotId: string,
) {
  switch (form.get('intent')) {
    case 'invite':
      return submitForm(form, z.object({ email: addressSchema }), async ({ email }) => {
        await execute(inviteEvaluator, call, { pilotId, email });
        return 'invited' as const;
      });
    case 'excuse':
      return submitForm(form, z.object({ userId: z.uuid() }), async ({ userId }) => {
        await execute(excuseEvaluator, call, { pilotId, userId });
        return 'excused' as const;
      });
    case 'decide':
      return submitForm(form, decisionSchema, async ({ decision, statement }) => {
        await execute(decidePilot, call, { pilotId, decision, statement });
        return 'decided' as const;
      });
    default: {
      const send = form.get('intent') === 'send';
      return submitForm(form, sheetSchema, async (sheet) => {
        const scores = scoresIn(sheet);
        await execute(saveEvaluation, call, { pilotId, scores, interest: String(sheet.interest), send });
        return send ? ('sent' as const) : ('kept' as const);
      });
    }
  }
}
