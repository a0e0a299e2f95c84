import type { DecisionContent } from './decision.schemas.ts';

/** Least length of a statement and of feedback, in characters, as `decisionSchema` asks for. */
const least = 10;

/** What is missing before a decision can be signed: a kind, and the entry it is about. */
export type DecisionGap = { kind: 'statement' | 'feedback'; entryId: string; title: string };

/** What is missing in a decision. An awarded entry needs a statement, every other one feedback. */
export function decisionGaps(
  content: DecisionContent,
  entries: readonly { id: string; title: string; isVotersChoice: boolean }[],
): DecisionGap[] {
  const isShort = (text: string | undefined) => (text?.trim().length ?? 0) < least;
  return entries.flatMap(({ id, title, isVotersChoice }): DecisionGap[] => {
    const isJurys = content.juryAwards.includes(id);
    if (isJurys && isShort(content.statements[id])) return [{ kind: 'statement', entryId: id, title }];
    if (!isJurys && !isVotersChoice && isShort(content.feedback[id])) {
      return [{ kind: 'feedback', entryId: id, title }];
    }
    return [];
  });
}
