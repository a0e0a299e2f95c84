import { eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { eligibilityRules } from '#db/schema/index.ts';
import { checkOf, eligibilitySchema, partCall } from '../builder/part.schemas.ts';
import { answeredRules, eligibilityRulesOf } from '../challenge-parts.queries.server.ts';
import { compareRows } from './keep-rows.ts';
import { savePart } from './save-part.server.ts';

/**
 * Saves who may enter. A rule that a team has confirmed, or staff have judged an entry by, stays as it is (`conflict`,
 * `rule_answered`): another sentence would put words into their mouths.
 */
export const saveEligibility = defineCommand({
  name: 'challenge.edit_eligibility',
  action: 'challenge.edit',
  input: z.object({ ...partCall, content: eligibilitySchema }),
  run: (context, { challengeId, version, content }) =>
    savePart(context, { challengeId, version, part: 'eligibility' }, async () => {
      const { tx, newId } = context;
      const standing = await eligibilityRulesOf(tx, challengeId);
      const answered = await answeredRules(tx, challengeId);
      const { rows, removed } = compareRows(standing, content.rows);
      const refuse = (field: string) => {
        throw new AppError('conflict', 'rule_answered', { fields: { [field]: 'rule_answered' } });
      };
      if (removed.some((id) => answered.has(id))) refuse('rows');
      if (removed.length > 0) await tx.delete(eligibilityRules).where(inArray(eligibilityRules.id, removed));
      for (const [position, { kept, wording, ...row }] of rows.entries()) {
        const check = checkOf(row);
        const { kind, ...parameter } = check;
        if (!kept) {
          await tx
            .insert(eligibilityRules)
            .values({ id: newId(), challengeId, position, kind, parameter, wording });
          continue;
        }
        const before = standing.find((rule) => rule.id === kept);
        const isSame = before?.wording === wording && JSON.stringify(before.check) === JSON.stringify(check);
        if (!isSame && answered.has(kept)) refuse(`rows[${position}].wording`);
        await tx
          .update(eligibilityRules)
          .set({ position, kind, parameter, wording })
          .where(eq(eligibilityRules.id, kept));
      }
      return { rules: rows.length };
    }),
});
