import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { challengeMachine } from '#app/domain/challenges/challenge-machine.ts';
import { transition } from '#app/domain/machine.ts';
import { solutionMachine } from '#app/domain/solutions/solution-machine.ts';
import type { Tx } from '#db/client.server.ts';
import { awards, challenges, decisionDrafts, solutions } from '#db/schema/index.ts';
import { wantedDecisionSchema } from '../decision.schemas.ts';
import { lockDecision } from '../lock-decision.server.ts';
import { type DecidedAward, type DecidedSolution, settledDecision } from './settled-decision.server.ts';

export const decisionSchema = wantedDecisionSchema.extend({
  challengeId: z.uuid(),
  /** The draft that whoever signs has read; a newer one is not signed unseen. */
  draftVersion: z.number().int().min(0).optional(),
});

/**
 * Decides a challenge and tells everyone: the awards of voters and jury apart, and feedback for each team. Throws
 * `conflict` as {@link settledDecision} does, `draft_changed` when the draft is another one, and `decision_signed` when a
 * signed decision waits for its time, unless the clock asks.
 */
export const decideChallenge = defineCommand({
  name: 'challenge.decide',
  action: 'challenge.decide',
  input: decisionSchema,
  run: async (context, { challengeId, draftVersion, ...wanted }) => {
    const { tx, actor, now } = context;
    const challenge = await lockDecision(tx, actor, challengeId);
    context.authorize(challenge);
    await requireDraft(tx, challengeId, draftVersion, actor.kind === 'system');
    const settled = await settledDecision(tx, challengeId, now, wanted);
    for (const award of settled.awards) {
      await tx.insert(awards).values({ id: context.newId(), challengeId, ...award, createdAt: now });
    }
    for (const entry of settled.entries) {
      const own = settled.awards.filter((award) => award.solutionId === entry.id);
      await settleEntry(context, entry, own, settled.feedback.get(entry.id));
    }
    await tx.delete(decisionDrafts).where(eq(decisionDrafts.challengeId, challengeId));
    await tx
      .update(challenges)
      .set({
        status: transition(challengeMachine, challenge.status, 'decide'),
        decidedAt: now,
        updatedAt: now,
      })
      .where(eq(challenges.id, challengeId));
    const subject = { type: 'challenge' as const, id: challengeId };
    await context.audit({
      subject,
      facts: { awards: settled.awards.length, entries: settled.entries.length },
    });
    await context.step('challenge.decided', subject, { title: challenge.title }, 'staff');
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    return { slug: challenge.slug };
  },
});

async function requireDraft(
  tx: Tx,
  challengeId: string,
  version: number | undefined,
  isClock: boolean,
): Promise<void> {
  const [draft] = await tx
    .select({ version: decisionDrafts.version, signedAt: decisionDrafts.signedAt })
    .from(decisionDrafts)
    .where(eq(decisionDrafts.challengeId, challengeId));
  if (draft?.signedAt && !isClock) throw new AppError('conflict', 'decision_signed');
  if (version !== undefined && (draft?.version ?? 0) !== version)
    throw new AppError('conflict', 'draft_changed');
}

async function settleEntry(
  context: CommandContext<'challenge.decide'>,
  entry: DecidedSolution,
  own: readonly DecidedAward[],
  feedback: string | undefined,
): Promise<void> {
  const { tx, now } = context;
  const isAwarded = own.length > 0;
  const status = transition(solutionMachine, entry.status, isAwarded ? 'award' : 'not_select');
  await tx
    .update(solutions)
    .set({ status, updatedAt: now, ...(feedback === undefined ? {} : { feedback }) })
    .where(eq(solutions.id, entry.id));
  const subject = { type: 'solution' as const, id: entry.id };
  await context.audit({ action: isAwarded ? 'solution.award' : 'solution.not_select', subject });
  if (!isAwarded) await context.step('solution.not_selected', subject, { title: entry.title }, 'staff');
  for (const award of own) {
    await context.step('solution.awarded', subject, { title: entry.title, award: award.kind });
  }
  context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
}
