import { type Advice, challengeAdvice } from '#app/domain/challenges/challenge-advice.ts';
import type { DbOrTx } from '#db/client.server.ts';
import { type findChallenge, partnersOf } from './challenge.queries.server.ts';
import {
  ballotRulesOf,
  countPossibleVoters,
  criteriaToEdit,
  currentTermsOf,
  eligibilityRulesOf,
  faqsOf,
  firstRoundOf,
  focusAreasOf,
  prizesOf,
} from './challenge-parts.queries.server.ts';

type Challenge = NonNullable<Awaited<ReturnType<typeof findChallenge>>>;

/** What could be better about a challenge, and how much there is in the parts that are lists. */
export async function findReadiness(
  db: DbOrTx,
  challenge: Challenge,
): Promise<{ advice: Advice[]; counts: Record<string, number> }> {
  const { id } = challenge;
  const [ballot, criteria, round, prizes, terms, rules, partners, faqs, areas] = await Promise.all([
    ballotRulesOf(db, id),
    criteriaToEdit(db, id),
    firstRoundOf(db, id),
    prizesOf(db, id),
    currentTermsOf(db, id),
    eligibilityRulesOf(db, id),
    partnersOf(db, id),
    faqsOf(db, id),
    focusAreasOf(db, id),
  ]);
  const advice = challengeAdvice({
    format: challenge.format,
    phases: challenge.phases,
    ballot,
    possibleVoters: ballot ? await countPossibleVoters(db, ballot.eligible) : 0,
    criteria: criteria.map(({ name, descriptors }) => ({ name, described: Object.keys(descriptors).length })),
    perEntry: round?.perEntry ?? null,
    prizes,
    hasPrizeSentence: challenge.prize !== '',
    terms: terms.map((one) => one.kind),
    rules: rules.map((rule) => rule.check),
    partners: partners.length,
    faqs: faqs.length,
    graceMinutes: challenge.graceMinutes,
  });
  const counts = {
    dates: challenge.phases.length,
    focus: areas.length,
    partners: partners.length,
    eligibility: rules.length,
    criteria: criteria.length,
    prizes: prizes.length,
    terms: terms.length,
    faq: faqs.length,
  };
  return { advice, counts };
}
