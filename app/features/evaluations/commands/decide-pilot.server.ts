import { and, eq, inArray, ne, notInArray } from 'drizzle-orm';
import { z } from 'zod';
import { type CommandContext, defineCommand } from '#app/commands/command.server.ts';
import { invariant } from '#app/domain/app-error.ts';
import {
  type Decision,
  decisions,
  type FinalDecision,
  solutionVerbOf,
} from '#app/domain/evaluations/decisions.ts';
import { allows, transition } from '#app/domain/machine.ts';
import { needMachine } from '#app/domain/needs/need-machine.ts';
import { endedPilotStatuses, pilotMachine } from '#app/domain/pilots/pilot-machine.ts';
import { solutionMachine } from '#app/domain/solutions/solution-machine.ts';
import { fingerprintOf } from '#app/features/pilots/decisions.server.ts';
import { lockPilot, type PilotRow } from '#app/features/pilots/pilot-access.server.ts';
import {
  evaluationDecisions,
  evaluators,
  needs,
  pilots,
  solutionNeeds,
  solutions,
} from '#db/schema/index.ts';
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
    } else if (decision === 'adopt' || !(await isTriedElsewhere(context, pilot))) {
      await settleSolution(context, pilot, decision);
      await answerNeeds(context, pilot, decision, statement);
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

/** Whether another site still tries the solution: then only its adoption is an answer already. */
async function isTriedElsewhere({ tx }: Context, pilot: PilotRow): Promise<boolean> {
  // Two sites that decide at the same moment take turns here.
  await tx
    .select({ id: solutions.id })
    .from(solutions)
    .where(eq(solutions.id, pilot.solutionId))
    .for('update');
  const others = await tx.$count(
    pilots,
    and(
      eq(pilots.solutionId, pilot.solutionId),
      ne(pilots.id, pilot.id),
      notInArray(pilots.status, [...endedPilotStatuses]),
    ),
  );
  return others > 0;
}

async function settleSolution(
  { tx, now, emit }: Context,
  pilot: PilotRow,
  decision: FinalDecision,
): Promise<void> {
  const [solution] = await tx
    .select({ status: solutions.status })
    .from(solutions)
    .where(eq(solutions.id, pilot.solutionId))
    .for('update');
  // Another pilot of the same solution may have settled it already; its decision stands.
  if (!solution || !allows(solutionMachine, solution.status, solutionVerbOf[decision])) return;
  await tx
    .update(solutions)
    .set({ status: transition(solutionMachine, solution.status, solutionVerbOf[decision]), updatedAt: now })
    .where(eq(solutions.id, pilot.solutionId));
  emit({
    kind: 'subject.changed',
    payload: { subject: { type: 'solution', id: pilot.solutionId }, aspect: 'state' },
  });
}

/** Whoever named the need is told what became of it; the need keeps the result in plain words. */
async function answerNeeds(
  context: Context,
  pilot: PilotRow,
  decision: Decision,
  statement: string,
): Promise<void> {
  const { tx, now } = context;
  const linked = await tx
    .select({ id: needs.id, status: needs.status, title: needs.title })
    .from(needs)
    .where(
      inArray(
        needs.id,
        tx
          .select({ id: solutionNeeds.needId })
          .from(solutionNeeds)
          .where(eq(solutionNeeds.solutionId, pilot.solutionId)),
      ),
    )
    .for('update');
  for (const need of linked) {
    if (!allows(needMachine, need.status, 'answer')) continue;
    await tx
      .update(needs)
      .set({ status: transition(needMachine, need.status, 'answer'), outcome: statement, updatedAt: now })
      .where(eq(needs.id, need.id));
    const subject = { type: 'need' as const, id: need.id };
    await context.audit({ action: 'need.answer', subject, facts: { pilot: pilot.id, decision } });
    await context.step('need.answered', subject, { title: need.title, decision }, 'clinician');
    context.emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
  }
}
