import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';

/**
 * What every field takes. `id` is the one that an error summary links to; `errors` are sentences; `asHeading`
 * makes the label the page's `h1`, for pages that ask one question.
 */
export type FieldProps = {
  id: string;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: readonly string[];
  optionalLabel?: ReactNode;
  asHeading?: boolean;
  className?: string;
};

/** Attributes that tie a control to its hint and its errors. `more` are ids of further descriptions. */
export function describedBy(
  { id, hint, errors }: Pick<FieldProps, 'id' | 'hint' | 'errors'>,
  ...more: (string | false | undefined)[]
): { 'aria-describedby'?: string; 'aria-invalid'?: true } {
  const wrong = Boolean(errors?.length);
  const ids = [hint ? `${id}-hint` : false, wrong && `${id}-error`, ...more].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': wrong || undefined };
}

/** The hint below a label. */
export function FieldHint({ id, hint }: Pick<FieldProps, 'id' | 'hint'>) {
  if (!hint) return null;
  return (
    <div id={`${id}-hint`} className="field-hint">
      {hint}
    </div>
  );
}

/** The errors of a field, each a sentence, with a sign so that they are not told by colour alone. */
export function FieldErrors({ id, errors }: Pick<FieldProps, 'id' | 'errors'>) {
  if (!errors?.length) return null;
  return (
    <div id={`${id}-error`} className="field-error">
      {errors.map((error) => (
        <p key={error}>
          <Icon name="error" />
          <span>{error}</span>
        </p>
      ))}
    </div>
  );
}

function Words({ label, optionalLabel }: Pick<FieldProps, 'label' | 'optionalLabel'>) {
  return (
    <>
      {label}
      {optionalLabel && <span className="field-optional"> {optionalLabel}</span>}
    </>
  );
}

/** Label, hint and errors around one control (`children`). */
export function FieldFrame({
  id,
  label,
  hint,
  errors,
  optionalLabel,
  asHeading,
  className,
  children,
}: Omit<FieldProps, 'name'> & { children: ReactNode }) {
  const text = (
    <label className={asHeading ? undefined : 'field-label'} htmlFor={id}>
      <Words label={label} optionalLabel={optionalLabel} />
    </label>
  );
  return (
    <div className={cx('field', className)} data-wrong={errors?.length ? '' : undefined}>
      {asHeading ? <h1 className="field-heading">{text}</h1> : text}
      <FieldHint id={id} hint={hint} />
      <FieldErrors id={id} errors={errors} />
      {children}
    </div>
  );
}

/** Legend, hint and errors around a group of controls (`children`), the first of which carries `id` itself. */
export function FieldGroup({
  id,
  label,
  hint,
  errors,
  optionalLabel,
  asHeading,
  className,
  children,
}: Omit<FieldProps, 'name'> & { children: ReactNode }) {
  const words = <Words label={label} optionalLabel={optionalLabel} />;
  const ids = describedBy({ id, hint, errors })['aria-describedby'];
  return (
    <fieldset
      className={cx('field', className)}
      data-wrong={errors?.length ? '' : undefined}
      aria-describedby={ids}
    >
      <legend className={asHeading ? undefined : 'field-label'}>
        {asHeading ? <h1 className="field-heading">{words}</h1> : words}
      </legend>
      <FieldHint id={id} hint={hint} />
      <FieldErrors id={id} errors={errors} />
      {children}
    </fieldset>
  );
}
