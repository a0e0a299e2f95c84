import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import type { Tx } from '#db/client.server.ts';
import { challengeNeeds, focusAreas, solutionNeeds, solutions, solutionVersions } from '#db/schema/index.ts';
import { solutionIdSchema, solutionSchema } from '../solution.schemas.ts';
import { lockSolution } from '../team.queries.server.ts';

/**
 * Saves a draft, at any time. `version` is the one the writer saw: what somebody else of the team has saved since is
 * never overwritten (`conflict`, `changed_meanwhile`). Each saved version is kept.
 */
export const saveSolution = defineCommand({
  name: 'solution.save',
  action: 'solution.edit',
  input: solutionIdSchema.extend({ version: z.coerce.number().int(), content: solutionSchema }),
  run: async (context, { solutionId, version, content }) => {
    const { tx, actor, now } = context;
    const solution = await lockSolution(tx, solutionId);
    context.require('solution.read', solution, { hide: true });
    context.authorize(solution);
    invariant(actor.kind === 'person', 'a solution is written by a person');
    if (solution.version !== version) throw new AppError('conflict', 'changed_meanwhile');
    const { needIds, ...words } = content;
    await requireNeedsOfChallenge(tx, solution.challengeId, needIds);
    await requireAreaOfChallenge(tx, solution.challengeId, content.focusAreaId);
    await tx
      .update(solutions)
      .set({ ...words, version: version + 1, updatedAt: now })
      .where(eq(solutions.id, solutionId));
    await tx.delete(solutionNeeds).where(eq(solutionNeeds.solutionId, solutionId));
    if (needIds.length > 0) {
      await tx.insert(solutionNeeds).values([...new Set(needIds)].map((needId) => ({ solutionId, needId })));
    }
    await tx
      .insert(solutionVersions)
      .values({ solutionId, version: version + 1, content, savedBy: actor.id, createdAt: now });
    const subject = { type: 'solution' as const, id: solutionId };
    await context.audit({ subject, facts: { version: version + 1 } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'content' } });
    return { slug: solution.slug, version: version + 1 };
  },
});

/** A solution answers needs of its own challenge. */
async function requireNeedsOfChallenge(tx: Tx, challengeId: string, needIds: readonly string[]) {
  if (needIds.length === 0) return;
  const rows = await tx
    .select({ id: challengeNeeds.needId })
    .from(challengeNeeds)
    .where(eq(challengeNeeds.challengeId, challengeId));
  const known = new Set(rows.map((row) => row.id));
  if (needIds.some((id) => !known.has(id))) {
    throw new AppError('conflict', 'need_not_in_challenge', { fields: { needIds: 'not_in_challenge' } });
  }
}

/** An entry is for a focus area of its own challenge. */
async function requireAreaOfChallenge(tx: Tx, challengeId: string, areaId: string | null) {
  if (areaId === null) return;
  const known = await tx.$count(
    focusAreas,
    and(eq(focusAreas.id, areaId), eq(focusAreas.challengeId, challengeId)),
  );
  if (known === 0) throw new AppError('conflict', 'check_fields', { fields: { focusAreaId: 'unknown' } });
}
