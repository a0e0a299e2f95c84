import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { cx } from './cx.ts';
import { describedBy, FieldGroup, type FieldProps } from './field.tsx';

/** One answer to choose: its value, its words, a sentence that explains it, and a picture if there is one. */
export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
};

type Shared = FieldProps & {
  choices: readonly Choice[];
  required?: boolean;
  columns?: 1 | 2 | 3;
  form?: string;
};

function Cards({
  type,
  isOn,
  input,
  ...field
}: Shared & {
  type: 'radio' | 'checkbox';
  isOn: (value: string) => boolean;
  input?: ComponentPropsWithoutRef<'input'>;
}) {
  const { id, name, choices, columns = 1, form } = field;
  const invalid = describedBy(field)['aria-invalid'];
  return (
    <FieldGroup {...field}>
      <div className={cx('choices', columns > 1 && `choices-${columns}`)}>
        {choices.map((choice, index) => {
          const own = index === 0 ? id : `${id}-${choice.value}`;
          return (
            <label key={choice.value} className="choice" htmlFor={own}>
              <input
                {...input}
                type={type}
                id={own}
                name={name}
                value={choice.value}
                form={form}
                disabled={choice.disabled}
                defaultChecked={isOn(choice.value)}
                aria-invalid={invalid}
                aria-describedby={choice.hint ? `${own}-more` : undefined}
                aria-labelledby={`${own}-label`}
              />
              {choice.icon && <span className="choice-icon">{choice.icon}</span>}
              <span className="choice-words">
                <span id={`${own}-label`}>{choice.label}</span>
                {choice.hint && (
                  <span id={`${own}-more`} className="choice-hint">
                    {choice.hint}
                  </span>
                )}
              </span>
            </label>
          );
        })}
      </div>
    </FieldGroup>
  );
}

/** One answer out of a few, each on a card that is easy to hit. */
export function RadioCards({ defaultValue, required, ...field }: Shared & { defaultValue?: string }) {
  return <Cards {...field} type="radio" isOn={(value) => value === defaultValue} input={{ required }} />;
}

/** Any number of answers, each on a card. `defaultValue` are the values that are ticked. */
export function CheckboxCards({
  defaultValue = [],
  ...field
}: Shared & { defaultValue?: readonly string[] }) {
  return <Cards {...field} type="checkbox" isOn={(value) => defaultValue.includes(value)} />;
}
