import { findIdentifiers } from '#app/domain/privacy-guard/find-identifiers.ts';
import type { FindingKind, GuardLocale } from '#app/domain/privacy-guard/finding.ts';

/** A stretch of a text; `finding` says what in it may tell who somebody is. */
export type MarkedPart = { text: string; finding: FindingKind | null };

/** A text cut into what may tell who somebody is and the rest, in order and without loss. */
export function markIdentifiers(text: string, locale: GuardLocale): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { start, end, kind } of findIdentifiers(text, locale)) {
    if (start > at) parts.push({ text: text.slice(at, start), finding: null });
    parts.push({ text: text.slice(start, end), finding: kind });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), finding: null });
  return parts;
}
