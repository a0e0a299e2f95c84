import { alphaInterval } from '../methods/agreement/alpha-interval.ts';
import {
  type AgreementVerdict,
  krippendorffAlpha,
  readAlpha,
} from '../methods/agreement/krippendorff-alpha.ts';
import { evaluationDomains } from './decisions.ts';

/** How much a panel agrees: ordinal alpha over the domains, with what it allows. */
export type PanelAgreement = {
  alpha: number | null;
  interval: { low: number; high: number } | null;
  verdict: AgreementVerdict | null;
};

/**
 * The agreement of a panel: each domain is a unit, each clinician an observer; scores are ranks, so ordinal.
 *
 * @param seed published text for the interval, so that anyone gets the same
 * Missing: a domain that somebody left out counts for the others.
 */
export function panelAgreement(
  scores: readonly { userId: string; domain: string; score: number }[],
  seed: string,
): PanelAgreement {
  const people = [...new Set(scores.map((entry) => entry.userId))].sort();
  const ratings = evaluationDomains.map((domain) =>
    people.map(
      (userId) => scores.find((entry) => entry.userId === userId && entry.domain === domain)?.score ?? null,
    ),
  );
  const { alpha } = krippendorffAlpha(ratings, 'ordinal');
  if (alpha === null) return { alpha: null, interval: null, verdict: null };
  const interval = alphaInterval(ratings, 'ordinal', { seed });
  return {
    alpha,
    interval: interval && { low: interval.low, high: interval.high },
    verdict: readAlpha(alpha),
  };
}
