import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Assignment, assignJurors, type Conflict, isConnected, juryComponents } from './assignment.ts';

const seed = 'spring-2026';
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
const conflictsOf = (text: string): Conflict[] =>
  text.split(' ').map((pair) => ({ juror: pair.slice(0, 2), solution: pair.slice(2) }));

test('where conflicts leave one way, it is taken', () => {
  const conflicts = conflictsOf('j1s1 j2s2 j3s3');
  const result = assignJurors(ids('s', 3), ids('j', 3), { conflicts, perSolution: 2, seed });
  if (!result.ok) throw new Error(result.problem.kind);
  const assigned = result.assignments.map(({ solution, jurors }) => [solution, [...jurors].sort()]);
  expect(Object.fromEntries(assigned)).toEqual({ s1: ['j2', 'j3'], s2: ['j1', 'j3'], s3: ['j1', 'j2'] });
  expect(result.loads).toEqual({ j1: 2, j2: 2, j3: 2 });
});

test.each([
  ['too few jurors free of conflicts', 3, 3, 2, 'j1s2 j2s2 j1s3 j2s3', ['s2', 's3']],
  ['more asked for than there are', 2, 1, 2, '', ['s1', 's2']],
])('%s: the solutions are named', (_, solutions, jurors, perSolution, text, named) => {
  const conflicts = text === '' ? [] : conflictsOf(text);
  const result = assignJurors(ids('s', solutions), ids('j', jurors), { conflicts, perSolution, seed });
  expect(result).toMatchObject({ ok: false, problem: { kind: 'too_few_jurors' } });
  if (!result.ok && result.problem.kind === 'too_few_jurors')
    expect([...result.problem.solutions].sort()).toEqual(named);
});

test('loads that cannot be even are reported as even as they can be', () => {
  const conflicts = conflictsOf('j3s1 j3s2 j3s3 j3s4');
  const result = assignJurors(ids('s', 4), ids('j', 3), { conflicts, perSolution: 1, seed });
  expect(result).toEqual({ ok: false, problem: { kind: 'uneven', loads: { j1: 2, j2: 2, j3: 0 } } });
});

test('what cannot hang together is reported by its parts', () => {
  const single = assignJurors(ids('s', 4), ids('j', 2), { conflicts: [], perSolution: 1, seed });
  expect(single).toMatchObject({ ok: false, problem: { kind: 'unconnected', proven: true } });
  const conflicts = conflictsOf('j1s3 j1s4 j2s3 j2s4 j3s1 j3s2 j4s1 j4s2');
  const camps = assignJurors(ids('s', 4), ids('j', 4), { conflicts, perSolution: 2, seed });
  if (camps.ok || camps.problem.kind !== 'unconnected') throw new Error('expected camps');
  const parts = camps.problem.components.map(({ solutions, jurors }) => [...solutions, ...jurors].sort());
  expect(parts.sort()).toEqual([
    ['j1', 'j2', 's1', 's2'],
    ['j3', 'j4', 's3', 's4'],
  ]);
  const idle = assignJurors(['s1'], ids('j', 2), { conflicts: [], perSolution: 1, seed });
  expect(idle).toMatchObject({ ok: false, problem: { kind: 'unconnected', proven: true } });
});

test('one juror judges everything; nobody judges nothing', () => {
  const one = assignJurors(ids('s', 3), ['j1'], { conflicts: [], perSolution: 1, seed });
  expect(one).toMatchObject({ ok: true, loads: { j1: 3 } });
  const none = assignJurors([], [], { conflicts: [], perSolution: 1, seed });
  expect(none).toEqual({ ok: true, assignments: [], loads: {} });
});

test('components join where a later solution has jurors of several', () => {
  const apart: Assignment[] = [
    { solution: 's1', jurors: ['j1'] },
    { solution: 's2', jurors: ['j2'] },
  ];
  expect(juryComponents(apart, ['j1', 'j3'])).toEqual([
    { solutions: ['s1'], jurors: ['j1'] },
    { solutions: ['s2'], jurors: ['j2'] },
    { solutions: [], jurors: ['j3'] },
  ]);
  expect(isConnected(apart)).toBe(false);
  expect(isConnected([...apart, { solution: 's3', jurors: ['j2', 'j1'] }])).toBe(true);
  expect(isConnected([])).toBe(true);
});

test.each([
  ['a repeated solution', ['s1', 's1'], ['j1'], [], 1, /solution s1 is given twice/],
  ['a repeated juror', ['s1'], ['j1', 'j1'], [], 1, /juror j1 is given twice/],
  ['a conflict of nobody', ['s1'], ['j1'], conflictsOf('j9s1'), 1, /conflict 0 names juror j9/],
  ['a conflict with nothing', ['s1'], ['j1'], conflictsOf('j1s9'), 1, /conflict 0 names solution s9/],
  ['half a juror', ['s1'], ['j1'], [], 1.5, /perSolution must be a whole number from 1, got 1.5/],
  ['no juror each', ['s1'], ['j1'], [], 0, /perSolution must be a whole number from 1, got 0/],
])('%s is refused', (_, solutions, jurors, conflicts, perSolution, message) => {
  const assign = () => assignJurors(solutions, jurors, { conflicts, perSolution, seed });
  expect(assign).toThrow(RangeError);
  expect(assign).toThrow(message);
});

function juryOf(most: { solutions: number; jurors: number; perSolution: number }) {
  return fc
    .tuple(
      fc.integer({ min: 1, max: most.solutions }),
      fc.integer({ min: 1, max: most.jurors }),
      fc.integer({ min: 1, max: most.perSolution }),
    )
    .chain(([s, j, perSolution]) => {
      const solutions = ids('s', s);
      const jurors = ids('j', j);
      const pairs = solutions.flatMap((solution) => jurors.map((juror) => ({ juror, solution })));
      const conflicts = fc.subarray(pairs, { maxLength: Math.ceil(pairs.length * 0.6) });
      return fc.record({
        solutions: fc.shuffledSubarray(solutions, { minLength: s }),
        jurors: fc.shuffledSubarray(jurors, { minLength: j }),
        conflicts,
        perSolution: fc.constant(perSolution),
        seed: fc.string({ minLength: 1, maxLength: 5 }),
      });
    });
}

const isEven = (loads: readonly number[]) => Math.max(...loads) - Math.min(...loads) <= 1;

test('an assignment breaks no conflict, is even, complete and hangs together', () => {
  fc.assert(
    fc.property(juryOf({ solutions: 15, jurors: 8, perSolution: 4 }), ({ solutions, jurors, ...options }) => {
      const result = assignJurors(solutions, jurors, options);
      if (!result.ok) return;
      const { assignments, loads } = result;
      expect(assignments.map(({ solution }) => solution).sort()).toEqual([...solutions].sort());
      for (const { solution, jurors: assigned } of assignments) {
        expect(new Set(assigned).size).toBe(options.perSolution);
        expect(assigned.length).toBe(options.perSolution);
        for (const juror of assigned) expect(options.conflicts).not.toContainEqual({ juror, solution });
      }
      for (const juror of jurors)
        expect(loads[juror]).toBe(assignments.filter((one) => one.jurors.includes(juror)).length);
      expect(isEven(Object.values(loads))).toBe(true);
      expect(isConnected(assignments, jurors)).toBe(true);
    }),
  );
});

function subsets(items: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}

test('what is called impossible is impossible among all assignments there are', () => {
  fc.assert(
    fc.property(juryOf({ solutions: 4, jurors: 4, perSolution: 3 }), ({ solutions, jurors, ...options }) => {
      const result = assignJurors(solutions, jurors, options);
      if (result.ok) return;
      const free = (solution: string) =>
        jurors.filter(
          (juror) => !options.conflicts.some((c) => c.juror === juror && c.solution === solution),
        );
      let all: Assignment[][] = [[]];
      for (const solution of solutions) {
        const choices = subsets(free(solution), options.perSolution);
        all = all.flatMap((before) => choices.map((chosen) => [...before, { solution, jurors: chosen }]));
      }
      const load = (one: readonly Assignment[], juror: string) =>
        one.filter(({ jurors: assigned }) => assigned.includes(juror)).length;
      const even = all.filter((one) => isEven(jurors.map((juror) => load(one, juror))));
      const { kind } = result.problem;
      expect(all.length === 0).toBe(kind === 'too_few_jurors');
      expect(even.length === 0).toBe(kind !== 'unconnected');
      expect(even.some((one) => isConnected(one, jurors))).toBe(false);
    }),
  );
});

test('the order of what is given changes nothing', () => {
  fc.assert(
    fc.property(juryOf({ solutions: 12, jurors: 6, perSolution: 3 }), ({ solutions, jurors, ...options }) => {
      const turned = { ...options, conflicts: [...options.conflicts].reverse() };
      expect(assignJurors([...solutions].sort(), [...jurors].sort().reverse(), turned)).toEqual(
        assignJurors(solutions, jurors, options),
      );
    }),
  );
});

test('without conflicts it succeeds wherever there are assignments enough', () => {
  for (let s = 1; s <= 8; s += 1)
    for (let j = 1; j <= 6; j += 1)
      for (let perSolution = 1; perSolution <= j; perSolution += 1) {
        const result = assignJurors(ids('s', s), ids('j', j), { conflicts: [], perSolution, seed });
        expect(result.ok).toBe(s * perSolution >= s + j - 1);
      }
});

test('another seed gives other jurors', () => {
  const drawn = ['a', 'b', 'c', 'd', 'e'].map((other) => {
    const result = assignJurors(ids('s', 6), ids('j', 4), { conflicts: [], perSolution: 2, seed: other });
    if (!result.ok) throw new Error(result.problem.kind);
    const bySolution = [...result.assignments].sort((a, b) => a.solution.localeCompare(b.solution));
    return JSON.stringify(bySolution.map(({ jurors }) => [...jurors].sort()));
  });
  expect(new Set(drawn).size).toBeGreaterThan(1);
});

test('a large contest with conflicts is assigned', () => {
  const solutions = ids('s', 200);
  const jurors = ids('j', 40);
  const conflicts = solutions.flatMap((solution, s) =>
    jurors.filter((_, j) => (s * 7 + j * 3) % 4 === 0).map((juror) => ({ juror, solution })),
  );
  const result = assignJurors(solutions, jurors, { conflicts, perSolution: 5, seed });
  expect(result.ok && new Set(Object.values(result.loads))).toEqual(new Set([25]));
});
