import type { ComponentPropsWithoutRef } from 'react';
import { describedBy, FieldFrame, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';

/** One line of a `Select`. */
export type SelectOption = { value: string; label: string; disabled?: boolean };

/** Props of `Select`. `emptyLabel` adds a first line without a value ("Choose one"). */
export type SelectProps = FieldProps &
  Omit<ComponentPropsWithoutRef<'select'>, keyof FieldProps | 'children'> & {
    options: readonly SelectOption[];
    emptyLabel?: string;
  };

/** One out of many, in the browser's own list. For up to six use `RadioCards`. */
export function Select({
  label,
  hint,
  errors,
  optionalLabel,
  asHeading,
  className,
  options,
  emptyLabel,
  ...select
}: SelectProps) {
  const { id } = select;
  return (
    <FieldFrame {...{ id, label, hint, errors, optionalLabel, asHeading, className }}>
      <span className="select">
        <select {...select} className="input" {...describedBy({ id, hint, errors })}>
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
    </FieldFrame>
  );
}
