import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { invariant } from '#app/domain/app-error.ts';
import { decisions } from '#app/domain/evaluations/decisions.ts';
import { transition } from '#app/domain/machine.ts';
import { pilotMachine } from '#app/domain/pilots/pilot-machine.ts';
import { fingerprintOf } from '#app/features/pilots/decisions.server.ts';
import { lockPilot } from '#app/features/pilots/pilot-access.server.ts';
import { isTriedElsewhere, settleByDecision } from '#app/features/pilots/settle.server.ts';
import { evaluationDecisions, evaluators, pilots } from '#db/schema/index.ts';
import { evaluationStateOf } from '../evaluation.queries.server.ts';
import { evidenceOf } from '../evidence.queries.server.ts';

/** What a decision means for people, in plain words. */
export const statementSchema = z
  .string({ error: 'required' })
  .trim()
  .min(30, 'too_short')
  .max(3000, 'too_long');

/** The decision and what it means for people. */
export const decidePilotSchema = z.object({
  pilotId: z.uuid(),
  decision: z.enum(decisions),
  statement: statementSchema,
});

/**
 * A clinician of the panel signs the decision on a frozen snapshot of the evidence. `extend` sends the pilot back to
 * running; the others end it, settle the solution and give every need on the road its answer, unless the solution is
 * still being tried at another site and was not adopted here.
 */
export const decidePilot = defineCommand({
  name: 'evaluation.decide',
  action: 'evaluation.decide',
  input: decidePilotSchema,
  run: async (context, { pilotId, decision, statement }) => {
    const { tx, actor, now } = context;
    const pilot = await lockPilot(tx, pilotId);
    const { complete } = await evaluationStateOf(tx, pilotId);
    context.authorize({ ...pilot, complete });
    invariant(actor.kind === 'person', 'a decision is signed by a person');
    const snapshot = await evidenceOf(tx, pilotId);
    await tx.insert(evaluationDecisions).values({
      id: context.newId(),
      pilotId,
      decision,
      statement,
      snapshot,
      snapshotHash: fingerprintOf(snapshot),
      signedById: actor.id,
      createdAt: now,
    });
    const isFinal = decision !== 'extend';
    await tx
      .update(pilots)
      .set({
        status: transition(pilotMachine, pilot.status, isFinal ? 'decide' : 'extend'),
        updatedAt: now,
        version: pilot.version + 1,
        ...(isFinal ? { result: statement, decidedAt: now } : {}),
      })
      .where(eq(pilots.id, pilotId));
    const subject = { type: 'pilot' as const, id: pilotId };
    await context.audit({ subject, facts: { decision } });
    await context.step('evaluation.decided', subject, { title: pilot.title, decision }, 'clinician');
    if (decision === 'extend') {
      await reopenScores(context, pilot.id);
    } else if (decision === 'adopt' || !(await isTriedElsewhere(tx, pilot))) {
      await settleByDecision(context, pilot.solutionId, { pilotId, decision, statement });
    }
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
    return { slug: pilot.slug };
  },
});

type Context = CommandContext<'evaluation.decide'>;

/** After a trial has gone on the panel looks again: its scores stay as drafts, and all must send anew. */
async function reopenScores({ tx }: Context, pilotId: string): Promise<void> {
  await tx.update(evaluators).set({ submittedAt: null }).where(eq(evaluators.pilotId, pilotId));
}
