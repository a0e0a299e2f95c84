import { invariant } from '#app/domain/app-error.ts';
import { pitchTimetable } from '#app/domain/challenges/pitch-timetable.ts';
import { weightedScores } from '#app/domain/methods/judging/weighted-score.ts';
import { bySeed } from '#app/domain/methods/random/seeded.ts';
import { type DemoJury, juries } from './content/juries.ts';
import type { World } from './world.ts';

/** What came after the first scores: they were opened and talked over, and finalists were chosen who pitch. */
export function addFinals(world: World): void {
  for (const jury of juries) {
    if (jury.changes) openScores(world, jury);
    for (const change of jury.changes ?? []) addChange(world, jury, change);
    if (jury.final) addFinal(world, jury, jury.final);
  }
}

function openScores(world: World, { challenge, submitted, perEntry }: DemoJury): void {
  const challengeId = world.ref('challenge', challenge);
  invariant(!perEntry, `everybody judges everything in ${challenge}`);
  world.rows.juryRounds.push({
    challengeId,
    round: 1,
    seed: `${challenge}-1-demo`,
    openedAt: world.at(submitted),
    createdAt: world.at(submitted + 8),
  });
}

function addChange(world: World, jury: DemoJury, change: NonNullable<DemoJury['changes']>[number]): void {
  const { by, enteredBy, step, reason } = change;
  const at = world.at(change.at);
  const place = {
    solutionId: world.ref('solution', change.solution),
    jurorId: world.ref('person', by),
    criterionId: world.ref('criterion', `${jury.challenge}/${change.criterion}`),
  };
  const row = world.rows.juryScores.find(
    (score) =>
      score.solutionId === place.solutionId &&
      score.jurorId === place.jurorId &&
      score.criterionId === place.criterionId,
  );
  invariant(row, `${by} has scored ${change.solution}`);
  const after = row.score + step;
  invariant(after >= 1 && after <= 5, `${by} can change the score of ${change.solution} by ${step}`);
  world.rows.juryChanges.push({
    ...place,
    id: world.id(at),
    round: 1,
    before: row.score,
    after,
    reason,
    enteredBy: enteredBy ? world.ref('person', enteredBy) : null,
    createdAt: at,
  });
  Object.assign(row, { score: after, updatedAt: at });
  const subject = { type: 'solution', id: place.solutionId };
  world.audit('jury.change_score', enteredBy ?? by, subject, at, enteredBy && by, { round: 1 });
}

function addFinal(world: World, jury: DemoJury, final: NonNullable<DemoJury['final']>): void {
  const { rows } = world;
  const challengeId = world.ref('challenge', jury.challenge);
  const slug = rows.challenges.find((row) => row.id === challengeId)?.slug;
  const createdAt = world.at(final.chosen);
  const seed = `${slug} final`;
  const { on, hour, place } = final.pitches;
  rows.juryRounds.push({
    challengeId,
    round: 2,
    seed,
    endsAt: world.at(final.ends),
    finalistsReason: final.reason,
    hasPitches: true,
    pitchPlace: place,
    version: 2,
    createdAt,
  });
  const startsAt = world.at(on);
  startsAt.setUTCHours(hour, 0, 0, 0);
  const order = bestOf(world, jury, final.finalists).sort(bySeed(seed));
  const plan = { startsAt, minutes: 15, pause: 5, breakEvery: 0, breakMinutes: 0 };
  for (const { solution, startsAt: pitchAt } of pitchTimetable(order, plan)) {
    rows.juryFinalists.push({
      solutionId: solution,
      round: 2,
      pitchAt,
      pitchMinutes: plan.minutes,
      createdAt,
    });
  }
  const subject = { type: 'challenge', id: challengeId };
  const facts = { finalists: final.finalists, reason: final.reason, version: 1 };
  world.audit('jury.choose_finalists', 'staff', subject, createdAt, undefined, facts);
  const plannedAt = new Date(createdAt.getTime() + 1_800_000);
  world.audit('jury.plan_pitches', 'staff', subject, plannedAt, undefined, { pitches: order.length });
}

/** The entries with the highest scores, by their weights, as they stand after the talk. */
function bestOf(world: World, { challenge, merit }: DemoJury, count: number): string[] {
  const { criteria, juryScores } = world.rows;
  const challengeId = world.ref('challenge', challenge);
  const ids = Object.keys(merit).map((key) => world.ref('solution', key));
  const results = weightedScores(
    ids,
    criteria
      .filter((row) => row.challengeId === challengeId)
      .map(({ id, weight }) => ({ id, weight, min: 1, max: 5 })),
    juryScores
      .filter((row) => ids.includes(row.solutionId))
      .map(({ solutionId, jurorId, criterionId, score }) => ({
        ...{ solution: solutionId, juror: jurorId, criterion: criterionId, value: score },
      })),
  );
  return results
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .slice(0, count)
    .map(({ solution }) => solution);
}
