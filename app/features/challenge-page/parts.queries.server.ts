import { sql } from 'drizzle-orm';
import type { AwardKind } from '#app/domain/challenges/challenge-machine.ts';
import { type EligibilityRule, readRule, type StoredRule } from '#app/domain/challenges/eligibility-rules.ts';
import { type TermsKind, termsKinds } from '#app/domain/challenges/terms.ts';
import type { VotingMethod } from '#app/domain/methods/voting/voting-methods.ts';
import type { Capacity, Constituency } from '#app/domain/people/roles.ts';
import type { DbOrTx } from '#db/client.server.ts';

export type FocusArea = { id: string; name: string; description: string };
/** `amount` in whole euros; null where it is no money. */
export type Prize = { id: string; kind: AwardKind; title: string; promise: string; amount: number | null };
export type Faq = { id: string; question: string; answer: string };
/** `share` of all weights, 0–1; `descriptors` in the order of the scores. */
export type Criterion = {
  id: string;
  name: string;
  description: string;
  share: number;
  descriptors: { score: string; words: string }[];
};
export type Partner = { id: string; slug: string; name: string; part: string; logoFileId: string | null };
export type CurrentTerms = { kind: TermsKind; version: number; at: Date };
export type PageFile = { id: string; name: string; contentType: string; size: number };
export type PageBallot = {
  method: VotingMethod;
  eligible: Capacity[];
  weights: Partial<Record<Constituency, number>> | null;
  quorum: number;
  patientGate: number | null;
  turnout: number;
};

/** What staff have written of a challenge besides its brief: each list is short, as a person wrote it. */
export type ChallengeParts = {
  focusAreas: FocusArea[];
  rules: EligibilityRule[];
  prizes: Prize[];
  faqs: Faq[];
  criteria: Criterion[];
  partners: Partner[];
  terms: CurrentTerms[];
  files: PageFile[];
  ballot: PageBallot | null;
  /** People who sit in the jury. */
  jurors: number;
};

type StoredCriterion = Omit<Criterion, 'share' | 'descriptors'> & {
  weight: number;
  descriptors: Record<string, string>;
};
type Row = Omit<ChallengeParts, 'rules' | 'criteria' | 'terms'> & {
  rules: StoredRule[];
  criteria: StoredCriterion[];
  terms: { kind: TermsKind; version: number; at: string }[];
};

/** All written parts of a challenge in one statement. Not scoped: ask the policy for the challenge. */
export async function partsOf(db: DbOrTx, challengeId: string): Promise<ChallengeParts> {
  const [row] = (await db.execute(sql`
    with of as (select ${challengeId}::uuid as id)
    select
      ${list(sql`select f.id, name, description from focus_areas f, of where f.challenge_id = of.id order by position, f.id`)} as "focusAreas",
      ${list(sql`select r.id, kind, parameter, wording from eligibility_rules r, of where r.challenge_id = of.id order by position, r.id`)} as rules,
      ${list(sql`select p.id, kind, title, promise, amount from prizes p, of where p.challenge_id = of.id order by position, p.id`)} as prizes,
      ${list(sql`select q.id, question, answer from challenge_faqs q, of where q.challenge_id = of.id order by position, q.id`)} as faqs,
      ${list(sql`select c.id, name, description, weight, descriptors from criteria c, of where c.challenge_id = of.id order by position`)} as criteria,
      ${list(sql`select o.id, o.slug, o.name, p.part, o.logo_file_id as "logoFileId" from challenge_partners p
        join of on of.id = p.challenge_id join organisations o on o.id = p.organisation_id order by p.position, o.name`)} as partners,
      ${list(sql`select distinct on (kind) kind, version, created_at as at from challenge_terms t, of
        where t.challenge_id = of.id order by kind, version desc`)} as terms,
      ${list(sql`select f.id, name, content_type as "contentType", size from files f, of
        where f.subject_type = 'challenge' and f.subject_id = of.id and removed_at is null order by f.id`)} as files,
      (select to_jsonb(x) from (select method, eligible, weights, quorum, patient_gate as "patientGate",
        (select count(*)::int from ballot_papers p where p.ballot_id = b.id) as turnout
        from ballots b, of where b.challenge_id = of.id) x) as ballot,
      (select count(*)::int from jurors j, of
        where j.challenge_id = of.id and j.status = 'accepted' and j.stepped_down_at is null) as jurors
  `)) as unknown as Row[];
  if (!row) throw new Error('A statement without a table gives one row');
  const weights = row.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return {
    ...row,
    rules: row.rules.map(readRule),
    criteria: row.criteria.map(({ weight, descriptors, ...criterion }) => ({
      ...criterion,
      share: weights > 0 ? weight / weights : 0,
      descriptors: Object.entries(descriptors)
        .filter(([, words]) => words !== '')
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(([score, words]) => ({ score, words })),
    })),
    terms: row.terms
      .toSorted((a, b) => termsKinds.indexOf(a.kind) - termsKinds.indexOf(b.kind))
      .map((terms) => ({ ...terms, at: new Date(terms.at) })),
  };
}

/** The rows of a statement as one JSON list, in their order. */
const list = (rows: ReturnType<typeof sql>) =>
  sql`(select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (${rows}) x)`;
