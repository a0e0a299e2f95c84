import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Constituency, constituencies } from '../../people/roles.ts';
import { finalRanking, type InterimPick, interimRanking, shortlist } from './interim-ranking.ts';

const seed = 'spring-2026';
const seeds = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** "3 AB": three people who chose A and B. */
function people(constituency: Constituency, text: string): InterimPick[] {
  return text.split(', ').flatMap((line) => {
    const [count, chosen = ''] = line.split(' ');
    return Array.from({ length: Number(count) }, () => ({ constituency, chosen: [...chosen] }));
  });
}

const picks = [...people('patients', '3 AB, 2 A, 1 C, 1'), ...people('clinicians', '2 DC, 1 D, 1 CA')];

test('every constituency has a list of its own', () => {
  const { patients, clinicians, research } = interimRanking([...'ABCDE'], picks, { seed });
  expect(patients.people).toBe(7);
  expect(patients.ranking.slice(0, 3)).toEqual([
    { candidate: 'A', rank: 1, tied: false, chosenBy: 5 },
    { candidate: 'B', rank: 2, tied: false, chosenBy: 3 },
    { candidate: 'C', rank: 3, tied: false, chosenBy: 1 },
  ]);
  expect(patients.ranking.slice(3).map(({ rank, tied, chosenBy }) => [rank, tied, chosenBy])).toEqual([
    [4, true, 0],
    [4, true, 0],
  ]);
  expect(clinicians.people).toBe(4);
  expect(clinicians.ranking.slice(0, 3).map(({ candidate, rank }) => [candidate, rank])).toEqual(
    expect.arrayContaining([
      ['D', 1],
      ['C', 1],
      ['A', 3],
    ]),
  );
  expect(research.people).toBe(0);
  expect(research.ranking.every(({ rank, chosenBy }) => rank === 1 && chosenBy === 0)).toBe(true);
});

test('the groups take turns, and only with what somebody of theirs chose', () => {
  const lists = interimRanking(
    [...'ABCDE'],
    [...people('patients', '3 A, 2 B, 1 C'), ...people('carers', '2 AD, 1 A')],
    {
      seed,
    },
  );
  const all = [
    { candidate: 'A', group: 'patients', rank: 1 },
    { candidate: 'D', group: 'carers', rank: 2 },
    { candidate: 'B', group: 'patients', rank: 2 },
    { candidate: 'C', group: 'patients', rank: 3 },
  ];
  expect(shortlist(lists, { groups: ['patients', 'carers', 'industry'] })).toEqual(all);
  expect(shortlist(lists, { groups: ['patients', 'carers'], size: 3 })).toEqual(all.slice(0, 3));
  expect(shortlist(lists, { groups: ['carers', 'patients'], size: 2 })).toEqual([
    { candidate: 'A', group: 'carers', rank: 1 },
    { candidate: 'B', group: 'patients', rank: 2 },
  ]);
  expect(shortlist(lists, { groups: ['research'] })).toEqual([]);
  expect(shortlist(lists, { groups: [] })).toEqual([]);
});

test('eighteen are on the shortlist where no size is given', () => {
  const many = Array.from({ length: 30 }, (_, i) => `c${i}`);
  const chosen = many.map((candidate): InterimPick => ({ constituency: 'carers', chosen: [candidate] }));
  expect(shortlist(interimRanking(many, chosen, { seed }), { groups: ['carers'] })).toHaveLength(18);
});

test('the small groups are combined by the sum of ranks', () => {
  const places = finalRanking([...'ABCD'], [[...'ABCD'], [...'ACBD'], [...'DABC']], { seed });
  expect(places.slice(0, 2)).toEqual([
    { candidate: 'A', rank: 1, tied: false, rankSum: 4, groupRanks: [1, 1, 2] },
    { candidate: 'B', rank: 2, tied: false, rankSum: 8, groupRanks: [2, 3, 3] },
  ]);
  expect(places).toContainEqual({ candidate: 'C', rank: 3, tied: true, rankSum: 9, groupRanks: [3, 2, 4] });
  expect(places).toContainEqual({ candidate: 'D', rank: 3, tied: true, rankSum: 9, groupRanks: [4, 4, 1] });
  expect(finalRanking(['A', 'B'], [], { seed }).map(({ rank }) => rank)).toEqual([1, 1]);
});

test('equals share a rank, in an order that the seed fixes', () => {
  const interim = (other: string) =>
    interimRanking(['A', 'B'], people('carers', '1 A, 1 B'), { seed: other }).carers.ranking[0]?.candidate;
  const final = (other: string) =>
    finalRanking(
      ['A', 'B'],
      [
        ['A', 'B'],
        ['B', 'A'],
      ],
      { seed: other },
    )[0]?.candidate;
  expect(new Set(seeds.map(interim)).size).toBe(2);
  expect(seeds.map(final)).toEqual(seeds.map(interim));
});

const eleven = [...'ABCDEFGHIJK'];
const carers = (chosen: string[]): InterimPick[] => [
  { constituency: 'carers', chosen: [] },
  { constituency: 'carers', chosen },
];

test.each([
  ['a candidate that stands twice', () => interimRanking(['A', 'A'], [], { seed }), /A stands twice/],
  ['a choice of nobody', () => interimRanking(['A'], carers(['X']), { seed }), /pick 1 chooses X, which/],
  ['one choice twice', () => interimRanking(['A'], carers(['A', 'A']), { seed }), /pick 1 chooses A twice/],
  ['an eleventh choice', () => interimRanking(eleven, carers(eleven), { seed }), /pick 1 has 11 choices/],
  [
    'one more than the limit',
    () => interimRanking(eleven, carers(['A', 'B']), { seed, mostChosen: 1 }),
    /pick 1 has 2 choices, at most 1/,
  ],
  ['half a choice', () => interimRanking([], [], { seed, mostChosen: 1.5 }), /mostChosen.*1\.5/],
  ['an empty seed', () => interimRanking([], [], { seed: '' }), /seed/],
  ['half a place', () => shortlist({}, { size: 2.5, groups: [] }), /size.*2\.5/],
  ['no place', () => shortlist({}, { size: 0, groups: [] }), /size.*0/],
  ['a group without a list', () => shortlist({}, { groups: ['carers'] }), /group carers has no ranking/],
  [
    'a group with two turns',
    () => shortlist(interimRanking([], [], { seed }), { groups: ['carers', 'carers'] }),
    /group carers is named twice/,
  ],
  ['a final candidate twice', () => finalRanking(['A', 'A'], [], { seed }), /A stands twice/],
  ['a missing rank', () => finalRanking(['A', 'B'], [['A']], { seed }), /group 0 does not rank B/],
  ['a rank for nobody', () => finalRanking(['A'], [['X', 'A']], { seed }), /group 0 ranks X, which/],
  ['two ranks for one', () => finalRanking(['A'], [['A', 'A']], { seed }), /group 0 ranks A twice/],
])('%s is refused', (_, run, message) => {
  expect(run).toThrow(RangeError);
  expect(run).toThrow(message);
});

const names = [...'ABCDEFGH'];
const pickOf = fc.record({ constituency: fc.constantFrom(...constituencies), chosen: fc.subarray(names) });
const picksOf = fc.array(pickOf, { maxLength: 20 });

test('a large constituency does not swamp a small one', () => {
  fc.assert(
    fc.property(picksOf, fc.subarray(names), fc.integer({ min: 1, max: 100 }), (some, crowd, size) => {
      const small = interimRanking(names, some, { seed });
      const flood = Array.from({ length: size }, () => ({
        constituency: 'clinicians' as const,
        chosen: crowd,
      }));
      const flooded = interimRanking(names, [...some, ...flood], { seed });
      expect({ ...flooded, clinicians: null }).toEqual({ ...small, clinicians: null });
      const taken = shortlist(flooded, { size: 4, groups: ['clinicians', 'patients'] });
      const own = flooded.patients.ranking.filter(({ chosenBy }) => chosenBy > 0).slice(0, 2);
      for (const { candidate } of own) expect(taken.map((entry) => entry.candidate)).toContain(candidate);
    }),
  );
});

test('a shortlist is full or has all that was chosen, each once', () => {
  fc.assert(
    fc.property(
      picksOf,
      fc.integer({ min: 1, max: 10 }),
      fc.subarray([...constituencies]),
      (some, size, groups) => {
        const lists = interimRanking(names, some, { seed });
        const entries = shortlist(lists, { size, groups });
        const chosen = new Set(
          some.filter((pick) => groups.includes(pick.constituency)).flatMap((p) => p.chosen),
        );
        expect(new Set(entries.map(({ candidate }) => candidate)).size).toBe(entries.length);
        expect(entries).toHaveLength(Math.min(size, chosen.size));
        for (const { candidate, group, rank } of entries)
          expect(lists[group].ranking.find((place) => place.candidate === candidate)?.rank).toBe(rank);
      },
    ),
  );
});

const shuffledNames = fc.shuffledSubarray(names, { minLength: names.length });

test('neither the order of people nor that of candidates changes anything', () => {
  fc.assert(
    fc.property(picksOf, shuffledNames, fc.array(shuffledNames), (some, turned, groups) => {
      const reversed = some.map((pick) => ({ ...pick, chosen: [...pick.chosen].reverse() })).reverse();
      expect(interimRanking(turned, reversed, { seed })).toEqual(interimRanking(names, some, { seed }));
      expect(finalRanking(turned, groups, { seed })).toEqual(finalRanking(names, groups, { seed }));
    }),
  );
});
