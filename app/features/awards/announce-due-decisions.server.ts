import { and, asc, eq, inArray, isNotNull, lte } from 'drizzle-orm';
import { execute } from '#app/commands/command.server.ts';
import { AppError } from '#app/domain/app-error.ts';
import { competingSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import { system } from '#app/policies/actor.ts';
import type { Db } from '#db/client.server.ts';
import { challenges, decisionDrafts, solutions } from '#db/schema/index.ts';
import { decideChallenge } from './commands/decide-challenge.server.ts';
import { takeBackSignature } from './commands/take-back-signature.server.ts';
import { decisionContentSchema, wantedOf } from './decision.schemas.ts';

/**
 * Announces every signed decision whose time has come. One that does not hold any more, as when an awarded entry has left
 * since, is not announced: its signature is taken off and whoever signed is told. Returns how many were announced.
 */
export async function announceDueDecisions(db: Db, now: Date): Promise<number> {
  const due = await db
    .select({
      challengeId: decisionDrafts.challengeId,
      content: decisionDrafts.content,
      version: decisionDrafts.version,
    })
    .from(decisionDrafts)
    .innerJoin(
      challenges,
      and(eq(challenges.id, decisionDrafts.challengeId), eq(challenges.status, 'running')),
    )
    .where(and(isNotNull(decisionDrafts.signedAt), lte(decisionDrafts.announceAt, now)))
    .orderBy(asc(decisionDrafts.announceAt));
  let announced = 0;
  const failures: unknown[] = [];
  for (const { challengeId, content, version } of due) {
    try {
      const wanted = wantedOf(decisionContentSchema.parse(content), await entryIdsOf(db, challengeId));
      const input = { challengeId, ...wanted, draftVersion: version };
      await execute(decideChallenge, { actor: system, now, db }, input);
      announced += 1;
    } catch (error) {
      // What somebody changed or decided in this moment is not to be undone, and one decision does not hold up another.
      const refusal = error instanceof AppError && error.code !== 'draft_changed' ? error : null;
      if (!refusal || refusal.kind === 'forbidden') failures.push(error);
      else {
        const failedBy = refusal.code ?? refusal.kind;
        await execute(takeBackSignature, { actor: system, now, db }, { challengeId, failedBy });
      }
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'a decision could not be announced');
  return announced;
}

async function entryIdsOf(db: Db, challengeId: string): Promise<string[]> {
  const rows = await db
    .select({ id: solutions.id })
    .from(solutions)
    .where(
      and(eq(solutions.challengeId, challengeId), inArray(solutions.status, [...competingSolutionStatuses])),
    );
  return rows.map((row) => row.id);
}
