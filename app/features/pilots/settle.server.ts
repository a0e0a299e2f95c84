import { and, asc, eq, inArray, ne, notInArray } from 'drizzle-orm';
import type { CommandContext } from '#app/commands/command.server.ts';
import type { FinalDecision } from '#app/domain/evaluations/decisions.ts';
import { solutionVerbOf } from '#app/domain/evaluations/decisions.ts';
import { allows, transition } from '#app/domain/machine.ts';
import { type NeedStatus, needMachine } from '#app/domain/needs/need-machine.ts';
import { endedPilotStatuses } from '#app/domain/pilots/pilot-machine.ts';
import { type SolutionVerb, solutionMachine } from '#app/domain/solutions/solution-machine.ts';
import type { Action } from '#app/policies/index.ts';
import type { Tx } from '#db/client.server.ts';
import { needs, pilots, solutionNeeds, solutions } from '#db/schema/index.ts';

export type SettleTools = Pick<CommandContext<Action>, 'tx' | 'now' | 'emit' | 'audit' | 'step'>;

/** A need on the road of a solution, locked. */
export type LinkedNeed = { id: string; status: NeedStatus; title: string };

/** Whether another site still tries the solution. Two sites that end at the same moment take turns here. */
export async function isTriedElsewhere(tx: Tx, pilot: { id: string; solutionId: string }): Promise<boolean> {
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

/** Moves the solution of a pilot that has ended. One that another pilot has settled already stays as it is. */
export async function settleSolution(
  { tx, now, emit }: SettleTools,
  solutionId: string,
  verb: SolutionVerb,
): Promise<void> {
  const [solution] = await tx
    .select({ status: solutions.status })
    .from(solutions)
    .where(eq(solutions.id, solutionId))
    .for('update');
  if (!solution || !allows(solutionMachine, solution.status, verb)) return;
  await tx
    .update(solutions)
    .set({ status: transition(solutionMachine, solution.status, verb), updatedAt: now })
    .where(eq(solutions.id, solutionId));
  emit({
    kind: 'subject.changed',
    payload: { subject: { type: 'solution', id: solutionId }, aspect: 'state' },
  });
}

/** The needs a solution answers, locked in one order for everybody. */
export function lockNeedsOf(tx: Tx, solutionId: string): Promise<LinkedNeed[]> {
  const linked = tx
    .select({ id: solutionNeeds.needId })
    .from(solutionNeeds)
    .where(eq(solutionNeeds.solutionId, solutionId));
  return tx
    .select({ id: needs.id, status: needs.status, title: needs.title })
    .from(needs)
    .where(inArray(needs.id, linked))
    .orderBy(asc(needs.id))
    .for('update');
}

/** Whoever named the needs is told what became of them; each keeps the result in plain words. */
export async function answerNeeds(
  { tx, now, audit, step, emit }: SettleTools,
  linked: readonly LinkedNeed[],
  given: { pilotId: string; decision: FinalDecision; statement: string },
): Promise<void> {
  const { pilotId, decision, statement } = given;
  for (const need of linked) {
    if (!allows(needMachine, need.status, 'answer')) continue;
    await tx
      .update(needs)
      .set({ status: transition(needMachine, need.status, 'answer'), outcome: statement, updatedAt: now })
      .where(eq(needs.id, need.id));
    const subject = { type: 'need' as const, id: need.id };
    await audit({ action: 'need.answer', subject, facts: { pilot: pilotId, decision } });
    await step('need.answered', subject, { title: need.title, decision }, 'clinician');
    emit({ kind: 'subject.changed', payload: { subject, aspect: 'state' } });
  }
}

/** What a final decision of the panel does to the solution and to the needs on its road. */
export async function settleByDecision(
  tools: SettleTools,
  solutionId: string,
  given: { pilotId: string; decision: FinalDecision; statement: string },
): Promise<void> {
  await settleSolution(tools, solutionId, solutionVerbOf[given.decision]);
  await answerNeeds(tools, await lockNeedsOf(tools.tx, solutionId), given);
}
