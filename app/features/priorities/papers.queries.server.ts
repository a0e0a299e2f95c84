import { and, asc, count, eq, inArray, sql } from 'drizzle-orm';
import { suppressSmallCells } from '#app/domain/methods/voting/suppress-small-cells.ts';
import type { Constituency } from '#app/domain/people/roles.ts';
import { voterKeyOf } from '#app/features/ballots/voter-key.server.ts';
import type { Actor } from '#app/policies/actor.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { priorityPapers, users } from '#db/schema/index.ts';

/** What somebody has chosen. */
export type OwnPaper = { constituency: Constituency; chosen: string[]; byCarer: boolean; version: number };

/** The paper of this person, or null. Whose paper may be asked for is the caller's to decide. */
export async function paperOf(db: DbOrTx, roundId: string, voterId: string): Promise<OwnPaper | null> {
  const [paper] = await db
    .select({
      constituency: priorityPapers.constituency,
      chosen: priorityPapers.chosen,
      byCarer: priorityPapers.byCarer,
      version: priorityPapers.version,
    })
    .from(priorityPapers)
    .where(
      and(eq(priorityPapers.roundId, roundId), eq(priorityPapers.voterKey, voterKeyOf(roundId, voterId))),
    );
  return paper ?? null;
}

/** How many have chosen, and from which constituency; null where that would be too few to be told. */
export async function turnoutOf(
  db: DbOrTx,
  round: { id: string; groups: readonly Constituency[] },
): Promise<{ total: number; by: { constituency: Constituency; count: number | null }[] }> {
  const rows = await db
    .select({ constituency: priorityPapers.constituency, n: count() })
    .from(priorityPapers)
    .where(eq(priorityPapers.roundId, round.id))
    .groupBy(priorityPapers.constituency);
  const found = new Map(rows.map((row) => [row.constituency, row.n]));
  const all = Object.fromEntries(round.groups.map((group) => [group, found.get(group) ?? 0])) as Record<
    Constituency,
    number
  >;
  const shown = suppressSmallCells(all);
  return {
    total: rows.reduce((sum, row) => sum + row.n, 0),
    by: round.groups.map((constituency) => ({ constituency, count: shown[constituency] })),
  };
}

/** People for whom a carer may choose, as the carer knows them. */
export async function patientsChosenFor(db: DbOrTx, actor: Actor): Promise<{ id: string; name: string }[]> {
  if (actor.kind !== 'person') return [];
  const ids = actor.actsFor.filter((entry) => entry.scopes.includes('vote')).map((entry) => entry.patientId);
  if (ids.length === 0) return [];
  return db
    .select({ id: users.id, name: sql<string>`coalesce(${users.name}, ${users.pseudonym})` })
    .from(users)
    .where(inArray(users.id, ids))
    .orderBy(asc(users.pseudonym));
}
