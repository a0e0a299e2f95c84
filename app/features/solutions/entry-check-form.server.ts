import { z } from 'zod';
import { execute } from '#app/commands/command.server.ts';
import { toInstant } from '#app/domain/calendar/zoned.ts';
import { reasonSchema } from '#app/features/challenges/challenge.schemas.ts';
import { textIn, valuesOf } from '#app/features/challenges/form-values.ts';
import { refuseForm, refuseFormBecause } from '#app/features/people/form.server.ts';
import type { Person } from '#app/policies/actor.ts';
import { getEnv } from '#server/env.server.ts';
import { askToMend } from './commands/ask-to-mend.server.ts';
import { checkSolution } from './commands/check-solution.server.ts';
import { refuseUnmended } from './commands/refuse-unmended.server.ts';
import type { Finding } from './entry-check.schemas.ts';
import { mailToMend } from './mail-entry.server.ts';

type Call = { actor: Person; requestId: string };
const from = z.enum(['submitted', 'eligible', 'ineligible']);
const day = z.iso.date();

/** Until when somebody has time who has time until a day: a minute before it ends, on the clocks of the cluster. */
export function endOfDay(text: string): Date | null {
  const parsed = day.safeParse(text);
  if (!parsed.success) return null;
  const [year = 0, month = 0, date = 0] = parsed.data.split('-').map(Number);
  const lastMinute = { year, month, day: date, hour: 23, minute: 59, second: 0 };
  return toInstant(lastMinute, getEnv().CLUSTER_TIME_ZONE);
}

/** What the form says of each rule. A rule about which nobody said anything, now or before, is left alone. */
function findingsIn(
  values: ReturnType<typeof valuesOf>,
  rules: readonly { ruleId: string; isMet: boolean | null }[],
): Finding[] {
  return rules.flatMap(({ ruleId, isMet: before }) => {
    const said = textIn(values, `met-${ruleId}`);
    const isMet = said === 'yes' ? true : said === 'no' ? false : null;
    const reason = textIn(values, `reason-${ruleId}`);
    return isMet === null && before === null ? [] : [{ ruleId, isMet, reason }];
  });
}

/** Does what the form of a check says. Gives the refusal that the action has to return, or null. */
export async function checkEntry(
  form: FormData,
  call: Call,
  entry: { id: string; rules: readonly { ruleId: string; isMet: boolean | null }[] },
): Promise<ReturnType<typeof refuseForm> | null> {
  const values = valuesOf(form);
  const solutionId = entry.id;
  const feedback = reasonSchema.safeParse(textIn(values, 'feedback'));
  if (!feedback.success) {
    return refuseForm(form, { feedback: feedback.error.issues[0]?.message ?? 'check' });
  }
  const findings = findingsIn(values, entry.rules);
  const said = { solutionId, findings, feedback: feedback.data };
  try {
    switch (textIn(values, 'verdict')) {
      case 'mend': {
        const until = endOfDay(textIn(values, 'until'));
        if (!until) return refuseForm(form, { until: 'no_day' });
        await execute(askToMend, call, { ...said, until });
        await mailToMend(solutionId, feedback.data, until);
        return null;
      }
      case 'lapse':
        await execute(refuseUnmended, call, { solutionId, feedback: feedback.data });
        return null;
      default: {
        const status = from.safeParse(textIn(values, 'from'));
        if (!status.success) return refuseForm(form, { '': 'state_changed' });
        const verdict = textIn(values, 'verdict') === 'accept' ? 'accept' : 'reject';
        await execute(checkSolution, call, { ...said, from: status.data, verdict });
        return null;
      }
    }
  } catch (error) {
    return refuseFormBecause(form, error);
  }
}
