import { and, count, eq } from 'drizzle-orm';
import { type ChallengeGap, challengeGaps } from '#app/domain/challenges/challenge-gaps.ts';
import { plainTextOf, type RichText } from '#app/features/rich-text/rich-text.ts';
import type { DbOrTx } from '#db/client.server.ts';
import {
  ballots,
  challengeNeeds,
  challenges,
  criteria,
  eligibilityRules,
  focusAreas,
  phases,
} from '#db/schema/index.ts';

/** What is missing before a challenge may be announced, read from what is stored. */
export async function findChallengeGaps(db: DbOrTx, challengeId: string, now: Date): Promise<ChallengeGap[]> {
  const [challenge] = await db
    .select({ summary: challenges.summary, brief: challenges.brief })
    .from(challenges)
    .where(eq(challenges.id, challengeId));
  const [needCount] = await db
    .select({ n: count() })
    .from(challengeNeeds)
    .where(eq(challengeNeeds.challengeId, challengeId));
  const [criteriaCount] = await db
    .select({ n: count() })
    .from(criteria)
    .where(eq(criteria.challengeId, challengeId));
  const [ballot] = await db
    .select({ eligible: ballots.eligible, method: ballots.method, budget: ballots.budget })
    .from(ballots)
    .where(eq(ballots.challengeId, challengeId));
  const plan = await db
    .select({ kind: phases.kind, startsAt: phases.startsAt, endsAt: phases.endsAt })
    .from(phases)
    .where(eq(phases.challengeId, challengeId));
  const wantsArea = and(
    eq(eligibilityRules.challengeId, challengeId),
    eq(eligibilityRules.kind, 'focus_area'),
  );
  const areaRules = await db.$count(eligibilityRules, wantsArea);
  const areas = areaRules > 0 ? await db.$count(focusAreas, eq(focusAreas.challengeId, challengeId)) : 0;
  return challengeGaps(
    {
      summary: challenge?.summary ?? '',
      briefLength: challenge ? plainTextOf(challenge.brief as RichText).length : 0,
      needCount: needCount?.n ?? 0,
      phases: plan,
      criteriaCount: criteriaCount?.n ?? 0,
      voters: ballot?.eligible.length ?? 0,
      lacksBudget: ballot?.method === 'budget' && ballot.budget === null,
      lacksFocusAreas: areaRules > 0 && areas === 0,
    },
    now,
  );
}
