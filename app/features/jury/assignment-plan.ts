import { juryComponents } from '#app/domain/methods/judging/assignment.ts';
import { bySeed } from '#app/domain/methods/random/seeded.ts';

/** An entry with those who judge it. `lost` were given it and no longer judge it. */
export type PlannedEntry = {
  id: string;
  slug: string;
  title: string;
  jurors: readonly { id: string; byHand: boolean }[];
  lost: readonly { id: string; why: 'conflict' | 'left' }[];
};

/** Somebody who sits in the jury. `sent`: their scores of the round are in. */
export type PlannedJuror = { id: string; name: string; sent: boolean };

/** Who judges what in a round, as it stands. */
export type AssignmentPlan = {
  entries: readonly PlannedEntry[];
  jurors: readonly PlannedJuror[];
  conflicts: readonly { juror: string; solution: string }[];
};

/** A juror who could be given an entry. */
export type Proposal = { solutionId: string; jurorId: string };

/** Entries of each juror; 0 for those who have none. */
export function loadsIn(plan: AssignmentPlan): Map<string, number> {
  const loads = new Map(plan.jurors.map(({ id }) => [id, 0]));
  for (const { jurors } of plan.entries) for (const { id } of jurors) loads.set(id, (loads.get(id) ?? 0) + 1);
  return loads;
}

/** Whether a juror may be given an entry: no conflict, and not theirs already. */
export function mayJudge(plan: AssignmentPlan, entry: PlannedEntry, jurorId: string): boolean {
  return (
    plan.jurors.some(({ id }) => id === jurorId) &&
    !entry.jurors.some(({ id }) => id === jurorId) &&
    !plan.conflicts.some(({ juror, solution }) => juror === jurorId && solution === entry.id)
  );
}

/**
 * Who should take the entries that have fewer than `perEntry` jurors: each time the one with the fewest entries of those
 * who may, counting what is proposed before; among equals whoever has not sent theirs, then by the seed. `open` are the
 * places for which there is nobody.
 */
export function proposeForGaps(
  plan: AssignmentPlan,
  perEntry: number,
  seed: string,
): { proposals: Proposal[]; open: { solutionId: string; missing: number }[] } {
  const loads = loadsIn(plan);
  const seeded = bySeed(seed);
  const load = ({ id }: PlannedJuror) => loads.get(id) ?? 0;
  const proposals: Proposal[] = [];
  const open: { solutionId: string; missing: number }[] = [];
  for (const entry of plan.entries) {
    const missing = perEntry - entry.jurors.length;
    for (let place = 0; place < missing; place += 1) {
      const [best] = plan.jurors
        .filter(({ id }) => mayJudge(plan, entry, id))
        .filter(
          ({ id }) => !proposals.some(({ solutionId, jurorId }) => solutionId === entry.id && jurorId === id),
        )
        .sort((a, b) => load(a) - load(b) || Number(a.sent) - Number(b.sent) || seeded(a.id, b.id));
      if (!best) {
        open.push({ solutionId: entry.id, missing: missing - place });
        break;
      }
      proposals.push({ solutionId: entry.id, jurorId: best.id });
      loads.set(best.id, load(best) + 1);
    }
  }
  return { proposals, open };
}

/**
 * What is weak about an assignment that was changed by hand: the smallest and the largest number of entries of a juror
 * where they differ by more than 1, and into how many parts it falls that share no juror.
 */
export function weaknessesOf(plan: AssignmentPlan): {
  uneven: { least: number; most: number } | null;
  parts: number;
} {
  const loads = [...loadsIn(plan).values()];
  const [least, most] = [Math.min(...loads), Math.max(...loads)];
  const assignments = plan.entries
    .filter(({ jurors }) => jurors.length > 0)
    .map(({ id, jurors }) => ({ solution: id, jurors: jurors.map((juror) => juror.id) }));
  return {
    uneven: loads.length > 0 && most - least > 1 ? { least, most } : null,
    parts: juryComponents(assignments).length,
  };
}

/** Fewest jurors an entry must get so that all can hang together, and the most jurors for whom that works with `perEntry`. */
export function roomFor({
  entries,
  jurors,
  perEntry,
}: {
  entries: number;
  jurors: number;
  perEntry: number;
}) {
  return {
    perEntry: Math.ceil((entries + jurors - 1) / entries),
    jurors: entries * (perEntry - 1) + 1,
  };
}
