import type { SusSummary } from '../methods/instruments/sus.ts';
import type { FlowCount } from '../pilots/participant-flow.ts';
import { type EvaluationDomain, evaluationDomains } from './decisions.ts';

/** What a panel reads: counts and summaries, no person and no single sheet. */
export type Evidence = {
  participants: FlowCount[];
  sus: SusSummary;
  incidents: IncidentCounts;
  /** Scores of the panel by domain, in the order of the domains; each domain's scores from low to high. */
  panel: DomainScores[];
};

export type IncidentCounts = { total: number; serious: number; unclassified: number; related: number };

/** The scores of one domain: 1 to 5, from low to high, so that nobody can be told by their place. */
export type DomainScores = { domain: EvaluationDomain; scores: number[]; mean: number | null };

/** The panel's scores by domain. Left-out domains have none; the mean of none is null. */
export function scoresByDomain(rows: readonly { domain: string; score: number }[]): DomainScores[] {
  return evaluationDomains.map((domain) => {
    const scores = rows
      .filter((row) => row.domain === domain)
      .map((row) => row.score)
      .sort((a, b) => a - b);
    const mean = scores.length === 0 ? null : scores.reduce((sum, value) => sum + value, 0) / scores.length;
    return { domain, scores, mean };
  });
}
