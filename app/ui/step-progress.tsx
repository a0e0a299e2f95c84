import type { ReactNode } from 'react';

/** Where a person is in a form of several pages: `label` says it ("Step 2 of 8"), the line shows it. */
export function StepProgress({ step, of, label }: { step: number; of: number; label: ReactNode }) {
  return (
    <div className="steps">
      <p>{label}</p>
      <div className="steps-line" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          <span key={index} data-state={index + 1 < step ? 'done' : index + 1 === step ? 'now' : 'next'} />
        ))}
      </div>
    </div>
  );
}
