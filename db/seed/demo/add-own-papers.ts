import { type Constituency, constituencyOf } from '#app/domain/people/roles.ts';
import { hiddenNetworkOf } from '#app/features/ballots/note-arrival.server.ts';
import { people } from './content/people.ts';
import type { DemoPerson } from './content/types.ts';
import type { DemoVote } from './content/votes.ts';
import type { BallotBox } from './draw-papers.ts';
import type { World } from './world.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** People of the demo who vote, in the capacity in which they speak: those who had an account by the close and are not absent. */
export function accountsIn(
  world: World,
  vote: DemoVote,
  { until }: BallotBox,
): { key: string; constituency: Constituency }[] {
  return people.flatMap(({ key, joined }) => {
    const capacity = world.capacity(key);
    if (!capacity || vote.absent.includes(key) || world.at(joined) >= until) return [];
    return [{ key, constituency: constituencyOf[capacity] }];
  });
}

/** The papers that people put in by themselves or with their carer, each with its arrival and its row in the log. */
export function addOwnPapers(world: World, vote: DemoVote, box: BallotBox): void {
  for (const { key, constituency } of accountsIn(world, vote, box)) {
    if (vote.onPaper?.includes(key)) continue;
    const carer = vote.byCarer?.[key];
    const person = world.person(key);
    const from = Math.max(box.opensAt.getTime(), world.at(person.joined).getTime());
    // Many come in the first days.
    const castAt = new Date(Math.round(from + (box.until.getTime() - from) * box.random.next() ** 1.5));
    world.rows.ballotPapers.push({
      ballotId: box.id,
      voterKey: box.voterKey(person.id),
      constituency,
      marks: box.marks(constituency),
      byCarer: carer !== undefined,
      onPaper: false,
      receipt: box.receipt(),
    });
    world.rows.ballotArrivals.push({
      // Ids of arrivals do not tell the time: see noteArrival.
      id: world.id(new Date(box.random.below(2 ** 31) * 1000)),
      ballotId: box.id,
      minute: new Date(Math.floor(castAt.getTime() / minuteMs) * minuteMs),
      network: hiddenNetworkOf(box.id, addressOf(world.person(carer ?? key))),
      isNewAccount: castAt.getTime() - world.at(person.joined).getTime() < dayMs,
    });
    world.audit('ballot.cast', carer ?? key, box.subject, castAt, carer && key);
  }
}

/** Addresses that documentation keeps free; people of an organisation share its network. */
function addressOf({ key, organisation }: DemoPerson): string {
  const home = organisation ?? key;
  const number = people.findIndex((person) => (person.organisation ?? person.key) === home);
  return `2001:db8:${(number + 1).toString(16)}::1`;
}
