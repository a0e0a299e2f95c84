import { invariant } from '#app/domain/app-error.ts';
import { assignJurors } from '#app/domain/methods/judging/assignment.ts';
import { type DemoJury, juries } from './content/juries.ts';
import { solutions } from './content/solutions.ts';
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
  const excluded: { juror: string; solution: string }[] = [];
  for (const { by, state } of jury.jurors) {
    world.rows.jurors.push({
      challengeId,
      userId: world.ref('person', by),
      status: state === 'invited' ? 'invited' : 'accepted',
      submittedAt: state === 'submitted' ? submittedAt : null,
      createdAt: world.at(jury.submitted + 8),
    });
    for (const key of Object.keys(jury.merit)) {
      const source = conflict(world, by, key);
      if (!source) continue;
      addConflict(world, by, key, source, world.at(jury.submitted + 8));
      if (state !== 'invited') excluded.push({ juror: by, solution: key });
    }
  }
  const given = jury.perEntry ? drawJury(world, jury, jury.perEntry, excluded) : null;
  for (const { by, state } of jury.jurors) {
    const toJudge = Object.keys(jury.merit).filter((key) =>
      given ? given.get(key)?.includes(by) : !isExcluded(excluded, by, key),
    );
    // A juror in the middle of it has done the first two.
    const done = state === 'submitted' ? toJudge : state === 'scoring' ? toJudge.slice(0, 2) : [];
    for (const key of done) addScores(world, jury, by, key, submittedAt);
  }
}

const isExcluded = (excluded: readonly { juror: string; solution: string }[], by: string, key: string) =>
  excluded.some(({ juror, solution }) => juror === by && solution === key);

/** Shares the entries out among those who said yes, as staff do; gives the jurors of each entry. */
function drawJury(
  world: World,
  jury: DemoJury,
  perEntry: number,
  conflicts: readonly { juror: string; solution: string }[],
): Map<string, readonly string[]> {
  const seed = `${jury.challenge}-1-demo`;
  const drawnAt = world.at(jury.submitted + 7);
  const drawn = assignJurors(
    Object.keys(jury.merit),
    jury.jurors.flatMap(({ by, state }) => (state === 'invited' ? [] : [by])),
    { conflicts, perSolution: perEntry, seed },
  );
  invariant(drawn.ok, `the jury of ${jury.challenge} can be drawn`);
  world.rows.juryRounds.push({
    challengeId: world.ref('challenge', jury.challenge),
    round: 1,
    perEntry,
    seed,
    assignedAt: drawnAt,
    createdAt: drawnAt,
  });
  for (const { solution, jurors } of drawn.assignments) {
    const solutionId = world.ref('solution', solution);
    for (const by of jurors) {
      const jurorId = world.ref('person', by);
      world.rows.juryAssignments.push({ solutionId, jurorId, round: 1, createdAt: drawnAt });
    }
  }
  return new Map(drawn.assignments.map(({ solution, jurors }) => [solution, jurors]));
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
  const challengeId = world.ref('challenge', jury.challenge);
  const criteria = world.rows.criteria.filter((row) => row.challengeId === challengeId);
  for (let place = 0; place < criteria.length; place += 1) {
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
