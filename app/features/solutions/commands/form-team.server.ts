import { and, eq, sql } from 'drizzle-orm';
import { defineCommand } from '#app/commands/command.server.ts';
import { AppError, invariant } from '#app/domain/app-error.ts';
import { solutionMachine } from '#app/domain/solutions/solution-machine.ts';
import { teamLimits } from '#app/domain/solutions/team-rules.ts';
import { slugify } from '#app/domain/text/slugify.ts';
import { challengeIdSchema } from '#app/features/challenges/challenge.schemas.ts';
import { findChallengeMoment } from '#app/features/challenges/challenge-now.queries.server.ts';
import { emptyRichText } from '#app/features/rich-text/rich-text.ts';
import type { Tx } from '#db/client.server.ts';
import { challenges, solutions, teamMembers, teams } from '#db/schema/index.ts';
import { teamSchema } from '../solution.schemas.ts';

/** Forms a team with the first words of its solution; who forms it leads it. */
export const formTeam = defineCommand({
  name: 'team.form',
  action: 'team.form',
  input: challengeIdSchema.extend(teamSchema.shape),
  run: async (context, { challengeId, name, title, summary }) => {
    const { tx, actor, now, newId } = context;
    // One after the other, so that a form sent twice does not make two teams.
    await tx
      .select({ id: challenges.id })
      .from(challenges)
      .where(eq(challenges.id, challengeId))
      .for('update');
    const challenge = await findChallengeMoment(tx, actor, challengeId, now);
    if (!challenge) throw new AppError('not_found');
    context.authorize(challenge);
    invariant(actor.kind === 'person', 'a team is formed by a person');
    await requireRoom(tx, challengeId, actor.id, name);
    const teamId = newId();
    const solutionId = newId();
    const slug = slugify(title, { shortId: solutionId.slice(-6), fallback: 'solution' });
    await tx.insert(teams).values({ id: teamId, name, challengeId, createdAt: now });
    await tx.insert(teamMembers).values({ teamId, userId: actor.id, role: 'lead', createdAt: now });
    await tx.insert(solutions).values({
      id: solutionId,
      slug,
      challengeId,
      teamId,
      title,
      summary,
      design: emptyRichText,
      status: solutionMachine.initial,
      updatedAt: now,
      createdAt: now,
    });
    await context.audit({ subject: { type: 'team', id: teamId }, facts: { challengeId, solutionId } });
    context.emit({ kind: 'access.changed', payload: { userId: actor.id } });
    return { teamId, solutionId, slug };
  },
});

async function requireRoom(tx: Tx, challengeId: string, userId: string, name: string): Promise<void> {
  const mine = await tx
    .select({ name: teams.name })
    .from(teams)
    .innerJoin(teamMembers, and(eq(teamMembers.teamId, teams.id), eq(teamMembers.userId, userId)))
    .where(eq(teams.challengeId, challengeId));
  if (mine.length >= teamLimits.teamsOfOne) throw new AppError('conflict', 'too_many_teams');
  const same = await tx.$count(
    teams,
    and(eq(teams.challengeId, challengeId), sql`lower(${teams.name}) = lower(${name})`),
  );
  if (same > 0) throw new AppError('conflict', 'team_name_taken', { fields: { name: 'team_name_taken' } });
}
