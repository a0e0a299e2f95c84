import { asc, eq, sql } from 'drizzle-orm';
import type { Constituency } from '#app/domain/people/roles.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { prioritySeats, prioritySessionGroups, users } from '#db/schema/index.ts';

/** A seat in the final session, with the name under which the person is shown. */
export type Seat = {
  userId: string;
  name: string;
  constituency: Constituency | null;
  answer: 'invited' | 'coming' | 'declined';
  groupId: string | null;
  isFacilitator: boolean;
};

/** Everybody with a seat. Not scoped: ask the policy. */
export async function seatsOf(db: DbOrTx, roundId: string): Promise<Seat[]> {
  return db
    .select({
      userId: prioritySeats.userId,
      name: sql<string>`case when ${users.shownAs} = 'name' then coalesce(${users.name}, ${users.pseudonym}) else ${users.pseudonym} end`,
      constituency: prioritySeats.constituency,
      answer: prioritySeats.answer,
      groupId: prioritySeats.groupId,
      isFacilitator: prioritySeats.isFacilitator,
    })
    .from(prioritySeats)
    .innerJoin(users, eq(users.id, prioritySeats.userId))
    .where(eq(prioritySeats.roundId, roundId))
    .orderBy(asc(prioritySeats.createdAt), asc(prioritySeats.userId));
}

export type SmallGroup = {
  id: string;
  position: number;
  name: string;
  ranking: string[];
  handedInAt: Date | null;
  version: number;
};

/** The small groups of a round, in their order. */
export async function groupsOf(db: DbOrTx, roundId: string): Promise<SmallGroup[]> {
  return db
    .select({
      id: prioritySessionGroups.id,
      position: prioritySessionGroups.position,
      name: prioritySessionGroups.name,
      ranking: prioritySessionGroups.ranking,
      handedInAt: prioritySessionGroups.handedInAt,
      version: prioritySessionGroups.version,
    })
    .from(prioritySessionGroups)
    .where(eq(prioritySessionGroups.roundId, roundId))
    .orderBy(asc(prioritySessionGroups.position));
}
