import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import { shownName } from '#app/features/people/shown-name.server.ts';
import type { RichText } from '#app/features/rich-text/rich-text.ts';
import type { DbOrTx } from '#db/client.server.ts';
import {
  challengeNeeds,
  challenges,
  focusAreas,
  needs,
  solutionNeeds,
  solutions,
  solutionVersions,
  teamMembers,
  teams,
  users,
} from '#db/schema/index.ts';

/** Everyone in a team, leads first, as they are shown to others. */
export function shownMembers(db: DbOrTx, teamId: string) {
  return db
    .select({
      userId: teamMembers.userId,
      role: teamMembers.role,
      name: shownName(),
      since: teamMembers.createdAt,
    })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(eq(teamMembers.teamId, teamId))
    .orderBy(asc(teamMembers.role), asc(teamMembers.createdAt));
}

/** The solution with this address, whole, with its team and challenge, or null. Not scoped: ask the policy. */
export async function findSolution(db: DbOrTx, slug: string) {
  const [row] = await db
    .select({
      id: solutions.id,
      slug: solutions.slug,
      status: solutions.status,
      title: solutions.title,
      summary: solutions.summary,
      design: solutions.design,
      whatItTakes: solutions.whatItTakes,
      evidence: solutions.evidence,
      readiness: solutions.readiness,
      regulatoryClass: solutions.regulatoryClass,
      costs: solutions.costs,
      focusAreaId: solutions.focusAreaId,
      focusArea: focusAreas.name,
      amount: solutions.amount,
      videoUrl: solutions.videoUrl,
      mendAskedAt: solutions.mendAskedAt,
      mendUntil: solutions.mendUntil,
      feedback: solutions.feedback,
      version: solutions.version,
      submittedAt: solutions.submittedAt,
      updatedAt: solutions.updatedAt,
      teamId: solutions.teamId,
      team: teams.name,
      challenge: {
        id: challenges.id,
        slug: challenges.slug,
        title: challenges.title,
        status: challenges.status,
      },
    })
    .from(solutions)
    .innerJoin(teams, eq(teams.id, solutions.teamId))
    .innerJoin(challenges, eq(challenges.id, solutions.challengeId))
    .leftJoin(focusAreas, eq(focusAreas.id, solutions.focusAreaId))
    .where(eq(solutions.slug, slug));
  if (!row) return null;
  const members = await shownMembers(db, row.teamId);
  return {
    ...row,
    design: row.design as RichText,
    members,
    memberIds: members.map((member) => member.userId),
    leadIds: members.filter((member) => member.role === 'lead').map((member) => member.userId),
  };
}

/** What the policies ask of the solution with this id, its team's members aside; null where there is none. */
export async function findSolutionById(db: DbOrTx, id: string) {
  const [row] = await db
    .select({ id: solutions.id, slug: solutions.slug, status: solutions.status, teamId: solutions.teamId })
    .from(solutions)
    .where(eq(solutions.id, id));
  return row ?? null;
}

const isPublicNeed = and(inArray(needs.status, [...publicNeedStatuses]), isNull(needs.hiddenAt));

/** The public needs a solution answers. */
export function needsOfSolution(db: DbOrTx, solutionId: string) {
  return db
    .select({ id: needs.id, slug: needs.slug, title: needs.title, supportCount: needs.supportCount })
    .from(solutionNeeds)
    .innerJoin(needs, eq(needs.id, solutionNeeds.needId))
    .where(and(eq(solutionNeeds.solutionId, solutionId), isPublicNeed))
    .orderBy(asc(needs.id));
}

/** The needs of a challenge that a solution can answer. */
export function answerableNeeds(db: DbOrTx, challengeId: string) {
  return db
    .select({ id: needs.id, title: needs.title })
    .from(challengeNeeds)
    .innerJoin(needs, eq(needs.id, challengeNeeds.needId))
    .where(and(eq(challengeNeeds.challengeId, challengeId), isPublicNeed))
    .orderBy(asc(needs.id));
}

/** Who saved this version, and when; null where it was never saved since it was made. */
export async function savedVersion(db: DbOrTx, solutionId: string, version: number) {
  const [row] = await db
    .select({
      at: solutionVersions.createdAt,
      by: shownName(),
    })
    .from(solutionVersions)
    .innerJoin(users, eq(users.id, solutionVersions.savedBy))
    .where(and(eq(solutionVersions.solutionId, solutionId), eq(solutionVersions.version, version)));
  return row ?? null;
}
