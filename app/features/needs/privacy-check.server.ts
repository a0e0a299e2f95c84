import { findIdentifiers } from '#app/domain/privacy-guard/find-identifiers.ts';
import type { Finding, GuardLocale } from '#app/domain/privacy-guard/finding.ts';
import { removeFindings } from '#app/domain/privacy-guard/remove-findings.ts';
import type { Draft } from './drafts.server.ts';
import type { NeedAnswers } from './need-answers.ts';

/** The answers that strangers will read and that may tell who somebody is. */
export const guardedFields = ['title', 'story', 'who', 'today'] as const;
export type GuardedField = (typeof guardedFields)[number];

/** A place in an answer that may tell who somebody is, with the words around it. */
export type GuardFinding = {
  /** Names this finding as long as its text stays where it is. */
  key: string;
  field: GuardedField;
  kind: Finding['kind'];
  text: string;
  before: string;
  after: string;
};

const keyOf = (field: GuardedField, { kind, start, text }: Finding) => `${field}|${kind}|${start}|${text}`;
/** What is remembered of a finding that was kept: it stays kept when the text around it changes. */
const keptAs = (field: GuardedField, { kind, text }: Finding) => `${field}|${kind}|${text}`;

function* findings(answers: NeedAnswers, locale: GuardLocale) {
  for (const field of guardedFields) {
    for (const finding of findIdentifiers(answers[field] ?? '', locale)) yield { field, finding };
  }
}

/** What is still to be decided in a draft. */
export function openFindings({ answers, kept }: Draft, locale: GuardLocale): GuardFinding[] {
  return [...findings(answers, locale)]
    .filter(({ field, finding }) => !kept.includes(keptAs(field, finding)))
    .map(({ field, finding }) => {
      const text = answers[field] ?? '';
      return {
        key: keyOf(field, finding),
        field,
        kind: finding.kind,
        text: finding.text,
        before: text.slice(Math.max(0, finding.start - 30), finding.start),
        after: text.slice(finding.end, finding.end + 30),
      };
    });
}

/** The draft without what was found, or with it kept. A finding that is no longer there changes nothing. */
export function decideFinding(
  draft: Draft,
  locale: GuardLocale,
  key: string,
  decision: 'remove' | 'keep',
): Pick<Draft, 'answers' | 'kept'> | null {
  for (const { field, finding } of findings(draft.answers, locale)) {
    if (keyOf(field, finding) !== key) continue;
    if (decision === 'keep') return { answers: draft.answers, kept: [...draft.kept, keptAs(field, finding)] };
    const text = removeFindings(draft.answers[field] ?? '', [finding], locale);
    return { answers: { ...draft.answers, [field]: text }, kept: draft.kept };
  }
  return null;
}
