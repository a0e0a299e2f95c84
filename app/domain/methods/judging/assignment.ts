import { bySeed, seededRandom } from '../random/seeded.ts';
import {
  assignEvenly,
  canConnect,
  exchangeAtRandom,
  type Juror,
  joinComponents,
  type Solution,
} from './even-flow.ts';

/** A juror who must never judge a solution. */
export interface Conflict {
  juror: string;
  solution: string;
}

/** Who judges a solution. */
export interface Assignment {
  solution: string;
  jurors: readonly string[];
}

/** Solutions and jurors that hang together: from each one leads a chain of assignments to every other. */
export interface JuryComponent {
  solutions: readonly string[];
  jurors: readonly string[];
}

/** Why there is no assignment. */
export type AssignmentProblem =
  /** These solutions have fewer jurors free of conflicts than each is to get. */
  | { kind: 'too_few_jurors'; solutions: readonly string[] }
  /** Loads differ by 2 or more however one assigns; `loads`, in solutions, are the most even that there are. */
  | { kind: 'uneven'; loads: Readonly<Record<string, number>> }
  /**
   * The assignment falls apart into these, which nobody could compare. `proven` where no assignment can do better;
   * otherwise the search found none.
   */
  | { kind: 'unconnected'; components: readonly JuryComponent[]; proven: boolean };

/** Assignments with each juror's load in solutions, or the reason why there are none. */
export type JuryAssignment =
  | { ok: true; assignments: readonly Assignment[]; loads: Readonly<Record<string, number>> }
  | { ok: false; problem: AssignmentProblem };

export interface AssignmentOptions {
  conflicts: readonly Conflict[];
  /** Jurors that each solution gets. */
  perSolution: number;
  /** Published text that settles everything the rules leave open. */
  seed: string;
}

/** Fresh assignments tried for one that hangs together. */
const attempts = 12;
/** Random exchanges tried in each attempt after those that join at once. */
const exchanges = 100;

/**
 * Assigns each solution to `perSolution` jurors such that no conflict is assigned, loads differ by at most 1, and jurors and
 * solutions hang together, so that jurors' severities can be told apart. A juror without any solution hangs together with
 * nothing. The result depends on the order neither of solutions nor of jurors nor of conflicts; it is in the order of the
 * seed.
 *
 * Missing: who is in no conflict may judge everything. Without solutions and jurors there is nothing to assign, and that is ok.
 * @throws RangeError naming the solution or juror for a repeated id or one that a conflict names but is not there, and when
 * `perSolution` is no whole number from 1 or the seed is empty
 * Source: loads as in `assignEvenly`. To hang together with given loads and conflicts is as hard as finding a Hamiltonian
 * cycle (Garey & Johnson 1979, GT39), so that part is a search; without conflicts it always succeeds where possible.
 */
export function assignJurors(
  solutionIds: readonly string[],
  jurorIds: readonly string[],
  { conflicts, perSolution, seed }: AssignmentOptions,
): JuryAssignment {
  if (!Number.isInteger(perSolution) || perSolution < 1)
    throw new RangeError(`perSolution must be a whole number from 1, got ${perSolution}`);
  const { solutions, jurors } = readJury(solutionIds, jurorIds, conflicts, seed);

  const short = solutions.filter(({ free }) => free.size < perSolution);
  if (short.length > 0)
    return { ok: false, problem: { kind: 'too_few_jurors', solutions: short.map(({ id }) => id) } };

  const random = seededRandom(seed);
  assignEvenly(solutions, jurors, perSolution, random);
  const sizes = jurors.map((juror) => juror.solutions.size);
  if (Math.max(...sizes) - Math.min(...sizes) > 1)
    return { ok: false, problem: { kind: 'uneven', loads: loadsOf(jurors) } };

  const impossible = !canConnect(solutions, jurors, perSolution);
  for (let attempt = 1; !joinComponents(solutions, jurors, random); attempt += 1) {
    if (impossible || attempt === attempts) {
      const components = juryComponents(assignmentsOf(solutions, jurors), namesOf(jurors));
      return { ok: false, problem: { kind: 'unconnected', components, proven: impossible } };
    }
    if (exchangeAtRandom(solutions, jurors, exchanges, random)) break;
    assignEvenly(solutions, jurors, perSolution, random);
  }
  return { ok: true, assignments: assignmentsOf(solutions, jurors), loads: loadsOf(jurors) };
}

/**
 * The parts of an assignment between which nothing can be compared, in the order of their first solution; then those `jurors`
 * to whom nothing is assigned, each alone.
 */
export function juryComponents(
  assignments: readonly Assignment[],
  jurors: readonly string[] = [],
): JuryComponent[] {
  let components: { solutions: Set<string>; jurors: Set<string> }[] = [];
  for (const { solution, jurors: assigned } of assignments) {
    const touches = ({ solutions, jurors: there }: { solutions: Set<string>; jurors: Set<string> }) =>
      solutions.has(solution) || assigned.some((juror) => there.has(juror));
    const touched = components.filter(touches);
    const joined = touched[0] ?? { solutions: new Set(), jurors: new Set() };
    for (const other of touched.slice(1)) {
      for (const id of other.solutions) joined.solutions.add(id);
      for (const id of other.jurors) joined.jurors.add(id);
    }
    joined.solutions.add(solution);
    for (const juror of assigned) joined.jurors.add(juror);
    if (touched.length === 0) components.push(joined);
    else components = components.filter((component) => component === joined || !touched.includes(component));
  }
  const placed = new Set(components.flatMap((component) => [...component.jurors]));
  return [
    ...components.map((component) => ({
      solutions: [...component.solutions],
      jurors: [...component.jurors],
    })),
    ...[...new Set(jurors)].filter((id) => !placed.has(id)).map((id) => ({ solutions: [], jurors: [id] })),
  ];
}

/** Whether all solutions, those who judge them and the `jurors` named hang together. Nothing at all does. */
export function isConnected(assignments: readonly Assignment[], jurors: readonly string[] = []): boolean {
  return juryComponents(assignments, jurors).length <= 1;
}

function readJury(
  solutionIds: readonly string[],
  jurorIds: readonly string[],
  conflicts: readonly Conflict[],
  seed: string,
): { solutions: Solution[]; jurors: Juror[] } {
  const seeded = bySeed(seed);
  const excluded = new Map<string, Set<string>>();
  for (const id of solutionIds) {
    if (excluded.has(id)) throw new RangeError(`solution ${id} is given twice`);
    excluded.set(id, new Set());
  }
  const known = new Set<string>();
  for (const id of jurorIds) {
    if (known.has(id)) throw new RangeError(`juror ${id} is given twice`);
    known.add(id);
  }
  for (const [number, { juror, solution }] of conflicts.entries()) {
    if (!known.has(juror))
      throw new RangeError(`conflict ${number} names juror ${juror}, who is not on the jury`);
    const jurorsOut = excluded.get(solution);
    if (!jurorsOut) throw new RangeError(`conflict ${number} names solution ${solution}, which is not there`);
    jurorsOut.add(juror);
  }
  const jurors = [...jurorIds].sort(seeded).map((id): Juror => ({ id, solutions: new Set() }));
  const solutions = [...solutionIds].sort(seeded).map((id): Solution => {
    const free = new Set(jurors.filter((juror) => !excluded.get(id)?.has(juror.id)));
    return { id, jurors: new Set(), free };
  });
  return { solutions, jurors };
}

const namesOf = (jurors: readonly Juror[]) => jurors.map(({ id }) => id);

const loadsOf = (jurors: readonly Juror[]) =>
  Object.fromEntries(jurors.map(({ id, solutions }) => [id, solutions.size]));

const assignmentsOf = (solutions: readonly Solution[], jurors: readonly Juror[]): Assignment[] =>
  solutions.map((solution) => ({
    solution: solution.id,
    jurors: namesOf(jurors.filter((juror) => solution.jurors.has(juror))),
  }));
