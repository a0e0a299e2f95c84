import { and, eq, inArray } from 'drizzle-orm';
import type { CommandContext } from '#app/commands/command.server.ts';
import { contestPaths } from '#app/contest-paths.ts';
import { challenges, solutions, teamMembers } from '#db/schema/index.ts';

/** Entries whose teams may still have to accept terms. */
const concerned = ['draft', 'submitted', 'eligible', 'shortlisted'] as const;

/** Asks those who lead the teams of a challenge to accept terms that have changed. `versions` names what is new. */
export async function tellTeamsOfTerms(
  { tx, emit }: Pick<CommandContext<'challenge.edit'>, 'tx' | 'emit'>,
  challengeId: string,
  versions: string,
): Promise<void> {
  const leads = await tx
    .select({
      userId: teamMembers.userId,
      solutionId: solutions.id,
      slug: solutions.slug,
      challenge: challenges.title,
    })
    .from(solutions)
    .innerJoin(challenges, eq(challenges.id, solutions.challengeId))
    .innerJoin(teamMembers, and(eq(teamMembers.teamId, solutions.teamId), eq(teamMembers.role, 'lead')))
    .where(and(eq(solutions.challengeId, challengeId), inArray(solutions.status, [...concerned])));
  for (const { userId, solutionId, slug, challenge } of leads) {
    emit({
      kind: 'person.told',
      payload: {
        userIds: [userId],
        notice: 'terms_changed',
        subject: { type: 'solution', id: solutionId },
        path: contestPaths.solutionTerms(slug),
        facts: { title: challenge },
        dedupeKey: `terms:${solutionId}:${versions}`,
      },
    });
  }
}
