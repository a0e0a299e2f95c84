import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { breakdownBeside, publicGroups } from '#app/domain/methods/voting/published-ballots.ts';
import { constituencies } from '#app/domain/people/roles.ts';
import type { Vote } from '#app/features/ballots/ballot.queries.server.ts';
import { candidatesOf } from '#app/features/ballots/published-vote.server.ts';
import { countChanges } from '#app/features/deliberation/deliberation.queries.server.ts';
import { finalOf } from '#app/features/deliberation/finalists.queries.server.ts';
import { juryStateOf } from '#app/features/jury/jury.queries.server.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { awards, criteria, decisionDrafts, prizes, solutions, teams } from '#db/schema/index.ts';

/** When the signed decision about a challenge will be announced; null where none is signed. Public. */
export async function announcementOf(db: DbOrTx, challengeId: string): Promise<Date | null> {
  const [row] = await db
    .select({ announceAt: decisionDrafts.announceAt })
    .from(decisionDrafts)
    .where(and(eq(decisionDrafts.challengeId, challengeId), isNotNull(decisionDrafts.signedAt)));
  return row?.announceAt ?? null;
}

/** Awards of a challenge with their solutions, the voters' first. */
export async function awardsOf(db: DbOrTx, challengeId: string) {
  return db
    .select({
      id: awards.id,
      kind: awards.kind,
      statement: awards.statement,
      prize: prizes.title,
      promise: prizes.promise,
      solutionId: solutions.id,
      slug: solutions.slug,
      title: solutions.title,
      summary: solutions.summary,
      team: teams.name,
    })
    .from(awards)
    .innerJoin(solutions, eq(solutions.id, awards.solutionId))
    .innerJoin(teams, eq(teams.id, solutions.teamId))
    .leftJoin(prizes, eq(prizes.id, awards.prizeId))
    .where(eq(awards.challengeId, challengeId))
    .orderBy(sql`(${awards.kind} = 'voters') desc`, asc(solutions.title));
}

/** A counted vote as everybody may read it: the result, and supporters by constituency where that tells nothing about anybody. */
export async function publicResult(db: DbOrTx, { ballot }: Vote) {
  const tally = ballot.result;
  if (!tally) return null;
  const candidates = await candidatesOf(db, tally);
  const { groups, missing } = publicGroups(tally.ballotsBy, ballot);
  // Sums by weight beside plain ones would tell how a small group voted.
  const hasSums = !missing.includes('weights');
  const breakdown = breakdownBeside(tally, groups);
  const left = await leftSince(
    db,
    tally.ranking.map((entry) => entry.candidate),
  );
  const titles = new Map(candidates.map(({ id, title }) => [id, title]));
  const { facts } = tally;
  return {
    method: tally.method,
    scoreMax: ballot.scoreMax,
    weights: weightsThatCount(ballot.weights),
    hasSums,
    ballots: tally.ballots,
    blank: tally.blank,
    onPaper: tally.onPaper,
    handPapersLeft: tally.handPapersLeft,
    quorum: { needed: ballot.quorum, state: tally.quorum },
    patientGate: ballot.patientGate,
    /** Who would have won without the gate, where that is somebody else. */
    withoutGate: tally.winnersWithoutGate?.some((id) => !tally.winners.includes(id))
      ? tally.winnersWithoutGate.map((id) => titles.get(id) ?? id)
      : [],
    ballotsBy: breakdown.ballots,
    countWinners: tally.winners,
    drawnFrom: tally.drawnFrom.length,
    money:
      facts.kind === 'money'
        ? { budget: facts.budget, spent: facts.spent, endowment: hasSums ? facts.endowment : null }
        : null,
    rows: tally.ranking.map((entry, i) => ({
      id: entry.candidate,
      slug: candidates[i]?.slug ?? '',
      title: candidates[i]?.title ?? '',
      rank: entry.rank,
      tied: entry.tied,
      score: hasSums || tally.method === 'ranked' ? entry.score : null,
      mean: facts.kind === 'scores' ? (facts.scores[entry.candidate]?.mean ?? null) : null,
      cost: facts.kind === 'money' ? (facts.costs[entry.candidate] ?? null) : null,
      isPaid: facts.kind === 'money' && facts.funded.some(({ project }) => project === entry.candidate),
      supporters: entry.supporters,
      share: entry.share,
      // Who passed is said, not how narrowly.
      gate: entry.gate,
      hasLeft: left.has(entry.candidate),
      by: breakdown.candidates[i]?.byConstituency ?? null,
    })),
  };
}

/** Weights other than 1, in the order of the constituencies. */
function weightsThatCount(weights: Vote['ballot']['weights']) {
  return constituencies.flatMap((group) => {
    const weight = weights?.[group] ?? 1;
    return weight === 1 ? [] : [{ group, weight }];
  });
}

async function leftSince(db: DbOrTx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: solutions.id })
    .from(solutions)
    .where(sql`${solutions.id} in ${ids} and ${solutions.status} in ('withdrawn', 'ineligible')`);
  return new Set(rows.map((row) => row.id));
}

/** By what the jury judged and how many jurors sent their scores. */
export async function publicJury(db: DbOrTx, challengeId: string, now: Date) {
  const [state, final, changes, rows] = await Promise.all([
    juryStateOf(db, challengeId, now),
    finalOf(db, challengeId),
    countChanges(db, challengeId),
    db
      .select({
        id: criteria.id,
        name: criteria.name,
        description: criteria.description,
        weight: criteria.weight,
      })
      .from(criteria)
      .where(eq(criteria.challengeId, challengeId))
      .orderBy(asc(criteria.position)),
  ]);
  const sum = rows.reduce((total, row) => total + row.weight, 0);
  return {
    jurors: state.submittedIds.length,
    /** How many were judged once more in a final; null where there was none. */
    finalists: final?.finalists.length ?? null,
    /** Scores that were changed while the jury talked. */
    changes,
    criteria: rows.map(({ weight, ...row }) => ({ ...row, share: sum > 0 ? weight / sum : 0 })),
  };
}
