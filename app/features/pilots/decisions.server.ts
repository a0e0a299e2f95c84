import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '#app/domain/evaluations/canonical-json.ts';
import type { ShownDecision } from './components/decision-card.tsx';
import { evidenceSchema } from './evidence.schemas.ts';
import type { DecisionRow } from './pilots.queries.server.ts';

/** The fingerprint of a snapshot: SHA-256 of its canonical JSON, so that anyone can check it against what is stored. */
export function fingerprintOf(snapshot: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(snapshot as Json))
    .digest('hex');
}

/** A decision for the page: its snapshot is read, and checked against the fingerprint that was signed. */
export function showDecision({ snapshot, snapshotHash, ...decision }: DecisionRow): ShownDecision {
  return {
    ...decision,
    hash: snapshotHash,
    holds: fingerprintOf(snapshot) === snapshotHash,
    evidence: evidenceSchema.safeParse(snapshot).data ?? null,
  };
}
