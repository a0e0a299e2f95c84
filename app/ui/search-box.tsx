import { Button } from './button.tsx';
import { Form } from './form.tsx';
import { HiddenFields, type HiddenValues } from './hidden-fields.tsx';

/** Searches a list: a GET form. `label` names the field, `buttonLabel` the button, `keep` are other parameters. */
export function SearchBox({
  id = 'search',
  name = 'q',
  label,
  buttonLabel,
  placeholder,
  defaultValue,
  action,
  keep,
}: {
  id?: string;
  name?: string;
  label: string;
  buttonLabel: string;
  placeholder?: string;
  defaultValue?: string;
  action?: string;
  keep?: HiddenValues;
}) {
  return (
    <Form method="get" action={action} role="search" className="search-box">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <HiddenFields values={keep} />
      <div className="search-row">
        <input
          key={defaultValue}
          id={id}
          className="input"
          type="search"
          name={name}
          defaultValue={defaultValue}
          placeholder={placeholder}
          autoComplete="off"
          enterKeyHint="search"
        />
        <Button icon="search">{buttonLabel}</Button>
      </div>
    </Form>
  );
}
