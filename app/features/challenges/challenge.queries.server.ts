import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import { publicSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import type { RichText } from '#app/features/rich-text/rich-text.ts';
import type { Actor } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { qualified } from '#db/qualified.server.ts';
import {
  ballotPapers,
  ballots,
  challengeNeeds,
  challengePartners,
  challenges,
  criteria,
  needs,
  organisations,
  phases,
  solutions,
  teamMembers,
  teams,
} from '#db/schema/index.ts';

/** The challenge with this address, whole, or null. Not scoped: ask the policy. */
export async function findChallenge(db: DbOrTx, slug: string) {
  const [row] = await db
    .select({
      id: challenges.id,
      slug: challenges.slug,
      title: challenges.title,
      summary: challenges.summary,
      format: challenges.format,
      status: challenges.status,
      brief: challenges.brief,
      themes: challenges.themes,
      prize: challenges.prize,
      reason: challenges.reason,
      version: challenges.version,
      partVersions: challenges.partVersions,
      graceMinutes: challenges.graceMinutes,
      announcedAt: challenges.announcedAt,
    })
    .from(challenges)
    .where(eq(challenges.slug, slug));
  if (!row) return null;
  const plan = await db
    .select({ id: phases.id, kind: phases.kind, startsAt: phases.startsAt, endsAt: phases.endsAt })
    .from(phases)
    .where(eq(phases.challengeId, row.id))
    .orderBy(asc(phases.startsAt), asc(phases.endsAt));
  return { ...row, brief: row.brief as RichText, phases: plan };
}

/** The public needs a challenge is about, those that most people share first. */
export function needsOf(db: DbOrTx, challengeId: string) {
  return db
    .select({ id: needs.id, slug: needs.slug, title: needs.title, supportCount: needs.supportCount })
    .from(challengeNeeds)
    .innerJoin(needs, eq(needs.id, challengeNeeds.needId))
    .where(
      and(
        eq(challengeNeeds.challengeId, challengeId),
        inArray(needs.status, [...publicNeedStatuses]),
        isNull(needs.hiddenAt),
      ),
    )
    .orderBy(desc(needs.supportCount), asc(needs.id));
}

/** The organisations that carry a challenge, in their order, and what each does for it. */
export function partnersOf(db: DbOrTx, challengeId: string) {
  return db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      name: organisations.name,
      logoFileId: organisations.logoFileId,
      part: challengePartners.part,
    })
    .from(challengePartners)
    .innerJoin(organisations, eq(organisations.id, challengePartners.organisationId))
    .where(eq(challengePartners.challengeId, challengeId))
    .orderBy(asc(challengePartners.position), asc(organisations.name));
}

/** What the jury scores, with each weight as a share of all. */
export async function criteriaOf(db: DbOrTx, challengeId: string) {
  const rows = await db
    .select({
      id: criteria.id,
      name: criteria.name,
      description: criteria.description,
      weight: criteria.weight,
    })
    .from(criteria)
    .where(eq(criteria.challengeId, challengeId))
    .orderBy(asc(criteria.position));
  const sum = rows.reduce((total, row) => total + row.weight, 0);
  return rows.map((row) => ({ ...row, share: sum > 0 ? row.weight / sum : 0 }));
}

/** The ballot's settings and how many have voted; null where there is no vote. */
export async function ballotOf(db: DbOrTx, challengeId: string) {
  const [row] = await db
    .select({
      eligible: ballots.eligible,
      quorum: ballots.quorum,
      patientGate: ballots.patientGate,
      turnout: sql<number>`(select count(*)::int from ${ballotPapers} where ${qualified(ballotPapers.ballotId)} = ${qualified(ballots.id)})`,
      countedAt: ballots.countedAt,
    })
    .from(ballots)
    .where(eq(ballots.challengeId, challengeId));
  return row ?? null;
}

/** The solutions everyone may see, with their teams. */
export function publicSolutionsOf(db: DbOrTx, challengeId: string) {
  return db
    .select({
      id: solutions.id,
      slug: solutions.slug,
      title: solutions.title,
      summary: solutions.summary,
      status: solutions.status,
      team: teams.name,
    })
    .from(solutions)
    .innerJoin(teams, eq(teams.id, solutions.teamId))
    .where(
      and(eq(solutions.challengeId, challengeId), inArray(solutions.status, [...publicSolutionStatuses])),
    )
    .orderBy(sql`(${solutions.status} = 'awarded') desc`, asc(solutions.id))
    .limit(200);
}

/** The actor's own solutions in a challenge. */
export async function mySolutionsIn(db: DbOrTx, actor: Actor, challengeId: string) {
  if (actor.kind !== 'person') return [];
  return db
    .select({ slug: solutions.slug, title: solutions.title, status: solutions.status })
    .from(solutions)
    .innerJoin(teamMembers, and(eq(teamMembers.teamId, solutions.teamId), eq(teamMembers.userId, actor.id)))
    .where(eq(solutions.challengeId, challengeId))
    .orderBy(asc(solutions.id));
}
