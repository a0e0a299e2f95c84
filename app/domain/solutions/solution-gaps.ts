/** What a solution must say before it can be sent in, in the order of the form. */
export const solutionGapKinds = ['title', 'summary', 'needs', 'design', 'whatItTakes', 'readiness'] as const;
export type SolutionGap = (typeof solutionGapKinds)[number];

/** A solution as far as its readiness goes. `designLength` in characters of plain text. */
export type SolutionDraft = {
  title: string;
  summary: string;
  needCount: number;
  designLength: number;
  whatItTakes: string;
  readiness: number | null;
};

/** Least lengths, in characters: below them a reader learns nothing. */
export const solutionMinimum = { title: 5, summary: 40, design: 100, whatItTakes: 20 } as const;

/** What is missing before the solution can be sent in; empty when it is complete. */
export function solutionGaps(draft: SolutionDraft): SolutionGap[] {
  const missing: Record<SolutionGap, boolean> = {
    title: draft.title.trim().length < solutionMinimum.title,
    summary: draft.summary.trim().length < solutionMinimum.summary,
    needs: draft.needCount === 0,
    design: draft.designLength < solutionMinimum.design,
    whatItTakes: draft.whatItTakes.trim().length < solutionMinimum.whatItTakes,
    readiness: draft.readiness === null,
  };
  return solutionGapKinds.filter((gap) => missing[gap]);
}
