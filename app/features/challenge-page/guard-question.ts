import { findIdentifiers } from '#app/domain/privacy-guard/find-identifiers.ts';
import type { GuardLocale } from '#app/domain/privacy-guard/finding.ts';
import { removeFindings } from '#app/domain/privacy-guard/remove-findings.ts';
import { type GuardFinding, seenAs } from './guard-finding.ts';

export type GuardOutcome = { send: string } | { findings: GuardFinding[] };

/** What was decided about what was found: to take it out or to keep it; null before anything was shown. */
export type GuardDecision = 'remove' | 'keep' | null;

/**
 * Looks at a question before it is sent. What was `seen` already and is kept goes through; anything that was not shown yet
 * is shown first, whatever was pressed.
 */
export function guardQuestion(
  text: string,
  locale: GuardLocale,
  { decision, seen }: { decision: GuardDecision; seen: readonly string[] },
): GuardOutcome {
  const findings = findIdentifiers(text, locale);
  if (decision === 'remove') return { send: removeFindings(text, findings, locale) };
  const isNew = findings.some((finding) => !seen.includes(seenAs(finding)));
  if (findings.length === 0 || (decision === 'keep' && !isNew)) return { send: text };
  return { findings: findings.map(({ kind, text: place }) => ({ kind, text: place })) };
}
