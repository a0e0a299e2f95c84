import { and, desc, eq } from 'drizzle-orm';
import type { JourneyStepFacts, JourneyStepKind } from '#app/domain/journey.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { journeySteps } from '#db/schema/index.ts';

/** Longest story, in steps; the newest are kept. */
const longestStory = 50;

/** What has happened to a challenge so far, newest first. */
export async function storyOf(db: DbOrTx, challengeId: string) {
  const rows = await db
    .select({
      id: journeySteps.id,
      kind: journeySteps.kind,
      facts: journeySteps.facts,
      at: journeySteps.createdAt,
    })
    .from(journeySteps)
    .where(and(eq(journeySteps.subjectType, 'challenge'), eq(journeySteps.subjectId, challengeId)))
    .orderBy(desc(journeySteps.createdAt), desc(journeySteps.id))
    .limit(longestStory);
  return rows.map(({ id, kind, facts, at }) => {
    const { phase = null, update = null, headline = '' } = facts as JourneyStepFacts;
    return { id, kind: kind as JourneyStepKind, at, phase, update, headline };
  });
}
