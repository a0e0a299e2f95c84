import type { DecisionContent } from './decision.schemas.ts';

/** Names of the fields in the form of a decision. */
export const decisionFields = {
  award: 'award',
  reviewed: 'reviewed',
  statement: (entryId: string) => `statement-${entryId}`,
  prize: (entryId: string) => `prize-${entryId}`,
  feedback: (entryId: string) => `feedback-${entryId}`,
  review: (entryId: string) => `review-${entryId}`,
  votersStatement: 'votersStatement',
} as const;

/** What stands in the form of a decision. */
export function readDecisionForm(form: FormData): DecisionContent {
  const text = (value: FormDataEntryValue | null) =>
    typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
  const by = (prefix: string) =>
    Object.fromEntries(
      [...form.keys()]
        .filter((name) => name.startsWith(prefix))
        .map((name) => [name.slice(prefix.length), text(form.get(name))]),
    );
  const prizes = Object.entries(by(decisionFields.prize(''))).filter(([, prizeId]) => prizeId !== '');
  return {
    juryAwards: form.getAll(decisionFields.award).map(String),
    statements: by(decisionFields.statement('')),
    prizes: Object.fromEntries(prizes),
    votersStatement: text(form.get(decisionFields.votersStatement)),
    feedback: by(decisionFields.feedback('')),
    reviewed: form.getAll(decisionFields.reviewed).map(String),
    reviews: {},
  };
}
