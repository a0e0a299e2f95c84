import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { termsAcceptances } from '#db/schema/index.ts';
import { solutionIdSchema } from '../solution.schemas.ts';
import { lockSolution } from '../team.queries.server.ts';
import { termsOfTeam } from '../terms.queries.server.ts';

/**
 * Who leads a team accepts the terms of its challenge for it. `termsIds` are the versions that the person read: where a newer
 * one has come meanwhile nothing is accepted (`conflict`, `terms_changed`). Accepted twice it is accepted once.
 */
export const acceptTerms = defineCommand({
  name: 'solution.accept_terms',
  action: 'solution.accept_terms',
  input: solutionIdSchema.extend({ termsIds: z.array(z.uuid()).min(1, 'accept_all').max(10) }),
  run: async (context, { solutionId, termsIds }) => {
    const { tx, actor, now } = context;
    const solution = await lockSolution(tx, solutionId);
    context.require('solution.read', solution, { hide: true });
    context.authorize(solution);
    invariant(actor.kind === 'person', 'terms are accepted by a person');
    const { teamId, challengeId } = solution;
    const current = await termsOfTeam(tx, challengeId, teamId);
    if (termsIds.some((id) => current.every((terms) => terms.id !== id))) {
      throw new AppError('conflict', 'terms_changed');
    }
    const fresh = current.filter((terms) => !terms.accepted && termsIds.includes(terms.id));
    if (fresh.length > 0) {
      await tx
        .insert(termsAcceptances)
        .values(fresh.map(({ id }) => ({ termsId: id, teamId, acceptedBy: actor.id, acceptedAt: now })))
        .onConflictDoNothing();
    }
    const subject = { type: 'solution' as const, id: solutionId };
    const versions = fresh.map(({ kind, version }) => `${kind} ${version}`);
    await context.audit({ subject, facts: { teamId, accepted: versions } });
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'data' } });
    return { slug: solution.slug };
  },
});
