import { asc, desc, eq } from 'drizzle-orm';
import type { Decision } from '#app/domain/evaluations/decisions.ts';
import { shownName } from '#app/features/people/shown-name.server.ts';
import type { DbOrTx } from '#db/client.server.ts';
import {
  challenges,
  evaluationDecisions,
  organisations,
  pilots,
  solutions,
  users,
} from '#db/schema/index.ts';

/** What everyone reads of a pilot. */
export async function pilotFacts(db: DbOrTx, pilotId: string) {
  const [pilot] = await db
    .select({
      summary: pilots.summary,
      question: pilots.question,
      startsAt: pilots.startsAt,
      endsAt: pilots.endsAt,
      startedAt: pilots.startedAt,
      target: pilots.targetParticipants,
      reason: pilots.reason,
      result: pilots.result,
      decidedAt: pilots.decidedAt,
      site: organisations.name,
      siteSlug: organisations.slug,
      lead: shownName(),
      solution: solutions.title,
      solutionSlug: solutions.slug,
      solutionStatus: solutions.status,
      challengeSlug: challenges.slug,
    })
    .from(pilots)
    .innerJoin(organisations, eq(organisations.id, pilots.siteId))
    .innerJoin(users, eq(users.id, pilots.leadId))
    .innerJoin(solutions, eq(solutions.id, pilots.solutionId))
    .innerJoin(challenges, eq(challenges.id, solutions.challengeId))
    .where(eq(pilots.id, pilotId));
  return pilot ?? null;
}

/** A signed decision with what it stands on. `snapshot` is as it was stored. */
export type DecisionRow = {
  id: string;
  decision: Decision;
  statement: string;
  snapshot: unknown;
  snapshotHash: string;
  signedBy: string;
  at: Date;
};

/** The decisions of a pilot, the newest first: an extended pilot has several. */
export async function decisionsOf(db: DbOrTx, pilotId: string): Promise<DecisionRow[]> {
  return db
    .select({
      id: evaluationDecisions.id,
      decision: evaluationDecisions.decision,
      statement: evaluationDecisions.statement,
      snapshot: evaluationDecisions.snapshot,
      snapshotHash: evaluationDecisions.snapshotHash,
      signedBy: shownName(),
      at: evaluationDecisions.createdAt,
    })
    .from(evaluationDecisions)
    .innerJoin(users, eq(users.id, evaluationDecisions.signedById))
    .where(eq(evaluationDecisions.pilotId, pilotId))
    .orderBy(desc(evaluationDecisions.id));
}

/** What the form for changing a pilot starts from. */
export async function pilotForEditing(db: DbOrTx, pilotId: string) {
  const [pilot] = await db
    .select({
      title: pilots.title,
      summary: pilots.summary,
      question: pilots.question,
      siteId: pilots.siteId,
      leadEmail: users.email,
      consentText: pilots.consentText,
      targetParticipants: pilots.targetParticipants,
      startsAt: pilots.startsAt,
      endsAt: pilots.endsAt,
      version: pilots.version,
    })
    .from(pilots)
    .innerJoin(users, eq(users.id, pilots.leadId))
    .where(eq(pilots.id, pilotId));
  return pilot ?? null;
}

/** Organisations that can be the site of a pilot. */
export async function listSites(db: DbOrTx): Promise<{ value: string; label: string }[]> {
  return db
    .select({ value: organisations.id, label: organisations.name })
    .from(organisations)
    .orderBy(asc(organisations.name))
    .limit(500);
}

/** The solution of an address, as the form for a pilot of it needs it. */
export async function solutionForPilot(db: DbOrTx, slug: string) {
  const [solution] = await db
    .select({ id: solutions.id, title: solutions.title, slug: solutions.slug, status: solutions.status })
    .from(solutions)
    .where(eq(solutions.slug, slug));
  return solution ?? null;
}
