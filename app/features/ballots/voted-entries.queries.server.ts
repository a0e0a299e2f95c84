import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { seededRandom, shuffled } from '#app/domain/methods/random/seeded.ts';
import { publicNeedStatuses } from '#app/domain/needs/need-machine.ts';
import { competingSolutionStatuses } from '#app/domain/solutions/solution-machine.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { focusAreas, needs, solutionNeeds, solutions, teams } from '#db/schema/index.ts';

/** Letters of the longer texts that a voter reads in the list; all of them stand on the solution's own page. */
const EXCERPT = 400;

/** A solution as a voter reads it in the list. `amount`: what it costs in a budget vote, in whole euros. */
export type VotedEntry = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  team: string;
  areaId: string | null;
  amount: number | null;
  readiness: number | null;
  whatItTakes: string;
  costs: string;
};

const competing = (challengeId: string) =>
  and(eq(solutions.challengeId, challengeId), inArray(solutions.status, [...competingSolutionStatuses]));

const excerpt = (column: typeof solutions.whatItTakes | typeof solutions.costs) =>
  sql<string>`case when length(${column}) > ${EXCERPT} then rtrim(left(${column}, ${EXCERPT})) || '…' else ${column} end`;

/** The solutions one can vote for, in the order of `orderKey`: nobody is favoured by standing first. */
export async function votedEntries(db: DbOrTx, challengeId: string, orderKey: string): Promise<VotedEntry[]> {
  const rows = await db
    .select({
      id: solutions.id,
      slug: solutions.slug,
      title: solutions.title,
      summary: solutions.summary,
      team: teams.name,
      areaId: solutions.focusAreaId,
      amount: solutions.amount,
      readiness: solutions.readiness,
      whatItTakes: excerpt(solutions.whatItTakes),
      costs: excerpt(solutions.costs),
    })
    .from(solutions)
    .innerJoin(teams, eq(teams.id, solutions.teamId))
    .where(competing(challengeId))
    .orderBy(asc(solutions.id));
  return shuffled(rows, seededRandom(orderKey));
}

/** Ids of the solutions one can vote for. */
export async function votedIds(db: DbOrTx, challengeId: string): Promise<string[]> {
  const rows = await db.select({ id: solutions.id }).from(solutions).where(competing(challengeId));
  return rows.map(({ id }) => id);
}

/** The focus areas of a challenge in their order. */
export function areasOf(db: DbOrTx, challengeId: string): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: focusAreas.id, name: focusAreas.name })
    .from(focusAreas)
    .where(eq(focusAreas.challengeId, challengeId))
    .orderBy(asc(focusAreas.position), asc(focusAreas.id));
}

/** A solution with all that is compared. */
export type ComparedEntry = Awaited<ReturnType<typeof comparedEntries>>[number];

/** These solutions of a vote, whole, in the order in which they are asked for; what takes no part is left out. */
export async function comparedEntries(db: DbOrTx, challengeId: string, slugs: readonly string[]) {
  if (slugs.length === 0) return [];
  const rows = await db
    .select({
      id: solutions.id,
      slug: solutions.slug,
      title: solutions.title,
      summary: solutions.summary,
      whatItTakes: solutions.whatItTakes,
      evidence: solutions.evidence,
      readiness: solutions.readiness,
      costs: solutions.costs,
      amount: solutions.amount,
      team: teams.name,
      area: focusAreas.name,
    })
    .from(solutions)
    .innerJoin(teams, eq(teams.id, solutions.teamId))
    .leftJoin(focusAreas, eq(focusAreas.id, solutions.focusAreaId))
    .where(and(competing(challengeId), inArray(solutions.slug, [...slugs])));
  const answered = await needsOf(
    db,
    rows.map(({ id }) => id),
  );
  return slugs.flatMap((slug) => {
    const row = rows.find((one) => one.slug === slug);
    return row ? [{ ...row, needs: answered.filter((need) => need.solutionId === row.id) }] : [];
  });
}

/** The public needs that solutions answer. */
async function needsOf(db: DbOrTx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .select({ solutionId: solutionNeeds.solutionId, slug: needs.slug, title: needs.title })
    .from(solutionNeeds)
    .innerJoin(needs, eq(needs.id, solutionNeeds.needId))
    .where(
      and(
        inArray(solutionNeeds.solutionId, [...ids]),
        inArray(needs.status, [...publicNeedStatuses]),
        isNull(needs.hiddenAt),
      ),
    )
    .orderBy(asc(needs.id));
}
