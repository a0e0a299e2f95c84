import type { PartChoices } from '../../builder/load-part.server.ts';
import { errorId } from '../../challenge-errors.ts';
import type { NeedChoice } from '../../form-choices.queries.server.ts';
import { type FormValues, textIn } from '../../form-values.ts';

/** What the fields of one part are drawn from. */
export type PartProps = {
  values: FormValues;
  errorsOf: (name: string) => string[] | undefined;
  choices: PartChoices;
  chosen: readonly NeedChoice[];
  found: readonly NeedChoice[] | null;
  /** Whether ready words were just filled in. */
  filled: boolean;
  slug: string;
  timeZone: string;
  /** Another whenever the fields have to be drawn anew. */
  stamp: string;
};

/** Props of a field by its name in the form. */
export function fieldOf(
  { values, errorsOf }: Pick<PartProps, 'values' | 'errorsOf'>,
  name: string,
  label: string,
) {
  return {
    id: errorId(name),
    name,
    label,
    errors: errorsOf(name) ?? [],
    defaultValue: textIn(values, name),
  };
}
