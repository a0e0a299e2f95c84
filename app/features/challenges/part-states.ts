import { type Advice, partOfAdvice } from '#app/domain/challenges/challenge-advice.ts';
import type { ChallengeGap } from '#app/domain/challenges/challenge-gaps.ts';
import { type ChallengePart, challengeParts, partOfGap } from '#app/domain/challenges/challenge-parts.ts';
import type { PhaseKind } from '#app/domain/challenges/phases.ts';

/** `off`: the plan has no phase for it. `empty`: nothing there, and nothing need be. */
export type PartState = 'missing' | 'advice' | 'fine' | 'empty' | 'off';

export type PartReadiness = {
  part: ChallengePart;
  state: PartState;
  gaps: ChallengeGap[];
  advice: Advice[];
  /** How many rows its list has; null for parts that are no list. */
  count: number | null;
};

const phaseOf: Partial<Record<ChallengePart, PhaseKind>> = { voting: 'vote', jury: 'jury', criteria: 'jury' };

/** How ready each part of a challenge is, in the order of the overview. */
export function statesOfParts({
  gaps,
  advice,
  counts,
  kinds,
}: {
  gaps: readonly ChallengeGap[];
  advice: readonly Advice[];
  counts: Readonly<Record<string, number>>;
  /** Kinds of the phases in the plan. */
  kinds: readonly PhaseKind[];
}): PartReadiness[] {
  return challengeParts.map((part) => {
    const missing = gaps.filter((gap) => partOfGap[gap] === part);
    const better = advice.filter((one) => partOfAdvice[one.kind] === part);
    const count = counts[part] ?? null;
    const phase = phaseOf[part];
    const isOff = phase !== undefined && !kinds.includes(phase) && !count;
    const state: PartState =
      missing.length > 0
        ? 'missing'
        : better.length > 0
          ? 'advice'
          : isOff
            ? 'off'
            : count === 0
              ? 'empty'
              : 'fine';
    return { part, state, gaps: missing, advice: better, count };
  });
}
