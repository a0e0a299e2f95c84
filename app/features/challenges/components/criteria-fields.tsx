import { useState } from 'react';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { errorId } from '../challenge-errors.ts';
import { type FormValues, textIn } from '../form-values.ts';

const mostCriteria = 10;

/** What the jury scores. Blank rows are left out; without JavaScript there are always three more. */
export function CriteriaFields({
  values,
  errorsOf,
}: {
  values: FormValues;
  errorsOf: (name: string) => string[] | undefined;
}) {
  const t = useT('challenges');
  const filled = Array.from({ length: mostCriteria }, (_, index) => index).filter(
    (index) => textIn(values, `criteria[${index}].name`) !== '',
  ).length;
  const [rows, setRows] = useState(Math.min(mostCriteria, Math.max(4, filled + 3)));
  return (
    <fieldset className="form-part" id="criteria">
      <legend>{t('form.criteria')}</legend>
      <p className="field-hint">{t('form.criteriaHint')}</p>
      {Array.from({ length: rows }, (_, index) => {
        const name = `criteria[${index}]`;
        return (
          <fieldset key={name} className="criterion-row">
            <legend className="sr-only">{t('form.criterionN', { n: String(index + 1) })}</legend>
            <TextField
              id={errorId(`${name}.name`)}
              name={`${name}.name`}
              label={t('form.criterion')}
              errors={errorsOf(`${name}.name`) ?? []}
              defaultValue={textIn(values, `${name}.name`)}
            />
            <TextField
              id={errorId(`${name}.weight`)}
              name={`${name}.weight`}
              label={t('form.weight')}
              inputMode="decimal"
              width="short"
              errors={errorsOf(`${name}.weight`) ?? []}
              defaultValue={textIn(values, `${name}.weight`)}
            />
            <TextField
              id={errorId(`${name}.description`)}
              name={`${name}.description`}
              label={t('form.criterionHint')}
              errors={errorsOf(`${name}.description`) ?? []}
              defaultValue={textIn(values, `${name}.description`)}
            />
          </fieldset>
        );
      })}
      {useHydrated() && rows < mostCriteria && (
        <Button type="button" tone="secondary" icon="plus" onClick={() => setRows(rows + 1)}>
          {t('form.addCriterion')}
        </Button>
      )}
    </fieldset>
  );
}
