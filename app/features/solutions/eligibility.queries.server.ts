import { and, asc, eq } from 'drizzle-orm';
import {
  checkEligibility,
  type EligibilityFacts,
  type RuleResult,
  readRule,
} from '#app/domain/challenges/eligibility-rules.ts';
import { isCapacity } from '#app/domain/people/roles.ts';
import type { DbOrTx } from '#db/client.server.ts';
import {
  eligibilityAnswers,
  eligibilityRules,
  organisationMembers,
  organisations,
  solutions,
  teamMembers,
  userRoles,
} from '#db/schema/index.ts';

/** A rule with what its check says, what the team confirmed and what staff found. */
export type CheckedRule = RuleResult & {
  confirmedAt: Date | null;
  /** What staff found: null until they looked. */
  isMet: boolean | null;
  reason: string;
};

type Entry = { id: string; challengeId: string; teamId: string };

/**
 * Checks an entry against the rules of its challenge. `asTeam`: as its team prepares it, so that what staff found wrong
 * before does not keep it from being sent in again.
 */
export async function checkedRules(
  db: DbOrTx,
  entry: Entry,
  { asTeam }: { asTeam: boolean },
): Promise<CheckedRule[]> {
  const rows = await db
    .select({
      id: eligibilityRules.id,
      kind: eligibilityRules.kind,
      parameter: eligibilityRules.parameter,
      wording: eligibilityRules.wording,
      confirmedAt: eligibilityAnswers.confirmedAt,
      isMet: eligibilityAnswers.isMet,
      reason: eligibilityAnswers.reason,
    })
    .from(eligibilityRules)
    .leftJoin(
      eligibilityAnswers,
      and(eq(eligibilityAnswers.ruleId, eligibilityRules.id), eq(eligibilityAnswers.solutionId, entry.id)),
    )
    .where(eq(eligibilityRules.challengeId, entry.challengeId))
    .orderBy(asc(eligibilityRules.position), asc(eligibilityRules.id));
  if (rows.length === 0) return [];
  const findings = rows.flatMap(({ id, isMet }) =>
    isMet === null || (asTeam && !isMet) ? [] : [[id, isMet] as const],
  );
  const facts: EligibilityFacts = {
    ...(await teamFacts(db, entry)),
    confirmed: rows.flatMap(({ id, confirmedAt }) => (confirmedAt ? [id] : [])),
    findings: Object.fromEntries(findings),
  };
  const results = checkEligibility(rows.map(readRule), facts);
  return results.map((result, place) => ({
    ...result,
    confirmedAt: rows[place]?.confirmedAt ?? null,
    isMet: rows[place]?.isMet ?? null,
    reason: rows[place]?.reason ?? '',
  }));
}

async function teamFacts(
  db: DbOrTx,
  { id, teamId }: Entry,
): Promise<Omit<EligibilityFacts, 'confirmed' | 'findings'>> {
  const [teamSize, roles, kinds, [solution]] = await Promise.all([
    db.$count(teamMembers, eq(teamMembers.teamId, teamId)),
    db
      .selectDistinct({ role: userRoles.role })
      .from(teamMembers)
      .innerJoin(userRoles, and(eq(userRoles.userId, teamMembers.userId), eq(userRoles.status, 'verified')))
      .where(eq(teamMembers.teamId, teamId)),
    db
      .selectDistinct({ kind: organisations.kind })
      .from(teamMembers)
      .innerJoin(organisationMembers, eq(organisationMembers.userId, teamMembers.userId))
      .innerJoin(organisations, eq(organisations.id, organisationMembers.organisationId))
      .where(eq(teamMembers.teamId, teamId)),
    db
      .select({
        readiness: solutions.readiness,
        focusAreaId: solutions.focusAreaId,
        amount: solutions.amount,
      })
      .from(solutions)
      .where(eq(solutions.id, id)),
  ]);
  return {
    teamSize,
    capacities: roles.map(({ role }) => role).filter(isCapacity),
    organisationKinds: kinds.map(({ kind }) => kind),
    readiness: solution?.readiness ?? null,
    hasFocusArea: Boolean(solution?.focusAreaId),
    amount: solution?.amount ?? null,
  };
}
