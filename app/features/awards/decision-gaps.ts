import type { DecisionContent } from './decision.schemas.ts';

/** Least length of a statement and of feedback, in characters, as `decisionSchema` asks for. */
const least = 10;

/** What is missing before a decision can be signed: a kind, and the entry it is about. */
export type DecisionGap = { kind: 'statement' | 'feedback' | 'review'; entryId: string; title: string };

/** What is missing in a decision. What the jury awards needs a statement; every team gets feedback that staff have read. */
export function decisionGaps(
  content: DecisionContent,
  entries: readonly { id: string; title: string }[],
): DecisionGap[] {
  const isShort = (text: string | undefined) => (text?.trim().length ?? 0) < least;
  return entries.flatMap(({ id, title }): DecisionGap[] => {
    const gaps: DecisionGap[] = [];
    if (content.juryAwards.includes(id) && isShort(content.statements[id])) {
      gaps.push({ kind: 'statement', entryId: id, title });
    }
    if (isShort(content.feedback[id])) gaps.push({ kind: 'feedback', entryId: id, title });
    else if (!content.reviews[id]) gaps.push({ kind: 'review', entryId: id, title });
    return gaps;
  });
}
