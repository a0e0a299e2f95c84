import { invariant } from '#app/domain/app-error.ts';
import { type SeededRandom, seededRandom, shuffled } from '#app/domain/methods/random/seeded.ts';
import { type Constituency, constituencyOf } from '#app/domain/people/roles.ts';
import { voterKeyOf } from '#app/features/ballots/voter-key.server.ts';
import { people } from './content/people.ts';
import type { DemoRound } from './content/priorities.ts';
import type { World } from './world.ts';

type Topic = { id: string; appeal: DemoRound['topics'][number]['appeal'] };
type Choice = { voterKey: string; constituency: Constituency; chosen: string[] };

/**
 * What people chose in a round, in the order of its groups: first those who have an account here, each once, then people whose
 * account is gone. A round draws from a stream of its own.
 */
export function drawChoices(
  world: World,
  round: DemoRound,
  {
    roundId,
    topics,
    groups,
    mostChosen,
  }: {
    roundId: string;
    topics: readonly Topic[];
    groups: readonly ('patients' | 'carers' | 'clinicians')[];
    mostChosen: number;
  },
): Choice[] {
  const random = seededRandom(`choices in ${round.key}`);
  const until = new Date(Math.min(world.at(round.ends).getTime(), world.now.getTime()));
  return groups.flatMap((constituency) => {
    const side = constituency === 'clinicians' ? 1 : 0;
    const accounts = accountsIn(world, round, constituency, until);
    const gone = round.papers[constituency] - accounts.length;
    invariant(gone >= 0, `more ${constituency} have an account than chose in ${round.key}`);
    for (const key of accounts) {
      const from = Math.max(world.at(round.asked).getTime(), world.at(world.person(key).joined).getTime());
      const at = new Date(Math.round(from + (until.getTime() - from) * random.next()));
      world.audit('priority.choose', key, { type: 'priority_round', id: roundId }, at);
    }
    return [
      ...accounts.map((key) => world.ref('person', key)),
      ...Array.from({ length: gone }, (_, place) => `gone:${constituency}:${place}`),
    ].map((who) => ({
      voterKey: voterKeyOf(roundId, who),
      constituency,
      chosen: choose(topics, side, mostChosen, random),
    }));
  });
}

function accountsIn(world: World, { absent }: DemoRound, constituency: Constituency, until: Date): string[] {
  return people.flatMap(({ key, joined }) => {
    const capacity = world.capacity(key);
    const isAsked = capacity !== null && constituencyOf[capacity] === constituency;
    return isAsked && !absent.includes(key) && world.at(joined) < until ? [key] : [];
  });
}

function choose(topics: readonly Topic[], side: 0 | 1, mostChosen: number, random: SeededRandom): string[] {
  const wanted = topics.filter(({ appeal }) => random.next() < appeal[side]).map(({ id }) => id);
  return shuffled(wanted, random).slice(0, mostChosen).sort();
}
