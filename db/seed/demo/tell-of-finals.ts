import { contestPaths } from '#app/contest-paths.ts';
import { competingSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import { paths } from '#app/paths.ts';
import { say } from './tell.ts';
import type { World } from './world.ts';

const isCompeting = (status: string) => (competingSolutionStatuses as readonly string[]).includes(status);

/** What jurors and teams were told of opened scores, of a final and of its pitches. */
export function tellOfFinals(world: World): void {
  for (const { challengeId, round, openedAt, createdAt } of world.rows.juryRounds) {
    if (openedAt) tellJurors(world, challengeId, 'juryOpened', openedAt);
    if (round === 1) continue;
    const plannedAt = new Date(createdAt.getTime() + 1_800_000);
    tellJurors(world, challengeId, 'finalToJudge', createdAt);
    tellJurors(world, challengeId, 'pitchesPlanned', plannedAt);
    tellTeams(world, challengeId, createdAt, plannedAt);
  }
}

function tellJurors(
  world: World,
  challengeId: string,
  notice: 'juryOpened' | 'finalToJudge' | 'pitchesPlanned',
  at: Date,
): void {
  const { slug = '', title } = world.rows.challenges.find((row) => row.id === challengeId) ?? {};
  const jury = world.rows.jurors.filter(
    (row) => row.challengeId === challengeId && row.status === 'accepted',
  );
  for (const { userId } of jury) {
    say(
      world,
      userId,
      notice,
      { type: 'challenge', id: challengeId },
      {
        path: notice === 'pitchesPlanned' ? contestPaths.pitches(slug) : contestPaths.jury(slug),
        facts: { title },
        dedupeKey: `${notice}:${challengeId}`,
        at,
      },
    );
  }
}

function tellTeams(world: World, challengeId: string, chosenAt: Date, plannedAt: Date): void {
  const { solutions, teamMembers, juryFinalists, challenges } = world.rows;
  const slug = challenges.find((row) => row.id === challengeId)?.slug ?? '';
  for (const { id, teamId, title, status, challengeId: of } of solutions) {
    if (of !== challengeId || !isCompeting(status)) continue;
    const isIn = juryFinalists.some((row) => row.solutionId === id);
    const subject = { type: 'solution', id } as const;
    for (const { userId } of teamMembers.filter((row) => row.teamId === teamId)) {
      say(world, userId, isIn ? 'finalistChosen' : 'finalistNot', subject, {
        path: `${paths.challenge(slug)}#final`,
        facts: { title },
        dedupeKey: `final:${id}:1`,
        at: chosenAt,
      });
      if (!isIn) continue;
      const path = contestPaths.pitches(slug);
      say(world, userId, 'pitchPlanned', subject, {
        path,
        facts: { title },
        dedupeKey: `pitch:${id}:2`,
        at: plannedAt,
      });
    }
  }
}
