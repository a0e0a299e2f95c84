import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { type EligibilityRule, readRule } from '#app/domain/challenges/eligibility-rules.ts';
import { type TermsKind, termsKinds } from '#app/domain/challenges/terms.ts';
import type { DbOrTx } from '#db/client.server.ts';
import {
  ballotPapers,
  ballots,
  challengeFaqs,
  challengeTerms,
  criteria,
  eligibilityRules,
  focusAreas,
  handPapers,
  juryRounds,
  juryScores,
  prizes,
} from '#db/schema/index.ts';

/** The areas that an entry can be for, in their order. */
export function focusAreasOf(db: DbOrTx, challengeId: string) {
  return db
    .select({ id: focusAreas.id, name: focusAreas.name, description: focusAreas.description })
    .from(focusAreas)
    .where(eq(focusAreas.challengeId, challengeId))
    .orderBy(asc(focusAreas.position), asc(focusAreas.id));
}

/** Who may enter, rule by rule. */
export async function eligibilityRulesOf(db: DbOrTx, challengeId: string): Promise<EligibilityRule[]> {
  const rows = await db
    .select({
      id: eligibilityRules.id,
      kind: eligibilityRules.kind,
      parameter: eligibilityRules.parameter,
      wording: eligibilityRules.wording,
    })
    .from(eligibilityRules)
    .where(eq(eligibilityRules.challengeId, challengeId))
    .orderBy(asc(eligibilityRules.position), asc(eligibilityRules.id));
  return rows.map(readRule);
}

/** What can be won, in its order. */
export function prizesOf(db: DbOrTx, challengeId: string) {
  return db
    .select({
      id: prizes.id,
      kind: prizes.kind,
      title: prizes.title,
      promise: prizes.promise,
      amount: prizes.amount,
    })
    .from(prizes)
    .where(eq(prizes.challengeId, challengeId))
    .orderBy(asc(prizes.position), asc(prizes.id));
}

/** Questions that staff answered beforehand. */
export function faqsOf(db: DbOrTx, challengeId: string) {
  return db
    .select({ id: challengeFaqs.id, question: challengeFaqs.question, answer: challengeFaqs.answer })
    .from(challengeFaqs)
    .where(eq(challengeFaqs.challengeId, challengeId))
    .orderBy(asc(challengeFaqs.position), asc(challengeFaqs.id));
}

export type Terms = { id: string; kind: TermsKind; version: number; text: string; createdAt: Date };

/**
 * The terms in force, at most one of each kind: its newest version, where that has a text. Staff take terms back by a version
 * without one.
 */
export async function currentTermsOf(db: DbOrTx, challengeId: string): Promise<Terms[]> {
  const newest = await newestTermsOf(db, challengeId);
  return newest.filter((one) => one.text !== '');
}

/** The newest version of each kind of terms, also one without a text. */
export async function newestTermsOf(db: DbOrTx, challengeId: string): Promise<Terms[]> {
  const rows = await db
    .selectDistinctOn([challengeTerms.kind], {
      id: challengeTerms.id,
      kind: challengeTerms.kind,
      version: challengeTerms.version,
      text: challengeTerms.text,
      createdAt: challengeTerms.createdAt,
    })
    .from(challengeTerms)
    .where(eq(challengeTerms.challengeId, challengeId))
    .orderBy(asc(challengeTerms.kind), desc(challengeTerms.version));
  return rows.sort((a, b) => termsKinds.indexOf(a.kind) - termsKinds.indexOf(b.kind));
}

/** Every version of one kind of terms, newest first. */
export function termsVersionsOf(db: DbOrTx, challengeId: string, kind: TermsKind) {
  return db
    .select({
      id: challengeTerms.id,
      version: challengeTerms.version,
      text: challengeTerms.text,
      createdAt: challengeTerms.createdAt,
    })
    .from(challengeTerms)
    .where(and(eq(challengeTerms.challengeId, challengeId), eq(challengeTerms.kind, kind)))
    .orderBy(desc(challengeTerms.version));
}

/** All rules of the vote as staff write them; null where there is no vote. */
export async function ballotRulesOf(db: DbOrTx, challengeId: string) {
  const [row] = await db
    .select({
      id: ballots.id,
      method: ballots.method,
      scoreMax: ballots.scoreMax,
      budget: ballots.budget,
      weights: ballots.weights,
      targets: ballots.targets,
      paperHours: ballots.paperHours,
      eligible: ballots.eligible,
      quorum: ballots.quorum,
      patientGate: ballots.patientGate,
    })
    .from(ballots)
    .where(eq(ballots.challengeId, challengeId));
  return row ?? null;
}

/** Whether anybody has voted yet, online or on paper. */
export async function hasVotes(db: DbOrTx, challengeId: string): Promise<boolean> {
  const of = db.select({ id: ballots.id }).from(ballots).where(eq(ballots.challengeId, challengeId));
  const [cast, typed] = await Promise.all([
    db.$count(ballotPapers, inArray(ballotPapers.ballotId, of)),
    db.$count(handPapers, and(inArray(handPapers.ballotId, of), ne(handPapers.status, 'void'))),
  ]);
  return cast + typed > 0;
}

/** Whether any juror has given a score. */
export async function hasScores(db: DbOrTx, challengeId: string): Promise<boolean> {
  const mine = db.select({ id: criteria.id }).from(criteria).where(eq(criteria.challengeId, challengeId));
  return (await db.$count(juryScores, inArray(juryScores.criterionId, mine))) > 0;
}

/** What staff write of criteria, whole. */
export function criteriaToEdit(db: DbOrTx, challengeId: string) {
  return db
    .select({
      id: criteria.id,
      name: criteria.name,
      description: criteria.description,
      weight: criteria.weight,
      descriptors: criteria.descriptors,
    })
    .from(criteria)
    .where(eq(criteria.challengeId, challengeId))
    .orderBy(asc(criteria.position));
}

/** The first round of the jury; null while nothing is said about it. */
export async function firstRoundOf(db: DbOrTx, challengeId: string) {
  const [row] = await db
    .select({ perEntry: juryRounds.perEntry, assignedAt: juryRounds.assignedAt, version: juryRounds.version })
    .from(juryRounds)
    .where(and(eq(juryRounds.challengeId, challengeId), eq(juryRounds.round, 1)));
  return row ?? null;
}

/** How many people could vote: active, in one of these capacities, verified where that is needed. */
export async function countPossibleVoters(db: DbOrTx, eligible: readonly string[]): Promise<number> {
  if (eligible.length === 0) return 0;
  const [row] = await db.execute<{ n: number }>(sql`
    select count(distinct r.user_id)::int as n
    from user_roles r join users u on u.id = r.user_id
    where r.status = 'verified' and r.role::text = any (${`{${eligible.join(',')}}`}::text[])
      and u.suspended_at is null and u.erased_at is null`);
  return row?.n ?? 0;
}

/** How many entries chose each focus area of a challenge. */
export async function focusAreaUse(db: DbOrTx, challengeId: string): Promise<Map<string, number>> {
  const rows = await db.execute<{ id: string; n: number }>(sql`
    select focus_area_id as id, count(*)::int as n from solutions
    where challenge_id = ${challengeId} and focus_area_id is not null group by focus_area_id`);
  return new Map(rows.map((row) => [row.id, row.n]));
}

/** Rules of a challenge about which a team or staff said something, by id. */
export async function answeredRules(db: DbOrTx, challengeId: string): Promise<Set<string>> {
  const rows = await db.execute<{ id: string }>(sql`
    select distinct a.rule_id as id from eligibility_answers a
    join eligibility_rules r on r.id = a.rule_id where r.challenge_id = ${challengeId}`);
  return new Set(rows.map((row) => row.id));
}
