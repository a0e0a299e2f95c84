import { asc, count, eq } from 'drizzle-orm';
import {
  type SolutionGap,
  type SolutionPart,
  solutionGaps,
  solutionParts,
} from '#app/domain/solutions/solution-gaps.ts';
import { plainTextOf, type RichText } from '#app/features/rich-text/rich-text.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { ballots, focusAreas, solutionNeeds, solutions } from '#db/schema/index.ts';
import { type CheckedRule, checkedRules } from './eligibility.queries.server.ts';
import { type TeamTerms, termsOfTeam } from './terms.queries.server.ts';

/** What a challenge asks of an entry beside its words. */
export type EntryAsks = {
  focusAreas: { id: string; name: string; description: string }[];
  /** Null where the challenge does not ask for an amount; `most` in whole euros, null for no limit. */
  amount: { most: number | null } | null;
  rules: CheckedRule[];
  terms: TeamTerms[];
};

/** How far an entry is, and what it is made from. */
export type EntryProgress = EntryAsks & { parts: SolutionPart[]; gaps: SolutionGap[] };

/** What belongs to an entry and what of it is missing, read from what is stored. */
export async function findEntryProgress(db: DbOrTx, solutionId: string): Promise<EntryProgress> {
  const [row] = await db
    .select({
      id: solutions.id,
      challengeId: solutions.challengeId,
      teamId: solutions.teamId,
      title: solutions.title,
      summary: solutions.summary,
      design: solutions.design,
      whatItTakes: solutions.whatItTakes,
      readiness: solutions.readiness,
      focusAreaId: solutions.focusAreaId,
      amount: solutions.amount,
    })
    .from(solutions)
    .where(eq(solutions.id, solutionId));
  if (!row) return { focusAreas: [], amount: null, rules: [], terms: [], parts: [], gaps: [] };
  const [asks, [needs]] = await Promise.all([
    findAsks(db, row),
    db.select({ n: count() }).from(solutionNeeds).where(eq(solutionNeeds.solutionId, solutionId)),
  ]);
  const declarations = asks.rules.filter(({ check }) => check.kind === 'declaration');
  // What is not said at all is missing under its own name already.
  const checked = asks.rules.filter(({ by, miss }) => by === 'facts' && miss !== 'not_said');
  const draft = {
    ...row,
    needCount: needs?.n ?? 0,
    designLength: plainTextOf(row.design as RichText).length,
    focusArea: { asked: Math.min(asks.focusAreas.length, 1), done: row.focusAreaId ? 1 : 0 },
    amount: asks.amount && { named: row.amount, most: asks.amount.most },
    declarations: {
      asked: declarations.length,
      done: declarations.filter(({ outcome }) => outcome === 'met').length,
    },
    terms: { asked: asks.terms.length, done: asks.terms.filter(({ accepted }) => accepted).length },
    rules: { asked: checked.length, done: checked.filter(({ outcome }) => outcome === 'met').length },
  };
  return { ...asks, parts: solutionParts(draft), gaps: solutionGaps(draft) };
}

/** What the challenge of an entry asks for. */
export async function findAsks(
  db: DbOrTx,
  entry: { id: string; challengeId: string; teamId: string },
): Promise<EntryAsks> {
  const [areas, [ballot], rules, terms] = await Promise.all([
    db
      .select({ id: focusAreas.id, name: focusAreas.name, description: focusAreas.description })
      .from(focusAreas)
      .where(eq(focusAreas.challengeId, entry.challengeId))
      .orderBy(asc(focusAreas.position), asc(focusAreas.id)),
    db
      .select({ method: ballots.method, budget: ballots.budget })
      .from(ballots)
      .where(eq(ballots.challengeId, entry.challengeId)),
    checkedRules(db, entry, { asTeam: true }),
    termsOfTeam(db, entry.challengeId, entry.teamId),
  ]);
  return { focusAreas: areas, amount: amountAsked(ballot, rules), rules, terms };
}

/** A vote on a budget must know what each entry costs; a rule can ask for it, too. */
function amountAsked(
  ballot: { method: string; budget: number | null } | undefined,
  rules: readonly CheckedRule[],
): EntryAsks['amount'] {
  if (ballot?.method === 'budget') return { most: ballot.budget };
  return rules.some(({ check }) => check.kind === 'amount') ? { most: null } : null;
}
