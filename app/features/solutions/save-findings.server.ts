import { sql } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import { eligibilityState } from '#app/domain/challenges/eligibility-rules.ts';
import type { Tx } from '#db/client.server.ts';
import { eligibilityAnswers } from '#db/schema/index.ts';
import { checkedRules } from './eligibility.queries.server.ts';
import type { Finding } from './entry-check.schemas.ts';

type Entry = { id: string; challengeId: string; teamId: string };

/** Fewest characters of the reason why a rule is not met, or is met against what is known. */
const reasonMinimum = 5;

/**
 * Notes what staff found about the rules of an entry and gives where the entry stands with all of them. A rule that is not
 * met, or met against what is known, needs a reason (`invalid`, the field `reason-<rule>`); rules of another challenge are
 * refused (`conflict`, `rules_changed`).
 */
export async function saveFindings(
  tx: Tx,
  entry: Entry,
  findings: readonly Finding[],
  { by, now }: { by: string; now: Date },
): Promise<{ state: 'met' | 'not_met' | 'open'; unmet: string[] }> {
  const known = new Map(
    (await checkedRules(tx, entry, { asTeam: false })).map((rule) => [rule.ruleId, rule]),
  );
  const problems: Record<string, string> = {};
  for (const { ruleId, isMet, reason } of findings) {
    const rule = known.get(ruleId);
    if (!rule) throw new AppError('conflict', 'rules_changed');
    const isAgainstFacts = isMet === true && rule.check.kind !== 'staff_check' && rule.outcome !== 'met';
    if ((isMet === false || isAgainstFacts) && reason.length < reasonMinimum) {
      problems[`reason-${ruleId}`] = 'too_short';
    }
  }
  if (Object.keys(problems).length > 0) throw new AppError('invalid', 'check_fields', { fields: problems });
  if (findings.length > 0) {
    await tx
      .insert(eligibilityAnswers)
      .values(
        findings.map((finding) => ({ solutionId: entry.id, ...finding, checkedBy: by, checkedAt: now })),
      )
      .onConflictDoUpdate({
        target: [eligibilityAnswers.solutionId, eligibilityAnswers.ruleId],
        set: {
          isMet: sql`excluded.is_met`,
          reason: sql`excluded.reason`,
          checkedBy: by,
          checkedAt: now,
        },
      });
  }
  const after = await checkedRules(tx, entry, { asTeam: false });
  return {
    state: eligibilityState(after),
    unmet: after.filter(({ outcome }) => outcome !== 'met').map(({ ruleId }) => ruleId),
  };
}
