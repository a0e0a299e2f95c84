import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeFinalists } from './finalists.ts';

const of = (values: Readonly<Record<string, number | null>>) =>
  Object.entries(values).map(([solution, value]) => ({ solution, value }));

test('the best go on', () => {
  expect(proposeFinalists(of({ a: 50, b: 80, c: 70, d: 10 }), 2)).toEqual({
    chosen: ['b', 'c'],
    tiedAtCut: [],
    left: 0,
  });
});

test('who is level at the last place is named and not drawn', () => {
  expect(proposeFinalists(of({ a: 50, b: 80, c: 50, d: 50, e: 1 }), 2)).toEqual({
    chosen: ['b'],
    tiedAtCut: ['a', 'c', 'd'],
    left: 1,
  });
  expect(proposeFinalists(of({ a: 5, b: 5, c: 5 }), 1)).toEqual({
    chosen: [],
    tiedAtCut: ['a', 'b', 'c'],
    left: 1,
  });
});

test('a tie that fits is no question, and who has no score never goes on', () => {
  expect(proposeFinalists(of({ a: 50, b: 50, c: 1 }), 2)).toMatchObject({
    chosen: ['a', 'b'],
    tiedAtCut: [],
  });
  expect(proposeFinalists(of({ a: 50, b: null }), 3)).toMatchObject({ chosen: ['a'], tiedAtCut: [] });
  expect(proposeFinalists([], 3)).toEqual({ chosen: [], tiedAtCut: [], left: 0 });
});

test('half a place is refused', () => {
  expect(() => proposeFinalists([], 0.5)).toThrow(/places/);
});

test('the order in which solutions come changes nothing', () => {
  const values = fc.uniqueArray(
    fc.record({
      solution: fc.string({ minLength: 1, maxLength: 3 }),
      value: fc.option(fc.integer({ min: 0, max: 5 })),
    }),
    { selector: ({ solution }) => solution, maxLength: 12 },
  );
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 6 }), (list, places) => {
      const result = proposeFinalists(list, places);
      expect(proposeFinalists(list.toReversed(), places)).toEqual(result);
      expect(result.chosen.length).toBeLessThanOrEqual(places);
    }),
  );
});
