import { and, arrayOverlaps, desc, eq, inArray, lt, or } from 'drizzle-orm';
import type { NeedTheme } from '#app/domain/needs/need-fields.ts';
import { publicSolutionStatuses, type SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { challenges, solutions, teamInvitations, teamMembers, teams, users } from '#db/schema/index.ts';

/** How far a solution has come, as people choose from a list. */
export const solutionStages = ['competing', 'chosen', 'in_pilot', 'answered', 'not_chosen'] as const;
export type SolutionStage = (typeof solutionStages)[number];

const statusesOf: Readonly<Record<SolutionStage, readonly SolutionStatus[]>> = {
  competing: ['eligible', 'shortlisted'],
  chosen: ['awarded'],
  in_pilot: ['in_pilot'],
  answered: ['adopted', 'adapted'],
  not_chosen: ['not_selected', 'abandoned'],
};

export type SolutionCursor = { at: Date; id: string };

const pageSize = 24;

/** Public solutions, the newest first. A solution has the subjects of its challenge. */
export async function listSolutions(
  db: DbOrTx,
  filter: { stages: readonly SolutionStage[]; themes: readonly NeedTheme[]; after: SolutionCursor | null },
) {
  const statuses =
    filter.stages.length > 0 ? filter.stages.flatMap((stage) => statusesOf[stage]) : publicSolutionStatuses;
  const { after } = filter;
  const rows = await db
    .select({
      id: solutions.id,
      slug: solutions.slug,
      title: solutions.title,
      summary: solutions.summary,
      status: solutions.status,
      submittedAt: solutions.submittedAt,
      team: teams.name,
      challenge: challenges.title,
    })
    .from(solutions)
    .innerJoin(teams, eq(teams.id, solutions.teamId))
    .innerJoin(challenges, eq(challenges.id, solutions.challengeId))
    .where(
      and(
        inArray(solutions.status, [...statuses]),
        filter.themes.length > 0 ? arrayOverlaps(challenges.themes, [...filter.themes]) : undefined,
        after
          ? or(
              lt(solutions.submittedAt, after.at),
              and(eq(solutions.submittedAt, after.at), lt(solutions.id, after.id)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(solutions.submittedAt), desc(solutions.id))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: rows.length > pageSize && last?.submittedAt ? { at: last.submittedAt, id: last.id } : null,
  };
}

/** Solutions of the teams somebody is in, what was changed last first. */
export function solutionsOfPerson(db: DbOrTx, userId: string) {
  return db
    .select({
      id: solutions.id,
      slug: solutions.slug,
      title: solutions.title,
      status: solutions.status,
      mendUntil: solutions.mendUntil,
      updatedAt: solutions.updatedAt,
      teamId: teams.id,
      team: teams.name,
      challenge: { slug: challenges.slug, title: challenges.title },
    })
    .from(solutions)
    .innerJoin(teams, eq(teams.id, solutions.teamId))
    .innerJoin(challenges, eq(challenges.id, solutions.challengeId))
    .innerJoin(teamMembers, and(eq(teamMembers.teamId, teams.id), eq(teamMembers.userId, userId)))
    .orderBy(desc(solutions.updatedAt))
    .limit(100);
}

/** Open invitations to the address of a person. */
export function invitationsFor(db: DbOrTx, userId: string) {
  return db
    .select({
      id: teamInvitations.id,
      team: teams.name,
      challenge: challenges.title,
      expiresAt: teamInvitations.expiresAt,
    })
    .from(teamInvitations)
    .innerJoin(users, eq(users.email, teamInvitations.email))
    .innerJoin(teams, eq(teams.id, teamInvitations.teamId))
    .innerJoin(challenges, eq(challenges.id, teams.challengeId))
    .where(and(eq(users.id, userId), eq(teamInvitations.status, 'invited')))
    .orderBy(desc(teamInvitations.id))
    .limit(50);
}
