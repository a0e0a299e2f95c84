import { expect, test } from 'vitest';
import {
  type AssignmentPlan,
  loadsIn,
  mayJudge,
  proposeForGaps,
  roomFor,
  weaknessesOf,
} from './assignment-plan.ts';

/** A plan from "entry: jurors" lines; `conflicts` as "juror entry". */
function planOf(
  given: Record<string, string>,
  jurors: string,
  conflicts: string[] = [],
  sent = '',
): AssignmentPlan {
  return {
    entries: Object.entries(given).map(([id, names]) => ({
      id,
      slug: id,
      title: id,
      jurors: names === '' ? [] : names.split(' ').map((name) => ({ id: name, byHand: false })),
      lost: [],
    })),
    jurors: jurors.split(' ').map((id) => ({ id, name: id, sent: sent.split(' ').includes(id) })),
    conflicts: conflicts.map((pair) => {
      const [juror = '', solution = ''] = pair.split(' ');
      return { juror, solution };
    }),
  };
}

const named = (plan: AssignmentPlan, perEntry: number, seed = 'seed') =>
  proposeForGaps(plan, perEntry, seed).proposals.map(({ solutionId, jurorId }) => `${solutionId} ${jurorId}`);

test('a gap goes to the juror with the fewest entries who has no conflict', () => {
  const plan = planOf({ s1: 'a', s2: 'a b', s3: 'b c' }, 'a b c d', ['d s1']);
  expect(named(plan, 2)).toEqual(['s1 c']);
});

test('what is proposed before counts: places are shared out evenly', () => {
  const plan = planOf({ s1: 'a', s2: 'a', s3: 'a', s4: 'a' }, 'a b c');
  const loads = { b: 0, c: 0 };
  for (const pair of named(plan, 2)) loads[pair.slice(-1) as 'b' | 'c'] += 1;
  expect(loads).toEqual({ b: 2, c: 2 });
});

test('among equals whoever has not sent their scores is asked first', () => {
  const plan = planOf({ s1: 'a' }, 'a b c', [], 'b');
  for (const seed of ['one', 'two', 'three']) expect(named(plan, 2, seed)).toEqual(['s1 c']);
});

test('an entry for which nobody is left is told with how many are missing', () => {
  const plan = planOf({ s1: '', s2: 'a b' }, 'a b', ['a s1']);
  expect(proposeForGaps(plan, 3, 'seed')).toEqual({
    proposals: [{ solutionId: 's1', jurorId: 'b' }],
    open: [
      { solutionId: 's1', missing: 2 },
      { solutionId: 's2', missing: 1 },
    ],
  });
});

test('the same juror is not proposed twice for one entry, and the seed alone settles ties', () => {
  const plan = planOf({ s1: '' }, 'a b c d');
  const pairs = named(plan, 3);
  expect(new Set(pairs).size).toBe(3);
  expect(named(plan, 3)).toEqual(pairs);
  const turned = { ...plan, jurors: [...plan.jurors].reverse() };
  expect(named(turned, 3)).toEqual(pairs);
});

test.each([
  ['a', false],
  ['b', false],
  ['c', true],
  ['stranger', false],
])('whether %s may be given the entry', (juror, expected) => {
  const plan = planOf({ s1: 'a' }, 'a b c', ['b s1']);
  const [entry] = plan.entries;
  expect(entry && mayJudge(plan, entry, juror)).toBe(expected);
});

test('what changes by hand have weakened is told', () => {
  expect(weaknessesOf(planOf({ s1: 'a b', s2: 'b c' }, 'a b c'))).toEqual({ uneven: null, parts: 1 });
  const weak = planOf({ s1: 'a b', s2: 'a b', s3: 'c' }, 'a b c d');
  expect(weaknessesOf(weak)).toEqual({ uneven: { least: 0, most: 2 }, parts: 2 });
  expect(loadsIn(weak).get('d')).toBe(0);
});

test('how many jurors can hang together, and how many each entry must get for all', () => {
  expect(roomFor({ entries: 2, jurors: 5, perEntry: 2 })).toEqual({ jurors: 3, perEntry: 3 });
  expect(roomFor({ entries: 50, jurors: 12, perEntry: 1 })).toEqual({ jurors: 1, perEntry: 2 });
});
