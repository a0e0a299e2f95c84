import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './icon.tsx';

/** One error: what is wrong, and the id of the field it is about (none: the whole form). */
export type SummaryError = { fieldId?: string; message: string };

/**
 * What is wrong in a form, at the top of the page, with links to the fields. Takes the focus when it appears and
 * whenever `submission` (for instance the action's data) changes. Shows nothing when there are no errors.
 */
export function ErrorSummary({
  title,
  errors,
  submission,
}: {
  title: ReactNode;
  errors: readonly SummaryError[];
  submission?: unknown;
}) {
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new submission must bring the focus back
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, submission]);
  if (!shown) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>
        <Icon name="error" />
        <span>{title}</span>
      </h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId}${message}`}>{fieldId ? <a href={`#${fieldId}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
