import { type SeededRandom, shuffled } from '../random/seeded.ts';

/** A juror and the solutions assigned so far; their number is the load. */
export interface Juror {
  id: string;
  solutions: Set<Solution>;
}

/** A solution, the jurors assigned so far, and all those who may be. */
export interface Solution {
  id: string;
  jurors: Set<Juror>;
  free: ReadonlySet<Juror>;
}

/** Hands a solution from one juror to another. */
export function handOver(solution: Solution, from: Juror, to: Juror): void {
  solution.jurors.delete(from);
  from.solutions.delete(solution);
  solution.jurors.add(to);
  to.solutions.add(solution);
}

/**
 * Assigns every solution anew to `perSolution` of its free jurors, with the most even loads there are: the sum of their
 * squares is the least possible. So they differ by at most 1 wherever any assignment's do. Each solution needs that many
 * free jurors.
 *
 * Source: Harvey, Ladner, Lovász & Tamir (2006), "Semi-matchings for bipartite graphs and load balancing", Journal of
 * Algorithms 59, 53–78: loads are optimal where no alternating path leads to a juror with at least 2 fewer.
 */
export function assignEvenly(
  solutions: readonly Solution[],
  jurors: readonly Juror[],
  perSolution: number,
  random: SeededRandom,
): void {
  for (const juror of jurors) juror.solutions.clear();
  for (const solution of shuffled(solutions, random)) {
    solution.jurors.clear();
    const free = shuffled([...solution.free], random).sort((a, b) => a.solutions.size - b.solutions.size);
    for (const juror of free.slice(0, perSolution)) {
      solution.jurors.add(juror);
      juror.solutions.add(solution);
    }
  }
  while (relieveOne(jurors));
}

/** Whether a path was found along which a juror could pass on one solution. */
function relieveOne(jurors: readonly Juror[]): boolean {
  const least = Math.min(...jurors.map(({ solutions }) => solutions.size));
  const laden = jurors.filter(({ solutions }) => solutions.size >= least + 2);
  return laden.sort((a, b) => b.solutions.size - a.solutions.size).some(relieve);
}

function relieve(laden: Juror): boolean {
  const reached = new Map<Juror, { solution: Solution; from: Juror } | null>([[laden, null]]);
  for (const from of reached.keys()) {
    if (from.solutions.size <= laden.solutions.size - 2) {
      passAlong(from, reached);
      return true;
    }
    for (const solution of from.solutions) {
      for (const juror of solution.free) {
        if (!reached.has(juror) && !solution.jurors.has(juror)) reached.set(juror, { solution, from });
      }
    }
  }
  return false;
}

function passAlong(
  end: Juror,
  reached: ReadonlyMap<Juror, { solution: Solution; from: Juror } | null>,
): void {
  let to = end;
  for (let step = reached.get(to); step; step = reached.get(to)) {
    handOver(step.solution, step.from, to);
    to = step.from;
  }
}

/**
 * Whether jurors and solutions could hang together: there are enough assignments for it, and free jurors lead from each to
 * every other. False is certain, true is not.
 */
export function canConnect(
  solutions: readonly Solution[],
  jurors: readonly Juror[],
  perSolution: number,
): boolean {
  if (solutions.length * perSolution < solutions.length + jurors.length - 1) return false;
  const allowed = new Map(jurors.map((juror) => [juror, new Set<Solution>()]));
  for (const solution of solutions) for (const juror of solution.free) allowed.get(juror)?.add(solution);
  const neighbours = (node: Node) => ('free' in node ? node.free : (allowed.get(node) ?? []));
  return new Set(componentNumbers([...jurors, ...solutions], neighbours).values()).size <= 1;
}

type Node = Juror | Solution;

const assigned = (node: Node): Iterable<Node> => ('free' in node ? node.jurors : node.solutions);

function componentNumbers(
  nodes: readonly Node[],
  neighbours: (node: Node) => Iterable<Node>,
): Map<Node, number> {
  const numbers = new Map<Node, number>();
  for (const [number, node] of nodes.entries()) {
    if (numbers.has(node)) continue;
    for (const reached of reachable(node, neighbours)) numbers.set(reached, number);
  }
  return numbers;
}

function reachable(start: Node, neighbours: (node: Node) => Iterable<Node>, until?: Node): Set<Node> {
  const reached = new Set([start]);
  for (const node of reached) {
    for (const next of neighbours(node)) reached.add(next);
    if (until && reached.has(until)) break;
  }
  return reached;
}

interface Duty {
  juror: Juror;
  solution: Solution;
}

const dutiesOf = (solutions: readonly Solution[]): Duty[] =>
  solutions.flatMap((solution) => [...solution.jurors].map((juror) => ({ juror, solution })));

/**
 * Joins components by exchanging assignments between them, or by handing one over to a juror with fewer, as long as that
 * works. Loads stay as even as they are.
 *
 * @returns whether everything hangs together in the end
 */
export function joinComponents(
  solutions: readonly Solution[],
  jurors: readonly Juror[],
  random: SeededRandom,
): boolean {
  for (;;) {
    const numbers = componentNumbers([...jurors, ...solutions], assigned);
    if (new Set(numbers.values()).size <= 1) return true;
    const duties = shuffled(dutiesOf(solutions), random);
    const receivers = shuffled(jurors, random);
    const joined = duties.some(({ juror, solution }) => {
      const apart = (other: Node) => numbers.get(other) !== numbers.get(juror);
      const partner = duties.find(
        (other) => apart(other.juror) && solution.free.has(other.juror) && other.solution.free.has(juror),
      );
      const receiver = receivers.find(
        (other) => apart(other) && solution.free.has(other) && other.solutions.size < juror.solutions.size,
      );
      if (!(partner || receiver) || !isOnCycle(juror, solution)) return false;
      if (partner) exchange({ juror, solution }, partner);
      else if (receiver) handOver(solution, juror, receiver);
      return true;
    });
    if (!joined) return false;
  }
}

/** Whether juror and solution hang together without the assignment between them. */
function isOnCycle(juror: Juror, solution: Solution): boolean {
  const others = (node: Node) =>
    node === juror ? [...juror.solutions].filter((other) => other !== solution) : assigned(node);
  return reachable(juror, others, solution).has(solution);
}

function exchange(one: Duty, other: Duty): void {
  handOver(one.solution, one.juror, other.juror);
  handOver(other.solution, other.juror, one.juror);
}

/**
 * Tries as many random exchanges and keeps those that leave no more components than before. Loads stay as even as they are.
 *
 * @returns whether everything hangs together in the end
 */
export function exchangeAtRandom(
  solutions: readonly Solution[],
  jurors: readonly Juror[],
  tries: number,
  random: SeededRandom,
): boolean {
  const count = () => new Set(componentNumbers([...jurors, ...solutions], assigned).values()).size;
  let least = count();
  for (let tried = 0; tried < tries && least > 1; tried += 1) {
    const duties = dutiesOf(solutions);
    const undo = tryExchange(
      turned(duties, random),
      turned(duties, random),
      turned(jurors, random),
      random.below(2) === 0,
    );
    if (!undo) return false;
    const components = count();
    if (components > least) undo();
    else least = components;
  }
  return least <= 1;
}

/** The same items from a random one on, which is cheaper than to shuffle them. */
function turned<T>(items: readonly T[], random: SeededRandom): T[] {
  const start = random.below(items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}

const mayTake = (juror: Juror, solution: Solution) => solution.free.has(juror) && !solution.jurors.has(juror);

/** Makes the first exchange or handing over that is allowed, and tells how to undo it; null where none is. */
function tryExchange(
  duties: readonly Duty[],
  partners: readonly Duty[],
  jurors: readonly Juror[],
  exchangeFirst: boolean,
): (() => void) | null {
  for (const { juror, solution } of duties) {
    const partner = partners.find(
      (other) => mayTake(other.juror, solution) && mayTake(juror, other.solution),
    );
    const receiver = jurors.find(
      (other) => other.solutions.size < juror.solutions.size && mayTake(other, solution),
    );
    if (partner && (exchangeFirst || !receiver)) {
      exchange({ juror, solution }, partner);
      return () => exchange({ juror: partner.juror, solution }, { ...partner, juror });
    }
    if (receiver) {
      handOver(solution, juror, receiver);
      return () => handOver(solution, receiver, juror);
    }
  }
  return null;
}
