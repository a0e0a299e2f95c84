import { eq } from 'drizzle-orm';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { Person } from '#app/policies/actor.ts';
import { getDb } from '#db/client.server.ts';
import { solutions } from '#db/schema/index.ts';
import { saveJurySheet } from './commands/save-jury-sheet.server.ts';
import { criteriaOf } from './jury.queries.server.ts';

const prefix = 'score-';

/** The name of the field in which a criterion is scored. */
export const scoreField = (criterionId: string) => `${prefix}${criterionId}`;

/** Saves what stands in the form of a sheet. Criteria that are not scored yet are left out. */
export async function saveSheetForm(
  actor: Person,
  solutionSlug: string,
  form: FormData,
  requestId?: string,
): Promise<void> {
  const [solution] = await getDb()
    .select({ id: solutions.id, challengeId: solutions.challengeId })
    .from(solutions)
    .where(eq(solutions.slug, solutionSlug));
  if (!solution) throw new AppError('not_found');
  const criteria = await criteriaOf(getDb(), solution.challengeId);
  const scores = criteria.flatMap(({ id }) => {
    const value = form.get(scoreField(id));
    return typeof value === 'string' && value !== '' ? [{ criterionId: id, score: Number(value) }] : [];
  });
  const text = (name: string) => String(form.get(name) ?? '');
  await execute(
    saveJurySheet,
    { actor, requestId },
    {
      solutionId: solution.id,
      round: text('round') || 1,
      scores,
      forTeam: text('forTeam'),
      privateNote: text('privateNote'),
      window: { id: text('window'), seen: text('seen') },
    },
  );
}

/** What stands in the form of a sheet, to be shown again beside a refusal. */
export function typedOnSheet(form: FormData) {
  const scores: Record<string, number> = {};
  for (const [name, value] of form)
    if (name.startsWith(prefix) && typeof value === 'string')
      scores[name.slice(prefix.length)] = Number(value);
  const text = (name: string) => String(form.get(name) ?? '');
  return { scores, forTeam: text('forTeam'), privateNote: text('privateNote') };
}
