import type { ReactNode } from 'react';
import { StageIcon } from './stage-icon.tsx';
import type { Stage } from './stages.ts';

/** The name of a stage (`children`) with its sign, on its soft colour. */
export function StageBadge({ stage, children }: { stage: Stage; children: ReactNode }) {
  return (
    <span className="stage-badge" data-stage={stage}>
      <StageIcon stage={stage} />
      <span>{children}</span>
    </span>
  );
}
