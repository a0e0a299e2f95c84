import { type ChangeEvent, type ComponentPropsWithoutRef, type ReactNode, useEffect, useState } from 'react';
import { cx } from './cx.ts';
import { describedBy, FieldFrame, type FieldProps } from './field.tsx';
import { useHydrated } from './use-hydrated.ts';

/**
 * Props of `TextArea`. `limit` is the most characters; `limitLabel` says so where there is no JavaScript, and
 * `countLabel` says how many are left (negative: too many) while typing. Typing is never cut off.
 */
export type TextAreaProps = FieldProps &
  Omit<ComponentPropsWithoutRef<'textarea'>, keyof FieldProps> & {
    limit?: number;
    limitLabel?: ReactNode;
    countLabel?: (left: number) => string;
  };

/** Several lines of plain text, growing with what is written. */
export function TextArea({
  label,
  hint,
  errors,
  optionalLabel,
  asHeading,
  className,
  limit,
  limitLabel,
  countLabel,
  onChange,
  rows = 5,
  ...area
}: TextAreaProps) {
  const { id } = area;
  const [length, setLength] = useState(String(area.value ?? area.defaultValue ?? '').length);
  const counting = useHydrated() && limit !== undefined && countLabel;
  const left = (limit ?? 0) - length;
  function change(event: ChangeEvent<HTMLTextAreaElement>) {
    setLength(event.currentTarget.value.length);
    onChange?.(event);
  }
  return (
    <FieldFrame {...{ id, label, hint, errors, optionalLabel, asHeading, className }}>
      <textarea
        {...area}
        rows={rows}
        className="input input-area"
        onChange={change}
        {...describedBy({ id, hint, errors }, limit !== undefined && `${id}-count`)}
      />
      {limit !== undefined && (
        <p id={`${id}-count`} className={cx('field-count', counting && left < 0 && 'field-count-over')}>
          {counting ? counting(left) : limitLabel}
        </p>
      )}
      {counting && <QuietCount text={counting(left)} />}
    </FieldFrame>
  );
}

/** Says the count to screen readers once a person has stopped typing, not at every key. */
function QuietCount({ text }: { text: string }) {
  const [first] = useState(text);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (text === first) return;
    const timer = setTimeout(() => setSaid(text), 1200);
    return () => clearTimeout(timer);
  }, [text, first]);
  return (
    <span className="sr-only" aria-live="polite">
      {said}
    </span>
  );
}
