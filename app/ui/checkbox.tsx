import type { ComponentPropsWithoutRef } from 'react';
import { cx } from './cx.ts';
import { describedBy, FieldErrors, FieldHint, type FieldProps } from './field.tsx';

/** Props of `Checkbox`; `defaultChecked`, `value` and the like are passed on. */
export type CheckboxProps = Omit<FieldProps, 'asHeading' | 'optionalLabel'> &
  Omit<ComponentPropsWithoutRef<'input'>, keyof FieldProps | 'type'>;

/** One thing to agree to or to switch on. */
export function Checkbox({ label, hint, errors, className, ...input }: CheckboxProps) {
  const { id } = input;
  return (
    <div className={cx('field', className)} data-wrong={errors?.length ? '' : undefined}>
      <FieldErrors id={id} errors={errors} />
      <label className="check" htmlFor={id}>
        <input {...input} type="checkbox" {...describedBy({ id, hint, errors })} />
        <span>{label}</span>
      </label>
      <div className="check-hint">
        <FieldHint id={id} hint={hint} />
      </div>
    </div>
  );
}
