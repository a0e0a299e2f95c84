import type { Db } from '#db/client.server.ts';
import { makeChallenge, makePhase, makeSolution } from '#db/testing/factories/challenges.ts';
import { makeBallot } from '#db/testing/factories/deciding.ts';

/** A contest in which people are voting now. */
export interface OpenVote {
  readonly challengeId: string;
  readonly slug: string;
  readonly ballotId: string;
  /** Ids of what stands to be voted on. */
  readonly entries: readonly string[];
  readonly closesAt: Date;
}

const hour = 3_600_000;

/** Opens an approval vote among so many entries, from an hour ago until in a day. */
export async function openVote(db: Db, entries: number): Promise<OpenVote> {
  const now = Date.now();
  const closesAt = new Date(now + 24 * hour);
  const { id: challengeId, slug } = await makeChallenge(db);
  await makePhase(db, { challengeId, kind: 'vote', startsAt: new Date(now - hour), endsAt: closesAt });
  const { id: ballotId } = await makeBallot(db, { challengeId });
  const ids: string[] = [];
  for (let i = 0; i < entries; i += 1) ids.push((await makeSolution(db, { challengeId })).id);
  return { challengeId, slug, ballotId, entries: ids, closesAt };
}

/** The entries that a voter ticks: five, other ones than the neighbour's. */
export function ticksOf(voter: number, entries: readonly string[]): string[] {
  return Array.from({ length: 5 }, (_, i) => entries[(voter * 3 + i * (1 + (voter % 7))) % entries.length])
    .filter((id, i, all) => all.indexOf(id) === i)
    .flatMap((id) => id ?? []);
}
