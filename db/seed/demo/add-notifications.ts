import {
  type Audience,
  type JourneyStepFacts,
  type JourneyStepKind,
  journeySteps,
} from '#app/domain/journey.ts';
import { type NewsBond, topicOfStep } from '#app/domain/people/news.ts';
import type { DiscussedType } from '#app/domain/subjects.ts';
import { tell } from './tell.ts';
import type { World } from './world.ts';

type Step = World['rows']['journeySteps'][number];
type Need = World['rows']['needs'][number];

/** Somebody who hears of a step: why, and of which need. As in the platform, the first reason counts. */
type Listener = { userId: string; bond: NewsBond; needId?: string };

const whyOf: Record<NewsBond, string> = {
  author: 'author',
  carer: 'carer',
  supporter: 'supporter',
  need_follower: 'follower',
  page_follower: 'follower',
  team: 'team',
  juror: 'juror',
};

/** Tells every step to the people it concerns, once, as the platform would have told them on the day. */
export function addNotifications(world: World): void {
  for (const step of world.rows.journeySteps) {
    const kind = step.kind as JourneyStepKind;
    const tells: readonly Audience[] = journeySteps[kind].tells;
    const told = new Set<string>();
    const listeners = tells.includes('team') ? teamOf(world, step) : [];
    if (tells.includes('jurors')) listeners.push(...jurorsOf(world, step));
    if (tells.includes('author')) listeners.push(...authorsOf(world, step));
    if (tells.includes('supporters')) listeners.push(...supportersOf(world, step));
    if (tells.includes('followers')) listeners.push(...followersOf(world, step));
    for (const { userId, bond, needId } of listeners) {
      if (told.has(userId)) continue;
      told.add(userId);
      const need = world.rows.needs.find((row) => row.id === needId)?.title;
      tell(world, userId, {
        kind,
        subject: { type: step.subjectType, id: step.subjectId },
        path: pathOf(world, step),
        facts: {
          ...titleOf(world, step),
          ...(step.facts as object),
          why: whyOf[bond],
          ...(need ? { need } : {}),
        },
        topic: topicOfStep(kind, step.subjectType as DiscussedType, bond),
        dedupeKey: `step:${step.id}`,
        at: step.createdAt,
      });
    }
  }
}

function subjectOf({ rows }: World, { subjectType, subjectId }: Step) {
  const all = { need: rows.needs, challenge: rows.challenges, solution: rows.solutions, pilot: rows.pilots };
  return all[subjectType as DiscussedType].find((row) => row.id === subjectId);
}

function titleOf(world: World, step: Step): { title: string } {
  return { title: subjectOf(world, step)?.title ?? '' };
}

function pathOf(world: World, step: Step): string {
  const { slug } = subjectOf(world, step) ?? {};
  if (step.kind === 'challenge.updated') {
    return `/challenges/${slug}/updates/${(step.facts as JourneyStepFacts).update}`;
  }
  if (step.kind === 'need.prioritised') {
    return `/priorities/${world.rows.priorityRounds.find((row) => row.status === 'published')?.slug}`;
  }
  if (step.kind === 'challenge.decided') return `/challenges/${slug}/results`;
  return `/${step.subjectType}s/${slug}`;
}

function solutionOf({ rows }: World, { subjectType, subjectId }: Step): string | undefined {
  return subjectType === 'pilot' ? rows.pilots.find((row) => row.id === subjectId)?.solutionId : subjectId;
}

/** The needs at the beginning of the road on which the step happened, with those that were merged into them by then. */
function needsOf(world: World, step: Step): Need[] {
  const { challengeNeeds, solutionNeeds, needMerges, needs } = world.rows;
  const { subjectType, subjectId } = step;
  const ids =
    subjectType === 'need'
      ? [subjectId]
      : subjectType === 'challenge'
        ? challengeNeeds.filter((row) => row.challengeId === subjectId).map((row) => row.needId)
        : solutionNeeds.filter((row) => row.solutionId === solutionOf(world, step)).map((row) => row.needId);
  const merged = needMerges
    .filter((row) => ids.includes(row.intoId) && row.createdAt < step.createdAt)
    .map((row) => row.fromId);
  return needs.filter((row) => [...ids, ...merged].includes(row.id) && row.createdAt <= step.createdAt);
}

const since = (step: Step) => (row: { createdAt: Date }) => row.createdAt <= step.createdAt;

function jurorsOf({ rows }: World, step: Step): Listener[] {
  return rows.jurors
    .filter((row) => row.challengeId === step.subjectId && row.status !== 'declined')
    .filter(since(step))
    .map((row): Listener => ({ userId: row.userId, bond: 'juror' }));
}

function authorsOf(world: World, step: Step): Listener[] {
  const needs = needsOf(world, step).filter((need) => need.status !== 'withdrawn');
  const carers = needs.flatMap((need) =>
    world.rows.delegations
      .filter((row) => row.patientId === need.authorId && row.status === 'active' && row.carerId)
      .filter((row) => (row.decidedAt ?? world.now) <= step.createdAt)
      .map((row): Listener => ({ userId: row.carerId ?? '', bond: 'carer', needId: need.id })),
  );
  return [
    ...needs.map((need): Listener => ({ userId: need.authorId, bond: 'author', needId: need.id })),
    ...carers,
  ];
}

function supportersOf(world: World, step: Step): Listener[] {
  const ids = needsOf(world, step).map((need) => need.id);
  return world.rows.needSupports
    .filter((row) => ids.includes(row.needId))
    .filter(since(step))
    .map((row) => ({ userId: row.userId, bond: 'supporter', needId: row.carriedFromId ?? row.needId }));
}

function followersOf(world: World, step: Step): Listener[] {
  const ids = needsOf(world, step).map((need) => need.id);
  const follows = world.rows.follows.filter(since(step));
  const pages = [step.subjectId, ...(step.subjectType === 'pilot' ? [solutionOf(world, step)] : [])];
  return [
    ...follows
      .filter((row) => row.subjectType === 'need' && ids.includes(row.subjectId))
      .map(
        (row): Listener => ({
          userId: row.userId,
          bond: 'need_follower',
          needId: row.carriedFromId ?? row.subjectId,
        }),
      ),
    ...follows
      .filter((row) => row.subjectType !== 'need' && pages.includes(row.subjectId))
      .map((row): Listener => ({ userId: row.userId, bond: 'page_follower' })),
  ];
}

function teamOf(world: World, step: Step): Listener[] {
  const { solutions, teamMembers } = world.rows;
  const teams =
    step.subjectType === 'challenge'
      ? solutions.filter((row) => row.challengeId === step.subjectId)
      : solutions.filter((row) => row.id === solutionOf(world, step));
  const ids = teams.map((row) => row.teamId);
  return teamMembers
    .filter((row) => ids.includes(row.teamId))
    .map((row) => ({ userId: row.userId, bond: 'team' }));
}
