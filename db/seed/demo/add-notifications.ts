import { type Audience, type JourneyStepKind, journeySteps } from '#app/domain/journey.ts';
import type { World } from './world.ts';

const dayMs = 86_400_000;

type Step = World['rows']['journeySteps'][number];

/** Tells every step to the people it concerns, once, as the platform would have told them on the day. */
export function addNotifications(world: World): void {
  for (const step of world.rows.journeySteps) {
    const { tells } = journeySteps[step.kind as JourneyStepKind];
    const told = new Set(
      (tells as readonly Audience[]).flatMap((audience) => audienceOf(world, step, audience)),
    );
    for (const userId of told) tell(world, step, userId);
  }
}

function tell(world: World, step: Step, userId: string): void {
  const age = (world.now.getTime() - step.createdAt.getTime()) / dayMs;
  world.rows.notifications.push({
    id: world.id(step.createdAt),
    userId,
    kind: step.kind,
    dedupeKey: `step:${step.id}`,
    subjectType: step.subjectType,
    subjectId: step.subjectId,
    path: pathOf(world, step),
    facts: step.facts,
    // What is older than two weeks has been read; the rest is news.
    readAt: age > 14 ? new Date(step.createdAt.getTime() + dayMs) : null,
    digestedAt: age > 4 ? new Date(step.createdAt.getTime() + 4 * dayMs) : null,
    createdAt: step.createdAt,
  });
}

function pathOf(world: World, { subjectType, subjectId }: Step): string {
  const { needs, challenges, solutions, pilots } = world.rows;
  const all = { need: needs, challenge: challenges, solution: solutions, pilot: pilots };
  const list = all[subjectType as keyof typeof all];
  return `/${subjectType}s/${list.find((row) => row.id === subjectId)?.slug}`;
}

/** The needs at the beginning of the road on which the step happened. */
function needsOf(world: World, { subjectType, subjectId }: Step): string[] {
  const { challengeNeeds, solutionNeeds, pilots } = world.rows;
  if (subjectType === 'need') return [subjectId];
  if (subjectType === 'challenge')
    return challengeNeeds.filter((row) => row.challengeId === subjectId).map((row) => row.needId);
  const solution =
    subjectType === 'pilot' ? pilots.find((row) => row.id === subjectId)?.solutionId : subjectId;
  return solutionNeeds.filter((row) => row.solutionId === solution).map((row) => row.needId);
}

function audienceOf(world: World, step: Step, audience: Audience): string[] {
  const { needs, needSupports, follows, solutions, pilots, teamMembers } = world.rows;
  const ofNeeds = needsOf(world, step);
  const before = (row: { createdAt: Date }) => row.createdAt <= step.createdAt;
  if (audience === 'author')
    return needs.filter((row) => ofNeeds.includes(row.id) && before(row)).map((row) => row.authorId);
  if (audience === 'supporters')
    return needSupports.filter((row) => ofNeeds.includes(row.needId) && before(row)).map((row) => row.userId);
  if (audience === 'followers') {
    const followed = [step.subjectId, ...ofNeeds];
    return follows.filter((row) => followed.includes(row.subjectId) && before(row)).map((row) => row.userId);
  }
  const solutionId =
    step.subjectType === 'pilot'
      ? pilots.find((row) => row.id === step.subjectId)?.solutionId
      : step.subjectId;
  const teamId = solutions.find((row) => row.id === solutionId)?.teamId;
  return teamMembers.filter((row) => row.teamId === teamId).map((row) => row.userId);
}
