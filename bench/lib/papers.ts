import type { SeededRandom } from '#app/domain/methods/random/seeded.ts';
import { type Paper, tidyMarks } from '#app/domain/methods/voting/marks.ts';
import type { VotingMethod } from '#app/domain/methods/voting/voting-methods.ts';
import { constituencies } from '#app/domain/people/roles.ts';

/** Highest score of the score votes. */
export const scoreMax = 5;

/** How many entries one paper names, at least and at most. */
const named: Readonly<Record<VotingMethod, readonly [number, number]>> = {
  single: [1, 1],
  approval: [1, 10],
  score: [5, 30],
  ranked: [3, 15],
  budget: [3, 12],
};

/**
 * Papers as a count gets them: read from JSON and put in order. Some entries are liked more than others, nearly no two papers
 * are alike, and one in fifty is blank.
 */
export function makePapers(
  method: VotingMethod,
  entries: readonly string[],
  count: number,
  random: SeededRandom,
): Paper[] {
  return Array.from({ length: count }, () => {
    const marks = random.below(50) === 0 ? {} : makeMarks(method, entries, random);
    return {
      constituency: constituencies[random.below(constituencies.length)] ?? 'patients',
      marks: tidyMarks(JSON.parse(JSON.stringify(tidyMarks(marks)))),
    };
  });
}

function makeMarks(method: VotingMethod, entries: readonly string[], random: SeededRandom) {
  const [least, most] = named[method];
  const size = least + random.below(most - least + 1);
  const chosen = new Set<string>();
  while (chosen.size < size) {
    // The square favours those that stand first.
    const id = entries[Math.floor(entries.length * random.next() ** 2)];
    if (id) chosen.add(id);
  }
  const mark = (place: number) =>
    method === 'score' ? random.below(scoreMax + 1) : method === 'ranked' ? place + 1 : 1;
  return Object.fromEntries([...chosen].map((id, place) => [id, mark(place)]));
}
