import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { cx } from './cx.ts';
import { describedBy, FieldFrame, type FieldProps } from './field.tsx';

/** Props of `TextField`; whatever an `input` takes (`type`, `autoComplete`, `inputMode` …) is passed on. */
export type TextFieldProps = FieldProps &
  Omit<ComponentPropsWithoutRef<'input'>, keyof FieldProps | 'prefix'> & {
    prefix?: ReactNode;
    suffix?: ReactNode;
    width?: 'short' | 'medium' | 'full';
  };

/** One line of text, a number, an address or a code. */
export function TextField({
  label,
  hint,
  errors,
  optionalLabel,
  asHeading,
  className,
  prefix,
  suffix,
  width = 'full',
  type = 'text',
  ...input
}: TextFieldProps) {
  const { id } = input;
  const control = (
    <input
      {...input}
      type={type}
      className={cx('input', `input-${width}`)}
      {...describedBy({ id, hint, errors })}
    />
  );
  return (
    <FieldFrame {...{ id, label, hint, errors, optionalLabel, asHeading, className }}>
      {prefix || suffix ? (
        <div className="input-row">
          {prefix && <span aria-hidden="true">{prefix}</span>}
          {control}
          {suffix && <span aria-hidden="true">{suffix}</span>}
        </div>
      ) : (
        control
      )}
    </FieldFrame>
  );
}
