import { and, desc, eq } from 'drizzle-orm';
import { contestPaths } from '#app/contest-paths.ts';
import type { JourneyStepFacts } from '#app/domain/journey.ts';
import { type PilotStatus, publicPilotStatuses } from '#app/domain/pilots/pilot-machine.ts';
import type { DiscussedType } from '#app/domain/subjects.ts';
import { paths } from '#app/paths.ts';
import type { DbOrTx } from '#db/client.server.ts';
import {
  challenges,
  needs,
  pilots,
  priorityRounds,
  priorityTopicNeeds,
  solutions,
} from '#db/schema/index.ts';

/** What a notice says it is about, and the page it leads to. */
export type StepSubject = { title: string; path: string };

/**
 * The subject of a step, with the page on which those who are told can read of it. For a pilot that is being planned its
 * solution stands; a decided challenge leads to its results, and news of a challenge to themselves.
 */
export async function findStepSubject(
  db: DbOrTx,
  { kind, facts }: { kind: string; facts: unknown },
  type: DiscussedType,
  id: string,
): Promise<StepSubject | null> {
  switch (type) {
    case 'need': {
      const [need] = await db
        .select({ title: needs.title, slug: needs.slug })
        .from(needs)
        .where(eq(needs.id, id));
      if (!need) return null;
      const round = kind === 'need.prioritised' ? await newestRoundOf(db, id) : null;
      return {
        title: need.title,
        path: round ? contestPaths.priorityRound(round.slug) : paths.need(need.slug),
      };
    }
    case 'challenge': {
      const [challenge] = await db
        .select({ title: challenges.title, slug: challenges.slug })
        .from(challenges)
        .where(eq(challenges.id, id));
      if (!challenge) return null;
      const { update } = facts as JourneyStepFacts;
      if (update)
        return { title: challenge.title, path: contestPaths.challengeUpdate(challenge.slug, update) };
      const path = kind === 'challenge.decided' ? paths.challengeResults : paths.challenge;
      return { title: challenge.title, path: path(challenge.slug) };
    }
    case 'solution': {
      const [solution] = await db
        .select({ title: solutions.title, slug: solutions.slug })
        .from(solutions)
        .where(eq(solutions.id, id));
      return solution ? { title: solution.title, path: paths.solution(solution.slug) } : null;
    }
    case 'pilot': {
      const [pilot] = await db
        .select({
          title: pilots.title,
          slug: pilots.slug,
          status: pilots.status,
          solutionSlug: solutions.slug,
        })
        .from(pilots)
        .innerJoin(solutions, eq(solutions.id, pilots.solutionId))
        .where(eq(pilots.id, id));
      if (!pilot) return null;
      const isPublic = (publicPilotStatuses as readonly PilotStatus[]).includes(pilot.status);
      return {
        title: pilot.title,
        path: isPublic ? paths.pilot(pilot.slug) : paths.solution(pilot.solutionSlug),
      };
    }
  }
}

/** The round whose result the need was told of last. */
async function newestRoundOf(db: DbOrTx, needId: string): Promise<{ slug: string } | undefined> {
  const [round] = await db
    .select({ slug: priorityRounds.slug })
    .from(priorityTopicNeeds)
    .innerJoin(priorityRounds, eq(priorityRounds.id, priorityTopicNeeds.roundId))
    .where(and(eq(priorityTopicNeeds.needId, needId), eq(priorityRounds.status, 'published')))
    .orderBy(desc(priorityRounds.publishedAt))
    .limit(1);
  return round;
}
