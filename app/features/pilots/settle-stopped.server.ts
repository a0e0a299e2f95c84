import { and, desc, eq, gte, inArray, isNotNull, ne, notExists, notInArray, sql } from 'drizzle-orm';
import { type FinalDecision, solutionVerbOf } from '#app/domain/evaluations/decisions.ts';
import type { AfterStop } from '#app/domain/journey.ts';
import { transition } from '#app/domain/machine.ts';
import { needMachine } from '#app/domain/needs/need-machine.ts';
import { endedPilotStatuses } from '#app/domain/pilots/pilot-machine.ts';
import { freeNeeds } from '#app/features/challenges/commands/need-links.server.ts';
import type { Tx } from '#db/client.server.ts';
import { awards, evaluationDecisions, journeySteps, needs, pilots, solutionNeeds } from '#db/schema/index.ts';
import {
  answerNeeds,
  isTriedElsewhere,
  type LinkedNeed,
  lockNeedsOf,
  type SettleTools,
  settleSolution,
} from './settle.server.ts';

type Stopped = { id: string; solutionId: string };

/**
 * What becomes of the solution and the needs of a pilot that was stopped. While another site tries the solution
 * nothing does. A decision of such a site that had waited for this pilot counts now. Else the solution stands where
 * it stood before the trial, and needs that nobody else tries to answer wait in their challenge, or are open again
 * where no challenge is left.
 */
export async function settleStopped(
  tools: SettleTools,
  pilot: Stopped,
): Promise<{ left: AfterStop; needsFreed: number }> {
  const { tx } = tools;
  if (await isTriedElsewhere(tx, pilot)) return { left: 'goes_on', needsFreed: 0 };
  const decided = await latestDecision(tx, pilot);
  const isAwarded = (await tx.$count(awards, eq(awards.solutionId, pilot.solutionId))) > 0;
  await settleSolution(
    tools,
    pilot.solutionId,
    decided ? solutionVerbOf[decided.decision] : isAwarded ? 'return_awarded' : 'return_not_selected',
  );
  const tried = (await lockNeedsOf(tx, pilot.solutionId)).filter((need) => need.status === 'in_pilot');
  const unanswered = decided ? await notAnsweredSince(tx, tried, decided.at) : [];
  if (decided) await answerNeeds(tools, unanswered, decided);
  const answered = new Set(unanswered.map((need) => need.id));
  const needsFreed = await leavePilot(
    tools,
    pilot,
    tried.filter((need) => !answered.has(need.id)),
  );
  return { left: decided ? 'decided' : 'waits', needsFreed };
}

/** The last final decision on another pilot of the solution; null where there is none. */
async function latestDecision(tx: Tx, pilot: Stopped) {
  const [row] = await tx
    .select({
      pilotId: evaluationDecisions.pilotId,
      decision: sql<FinalDecision>`${evaluationDecisions.decision}`,
      statement: evaluationDecisions.statement,
      at: evaluationDecisions.createdAt,
    })
    .from(evaluationDecisions)
    .innerJoin(pilots, eq(pilots.id, evaluationDecisions.pilotId))
    .where(
      and(
        eq(pilots.solutionId, pilot.solutionId),
        isNotNull(pilots.decidedAt),
        ne(evaluationDecisions.decision, 'extend'),
      ),
    )
    .orderBy(desc(evaluationDecisions.createdAt), desc(evaluationDecisions.id))
    .limit(1);
  return row ?? null;
}

/** Those whose authors have not been given this answer before: a need can have been opened again since. */
async function notAnsweredSince(tx: Tx, tried: readonly LinkedNeed[], since: Date): Promise<LinkedNeed[]> {
  if (tried.length === 0) return [];
  const told = await tx
    .select({ id: journeySteps.subjectId })
    .from(journeySteps)
    .where(
      and(
        eq(journeySteps.subjectType, 'need'),
        eq(journeySteps.kind, 'need.answered'),
        inArray(
          journeySteps.subjectId,
          tried.map((need) => need.id),
        ),
        gte(journeySteps.createdAt, since),
      ),
    );
  const known = new Set(told.map((row) => row.id));
  return tried.filter((need) => !known.has(need.id));
}

/** Needs that no pilot tries to answer any more go back to their challenge, and from a dead one to everybody. */
async function leavePilot(tools: SettleTools, pilot: Stopped, left: readonly LinkedNeed[]): Promise<number> {
  const { tx, now, emit } = tools;
  if (left.length === 0) return 0;
  const tryingPilots = tx
    .select({ one: sql`1` })
    .from(solutionNeeds)
    .innerJoin(pilots, eq(pilots.solutionId, solutionNeeds.solutionId))
    .where(
      and(
        eq(solutionNeeds.needId, needs.id),
        ne(pilots.id, pilot.id),
        notInArray(pilots.status, [...endedPilotStatuses]),
      ),
    );
  const dropped = await tx
    .update(needs)
    .set({ status: transition(needMachine, 'in_pilot', 'drop'), updatedAt: now })
    .where(
      and(
        eq(needs.status, 'in_pilot'),
        inArray(
          needs.id,
          left.map((need) => need.id),
        ),
        notExists(tryingPilots),
      ),
    )
    .returning({ id: needs.id });
  for (const { id } of dropped) {
    emit({ kind: 'subject.changed', payload: { subject: { type: 'need', id }, aspect: 'state' } });
  }
  await freeNeeds(
    tools,
    dropped.map((need) => need.id),
  );
  return dropped.length;
}
