import { eq } from 'drizzle-orm';
import { AppError } from '#app/domain/app-error.ts';
import type { DbOrTx, Tx } from '#db/client.server.ts';
import { solutions, teamMembers, teams } from '#db/schema/index.ts';

/** Who is in a team, as the policies ask. */
export async function membersOf(
  db: DbOrTx,
  teamId: string,
): Promise<{ memberIds: string[]; leadIds: string[] }> {
  const rows = await db
    .select({ userId: teamMembers.userId, role: teamMembers.role })
    .from(teamMembers)
    .where(eq(teamMembers.teamId, teamId));
  return {
    memberIds: rows.map((row) => row.userId),
    leadIds: rows.filter((row) => row.role === 'lead').map((row) => row.userId),
  };
}

/** The solution with its team, locked until the transaction ends. Throws `not_found`. */
export async function lockSolution(tx: Tx, solutionId: string) {
  const [solution] = await tx
    .select({
      id: solutions.id,
      slug: solutions.slug,
      title: solutions.title,
      status: solutions.status,
      challengeId: solutions.challengeId,
      teamId: solutions.teamId,
      version: solutions.version,
      mendAskedAt: solutions.mendAskedAt,
      mendUntil: solutions.mendUntil,
    })
    .from(solutions)
    .where(eq(solutions.id, solutionId))
    .for('update');
  if (!solution) throw new AppError('not_found');
  return { ...solution, ...(await membersOf(tx, solution.teamId)) };
}

/** The team with its members, locked until the transaction ends. Throws `not_found`. */
export async function lockTeam(tx: Tx, teamId: string) {
  const [team] = await tx
    .select({ id: teams.id, name: teams.name, challengeId: teams.challengeId })
    .from(teams)
    .where(eq(teams.id, teamId))
    .for('update');
  if (!team) throw new AppError('not_found');
  return { ...team, ...(await membersOf(tx, teamId)) };
}
