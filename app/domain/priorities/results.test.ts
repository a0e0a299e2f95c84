import { expect, test } from 'vitest';
import { type InterimPick, interimRanking } from '../methods/prioritisation/interim-ranking.ts';
import type { Constituency } from '../people/roles.ts';
import { mayNameTurn, publicInterim, toldPlaces, toldTurn } from './results.ts';

const chose = (count: number, constituency: Constituency, text: string): InterimPick[] =>
  Array.from({ length: count }, () => ({ constituency, chosen: [...text] }));

const rankings = interimRanking(
  [...'ABC'],
  [
    ...chose(6, 'patients', 'AB'),
    ...chose(4, 'patients', 'BC'),
    ...chose(4, 'carers', 'A'),
    ...chose(9, 'clinicians', 'C'),
  ],
  { seed: 'spring' },
);

test('places of what fewer than five people chose are kept back', () => {
  const { patients } = publicInterim({ rankings }, ['patients']);
  expect(patients?.places).toEqual({
    A: { rank: 2, tied: false, chosenBy: 6 },
    B: { rank: 1, tied: false, chosenBy: 10 },
    C: null,
  });
});

test('the list of a handful of people is kept back altogether, and nobody can take it from the total', () => {
  const shown = publicInterim({ rankings }, ['patients', 'carers', 'clinicians']);
  expect(shown.carers).toEqual({ people: null, places: { A: null, B: null, C: null } });
  expect([shown.patients?.people, shown.clinicians?.people]).toEqual([10, null]);
  expect(shown.industry).toBeUndefined();
});

test('whose turn it was is told of constituencies that are not small', () => {
  expect(mayNameTurn({ rankings }, 'patients')).toBe(true);
  expect(mayNameTurn({ rankings }, 'carers')).toBe(false);
});

test('the places that can be told stand in their order, and none of a handful of people', () => {
  const shown = publicInterim({ rankings }, ['patients', 'carers', 'clinicians']);
  expect(shown.patients && toldPlaces(shown.patients)).toEqual([
    { candidate: 'B', rank: 1, tied: false, chosenBy: 10 },
    { candidate: 'A', rank: 2, tied: false, chosenBy: 6 },
  ]);
  expect(shown.carers && toldPlaces(shown.carers)).toEqual([]);
});

test('a turn is told with its rank where that tells of nobody', () => {
  const at = (group: Constituency, candidate: string) =>
    toldTurn({ rankings }, { group, candidate, rank: 1 });
  expect(at('patients', 'B')).toEqual({ group: 'patients', rank: 1, isLevel: false });
  expect(at('patients', 'C')).toEqual({ group: 'patients', rank: null, isLevel: false });
  expect(at('carers', 'A')).toEqual({ group: null, rank: null, isLevel: false });
});
