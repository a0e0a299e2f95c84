import type { Marks } from '#app/domain/methods/voting/marks.ts';
import type { PublishedBallots } from '#app/domain/methods/voting/published-ballots.ts';
import { readReceipt } from '#app/domain/methods/voting/receipt.ts';
import type { VotingMethod } from '#app/domain/methods/voting/voting-methods.ts';
import type { Constituency } from '#app/domain/people/roles.ts';

/** What stands on a paper, for people to read: titles, with points or places where the method has them. */
export type ReadableMark = { id: string; titles: string[]; value: number };

/** What came of looking for a code. `line`: where the ballot stands in the published file, its head being line 1. */
export type FoundBallot =
  | { state: 'none' }
  | { state: 'not_a_code'; typed: string }
  | { state: 'unknown'; code: string }
  | {
      state: 'found';
      code: string;
      line: number;
      group: Constituency | 'concerned' | 'others' | null;
      marks: ReadableMark[];
    };

/** The published ballot with this code, however it is typed. */
export function findBallot(
  { ballots }: PublishedBallots,
  typed: string,
  method: VotingMethod,
  titleOf: (id: string) => string,
): FoundBallot {
  if (typed.trim() === '') return { state: 'none' };
  const code = readReceipt(typed);
  if (code === null) return { state: 'not_a_code', typed };
  const place = ballots.findIndex(({ receipt }) => receipt === code);
  const ballot = ballots[place];
  if (!ballot) return { state: 'unknown', code };
  const marks = readableMarks(ballot.marks, method, titleOf);
  return { state: 'found', code, line: place + 2, group: ballot.group, marks };
}

/** Points from the most, places from the best with equal ones together, ticks by title. */
function readableMarks(marks: Marks, method: VotingMethod, titleOf: (id: string) => string): ReadableMark[] {
  const named = Object.entries(marks)
    .map(([id, value]) => ({ id, titles: [titleOf(id)], value }))
    .sort((a, b) => (titleOf(a.id) < titleOf(b.id) ? -1 : 1));
  if (method === 'score') return named.sort((a, b) => b.value - a.value);
  if (method !== 'ranked') return named;
  const places = new Map<number, ReadableMark>();
  for (const mark of named) {
    const together = places.get(mark.value);
    if (together) together.titles.push(...mark.titles);
    else places.set(mark.value, mark);
  }
  return [...places.values()].sort((a, b) => a.value - b.value).map((mark, i) => ({ ...mark, value: i + 1 }));
}
