import { type Constituency, constituencies } from '../../people/roles.ts';
import { bySeed } from '../random/seeded.ts';
import { ranked } from '../voting/ranked.ts';

/** What one person chose as most important, in no order. */
export interface InterimPick {
  constituency: Constituency;
  chosen: readonly string[];
}

/** One candidate's place in the list of one constituency. */
export interface InterimPlace {
  candidate: string;
  /** 1 is first: one more than the candidates that more people chose. */
  rank: number;
  /** Whether somebody shares the rank. */
  tied: boolean;
  /** People of the constituency who chose it. */
  chosenBy: number;
}

/** The list of one constituency, best first. */
export interface InterimRanking {
  /** People of the constituency who took part, with those who chose nothing. */
  people: number;
  ranking: readonly InterimPlace[];
}

export type InterimRankings = Readonly<Record<Constituency, InterimRanking>>;

/** A candidate of the final workshop, and whose list brought it there. */
export interface ShortlistEntry {
  candidate: string;
  group: Constituency;
  /** Its rank in the list of that group. */
  rank: number;
}

/** One candidate's place after the final workshop. */
export interface FinalPlace {
  candidate: string;
  /** 1 is first: one more than the candidates with a smaller sum of ranks. */
  rank: number;
  /** Whether somebody shares the rank. */
  tied: boolean;
  rankSum: number;
  /** Its rank in each small group, in the order the groups were given in. */
  groupRanks: readonly number[];
}

/**
 * Interim prioritisation of a priority setting partnership: every constituency has a list of its own, by the number of its
 * people who chose a candidate. There is no pooled list, so that a large constituency cannot swamp a small one. The result
 * depends on the order neither of people nor of candidates.
 *
 * @param seed published text that orders those whom equally many people chose
 * @param mostChosen candidates one person may choose, 10 where none is given
 * Missing: who chose nothing counts as a person and chooses nobody. Candidates that nobody of a constituency chose come last
 * in its list, alike; where none of its people took part, all are first alike with 0 people.
 * @throws RangeError naming the candidate or pick for a repeated candidate, a choice of something that does not stand, one
 * choice made twice or too many choices; or when mostChosen is no whole number from 1
 * Source: The James Lind Alliance Guidebook, version 9 (2020), interim prioritisation.
 */
export function interimRanking(
  candidates: readonly string[],
  picks: readonly InterimPick[],
  { seed, mostChosen = 10 }: { seed: string; mostChosen?: number },
): InterimRankings {
  checkWhole('mostChosen', mostChosen);
  const standing = standingOf(candidates);
  for (const [number, { chosen }] of picks.entries()) {
    if (chosen.length > mostChosen)
      throw new RangeError(`pick ${number} has ${chosen.length} choices, at most ${mostChosen} are allowed`);
    checkNamed(`pick ${number} chooses`, chosen, standing);
  }
  const seeded = bySeed(seed);
  const listOf = (constituency: Constituency): InterimRanking => {
    const own = picks.filter((pick) => pick.constituency === constituency);
    const counts = new Map<string, number>();
    for (const candidate of own.flatMap(({ chosen }) => chosen))
      counts.set(candidate, (counts.get(candidate) ?? 0) + 1);
    const places = candidates.map((candidate) => ({ candidate, chosenBy: counts.get(candidate) ?? 0 }));
    return { people: own.length, ranking: ranked(places, ({ chosenBy }) => chosenBy, seeded) };
  };
  return Object.fromEntries(constituencies.map((one) => [one, listOf(one)])) as InterimRankings;
}

/**
 * The candidates of the final workshop: the groups take turns, in the order given, and each takes the highest of its list
 * that is not in yet, until the shortlist is full or no group has anything left.
 *
 * @param size candidates on the shortlist, 18 where none is given
 * @param groups whose turn it is, in this order; a constituency that is not named takes none
 * Missing: a candidate that nobody of a group chose never comes from its list, so the shortlist may stay shorter than size.
 * @throws RangeError naming the group when it is repeated or has no ranking, or when size is no whole number from 1
 * Source: The James Lind Alliance Guidebook, version 9 (2020), interim prioritisation.
 */
export function shortlist(
  rankings: Partial<InterimRankings>,
  { size = 18, groups }: { size?: number; groups: readonly Constituency[] },
): ShortlistEntry[] {
  checkWhole('size', size);
  const lists = groups.map((group, i) => {
    const list = rankings[group];
    if (!list) throw new RangeError(`group ${group} has no ranking`);
    if (groups.indexOf(group) !== i) throw new RangeError(`group ${group} is named twice`);
    return { group, left: list.ranking.filter(({ chosenBy }) => chosenBy > 0).values() };
  });
  const entries = new Map<string, ShortlistEntry>();
  let before = -1;
  while (entries.size < size && entries.size > before) {
    before = entries.size;
    for (const { group, left } of lists) {
      if (entries.size === size) break;
      let next = left.next();
      while (!next.done && entries.has(next.value.candidate)) next = left.next();
      if (next.done) continue;
      const { candidate, rank } = next.value;
      entries.set(candidate, { candidate, group, rank });
    }
  }
  return [...entries.values()];
}

/**
 * The rankings of the small groups of a final workshop, combined by the sum of ranks, the lowest first. It is what the last
 * plenary session starts from. The order of groups changes nothing but that of `groupRanks`.
 *
 * @param groups what each small group agreed on: every candidate once, best first
 * @param seed published text that orders those of the same sum
 * Missing: no group may leave a candidate out; without any group all are first alike.
 * @throws RangeError naming the candidate or group for a repeated candidate, a rank for something that does not stand, or a
 * candidate without a rank
 * Source: The James Lind Alliance Guidebook, version 9 (2020), final workshop.
 */
export function finalRanking(
  candidates: readonly string[],
  groups: readonly (readonly string[])[],
  { seed }: { seed: string },
): FinalPlace[] {
  const standing = standingOf(candidates);
  const ranksOf = groups.map((ranking, number) => {
    checkNamed(`group ${number} ranks`, ranking, standing);
    return new Map(ranking.map((candidate, i) => [candidate, i + 1]));
  });
  const places = candidates.map((candidate) => {
    const groupRanks = ranksOf.map((ranks, number) => {
      const rank = ranks.get(candidate);
      if (rank === undefined) throw new RangeError(`group ${number} does not rank ${candidate}`);
      return rank;
    });
    return { candidate, rankSum: groupRanks.reduce((sum, rank) => sum + rank, 0), groupRanks };
  });
  return ranked(places, ({ rankSum }) => -rankSum, bySeed(seed));
}

function checkWhole(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${name} must be a whole number from 1, got ${value}`);
}

function standingOf(candidates: readonly string[]): ReadonlySet<string> {
  const standing = new Set<string>();
  for (const candidate of candidates) {
    if (standing.has(candidate)) throw new RangeError(`candidate ${candidate} stands twice`);
    standing.add(candidate);
  }
  return standing;
}

function checkNamed(who: string, named: readonly string[], standing: ReadonlySet<string>): void {
  const seen = new Set<string>();
  for (const candidate of named) {
    if (!standing.has(candidate)) throw new RangeError(`${who} ${candidate}, which does not stand`);
    if (seen.has(candidate)) throw new RangeError(`${who} ${candidate} twice`);
    seen.add(candidate);
  }
}
