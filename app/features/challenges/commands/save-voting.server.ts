import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import type { Constituency } from '#app/domain/people/roles.ts';
import { ballots, phases } from '#db/schema/index.ts';
import { partCall, votingSchema } from '../builder/part.schemas.ts';
import { ballotRulesOf, hasVotes } from '../challenge-parts.queries.server.ts';
import { savePart } from './save-part.server.ts';

/**
 * Saves the rules of the vote. Once somebody has voted they are frozen (`conflict`, `vote_began`): people voted under these
 * rules. How many votes are hoped for may still change, it counts for nothing. Refuses a vote that no phase is for
 * (`no_vote_phase`).
 */
export const saveVoting = defineCommand({
  name: 'challenge.edit_voting',
  action: 'challenge.edit',
  input: z.object({ ...partCall, content: votingSchema }),
  run: (context, { challengeId, version, content }) =>
    savePart(context, { challengeId, version, part: 'voting' }, async () => {
      const { tx, now, newId } = context;
      const votePhase = and(eq(phases.challengeId, challengeId), eq(phases.kind, 'vote'));
      if ((await tx.$count(phases, votePhase)) === 0) throw new AppError('conflict', 'no_vote_phase');
      // Nobody's first paper comes between the look and the change.
      await tx
        .select({ id: ballots.id })
        .from(ballots)
        .where(eq(ballots.challengeId, challengeId))
        .for('update');
      const before = await ballotRulesOf(tx, challengeId);
      if (before && (await hasVotes(tx, challengeId))) {
        const { id: _, targets: __, ...rules } = before;
        const { targets, ...wanted } = content;
        if (!areSameRules(rules, wanted)) throw new AppError('conflict', 'vote_began');
        await tx.update(ballots).set({ targets }).where(eq(ballots.id, before.id));
        return { method: content.method };
      }
      await tx
        .insert(ballots)
        .values({ id: newId(), challengeId, seed: newId(), ...content, createdAt: now })
        .onConflictDoUpdate({ target: ballots.challengeId, set: content });
      return { method: content.method };
    }),
});

type Saved = z.output<typeof votingSchema>;
type Rules = Omit<Saved, 'targets' | 'weights'> & { weights: Partial<Record<Constituency, number>> | null };

const inOrder = ({ eligible, weights, ...rest }: Rules) =>
  JSON.stringify({
    ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => a.localeCompare(b))),
    eligible: [...eligible].sort(),
    weights: weights && Object.entries(weights).sort(([a], [b]) => a.localeCompare(b)),
  });

const areSameRules = (a: Rules, b: Rules) => inOrder(a) === inOrder(b);
