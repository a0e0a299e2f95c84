import type { ComponentPropsWithoutRef } from 'react';
import { describedBy, FieldFrame, type FieldProps } from './field.tsx';

/** Props of `FileField`; `accept` and `multiple` are passed on. */
export type FileFieldProps = FieldProps & Omit<ComponentPropsWithoutRef<'input'>, keyof FieldProps | 'type'>;

/** Files from the person's device, through the browser's own button. */
export function FileField({
  label,
  hint,
  errors,
  optionalLabel,
  asHeading,
  className,
  ...input
}: FileFieldProps) {
  const { id } = input;
  return (
    <FieldFrame {...{ id, label, hint, errors, optionalLabel, asHeading, className }}>
      <input {...input} type="file" className="input input-file" {...describedBy({ id, hint, errors })} />
    </FieldFrame>
  );
}
