import { solutions } from './content/solutions.ts';
import { type DemoJury, juries } from './content/votes.ts';
import type { World } from './world.ts';

type ConflictSource = 'same_team' | 'same_organisation';

/** Jurors with their conflicts, scores and words for the teams. */
export function addJuries(world: World): void {
  for (const jury of juries) addJury(world, jury);
}

/** Why a juror may not judge a solution; null when they may. */
function conflict(world: World, juror: string, solution: string): ConflictSource | null {
  const members = solutions.find(({ key }) => key === solution)?.members ?? [];
  if (members.includes(juror)) return 'same_team';
  const home = world.person(juror).organisation;
  if (home && members.some((by) => world.person(by).organisation === home)) return 'same_organisation';
  return null;
}

function addJury(world: World, jury: DemoJury): void {
  const challengeId = world.ref('challenge', jury.challenge);
  const submittedAt = world.at(jury.submitted);
  for (const { by, state } of jury.jurors) {
    world.rows.jurors.push({
      challengeId,
      userId: world.ref('person', by),
      status: state === 'invited' ? 'invited' : 'accepted',
      submittedAt: state === 'submitted' ? submittedAt : null,
      createdAt: world.at(jury.submitted + 8),
    });
    const toJudge = Object.keys(jury.merit).filter((key) => {
      const source = conflict(world, by, key);
      if (source) addConflict(world, by, key, source, world.at(jury.submitted + 8));
      return source === null;
    });
    // A juror in the middle of it has done the first two.
    const done = state === 'submitted' ? toJudge : state === 'scoring' ? toJudge.slice(0, 2) : [];
    for (const key of done) addScores(world, jury, by, key, submittedAt);
  }
}

function addConflict(world: World, by: string, key: string, source: ConflictSource, at: Date): void {
  world.rows.juryConflicts.push({
    solutionId: world.ref('solution', key),
    jurorId: world.ref('person', by),
    source,
    createdAt: at,
  });
}

function addScores(world: World, jury: DemoJury, by: string, key: string, at: Date): void {
  const merit = jury.merit[key] ?? 3;
  const solutionId = world.ref('solution', key);
  const jurorId = world.ref('person', by);
  for (let place = 0; place < 4; place += 1) {
    const drawn = Math.round(merit + world.random.next() - 0.5);
    world.rows.juryScores.push({
      solutionId,
      jurorId,
      criterionId: world.ref('criterion', `${jury.challenge}/${place}`),
      score: Math.min(5, Math.max(1, drawn)),
      updatedAt: at,
    });
  }
  const forTeam =
    merit >= 4
      ? 'One can tell that people who need it were in the room. Keep them there.'
      : merit >= 3
        ? 'A good beginning. Show it on a few people before you build more.'
        : 'I would have liked to read whom you asked, and what they said.';
  world.rows.juryComments.push({ solutionId, jurorId, forTeam, updatedAt: at });
}
