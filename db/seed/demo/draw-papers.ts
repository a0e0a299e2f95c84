import { invariant } from '#app/domain/app-error.ts';
import { type SeededRandom, seededRandom, shuffled } from '#app/domain/methods/random/seeded.ts';
import type { BallotRules, Marks } from '#app/domain/methods/voting/marks.ts';
import { makeReceipt } from '#app/domain/methods/voting/receipt.ts';
import type { Constituency } from '#app/domain/people/roles.ts';
import { voterKeyOf } from '#app/features/ballots/voter-key.server.ts';
import type { DemoVote } from './content/votes.ts';
import type { World } from './world.ts';

/** A ballot that people of the demo put papers into. Votes draw from a stream of their own: a new one changes no other. */
export interface BallotBox {
  readonly id: string;
  readonly subject: { readonly type: 'challenge'; readonly id: string };
  readonly opensAt: Date;
  /** When the last paper came: the close, or now while people vote. */
  readonly until: Date;
  readonly random: SeededRandom;
  marks(constituency: Constituency): Marks;
  receipt(): string;
  /** Whose paper it is: the id of an account, or a text for somebody without one. Refuses to give anybody two. */
  voterKey(who: string): string;
}

/** The ballot box of a vote, empty. */
export function openBox(
  world: World,
  vote: DemoVote,
  { id, challengeId, rules }: { id: string; challengeId: string; rules: BallotRules },
): BallotBox {
  const phase = world.rows.phases.find((row) => row.challengeId === challengeId && row.kind === 'vote');
  invariant(phase, `there is a vote in ${vote.challenge}`);
  const random = seededRandom(`votes in ${vote.challenge}`);
  const codes = seededRandom(`receipts of ${vote.challenge}`);
  const voters = new Set<string>();
  return {
    id,
    subject: { type: 'challenge', id: challengeId },
    opensAt: phase.startsAt,
    until: new Date(Math.min(phase.endsAt.getTime(), world.now.getTime())),
    random,
    marks: (constituency) => drawMarks(world, vote, rules, constituency, random),
    receipt: () => makeReceipt((bound) => codes.below(bound)),
    voterKey: (who) => {
      invariant(!voters.has(who), `${who} has not voted in ${vote.challenge} yet`);
      voters.add(who);
      return voterKeyOf(id, who);
    },
  };
}

/** What somebody of a constituency puts on their paper. */
function drawMarks(
  world: World,
  { appeal }: DemoVote,
  { method, scoreMax }: BallotRules,
  constituency: Constituency,
  random: SeededRandom,
): Marks {
  const side = constituency === 'patients' || constituency === 'carers' ? 0 : 1;
  const entries = Object.entries(appeal).map(([key, liked]) => ({
    id: world.ref('solution', key),
    liked: liked[side],
  }));
  /** How one person likes it: the taste of the group, and their own. */
  const taste = (liked: number) => liked + (random.next() + random.next() - 1) * 0.45;
  switch (method) {
    case 'ranked': {
      const best = entries
        .map(({ id, liked }) => ({ id, taste: taste(liked) }))
        .sort((a, b) => b.taste - a.taste)
        .slice(0, 2 + random.below(entries.length - 1));
      return Object.fromEntries(best.map(({ id }, place) => [id, place + 1]));
    }
    case 'score': {
      // Nobody scores quite everything.
      const read = entries.filter(() => random.next() < 0.9);
      const score = (liked: number) => Math.min(scoreMax, Math.max(0, Math.round(taste(liked) * scoreMax)));
      return Object.fromEntries(read.map(({ id, liked }) => [id, score(liked)]));
    }
    case 'single': {
      const [first] = shuffled(entries, random).sort((a, b) => taste(b.liked) - taste(a.liked));
      return first ? { [first.id]: 1 } : {};
    }
    default: {
      const wanted = entries.filter(({ liked }) => random.next() < liked);
      return Object.fromEntries(wanted.map(({ id }) => [id, 1]));
    }
  }
}
