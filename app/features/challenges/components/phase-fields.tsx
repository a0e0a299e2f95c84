import { phaseKinds } from '#app/domain/challenges/phases.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FieldErrors } from '#app/ui/field.tsx';
import { errorId } from '../challenge-errors.ts';
import { type FormValues, textIn } from '../form-values.ts';

/** When each phase begins and ends. A button fills in the ready plan of the chosen format from a first day. */
export function PhaseFields({
  values,
  timeZone,
  errorsOf,
}: {
  values: FormValues;
  timeZone: string;
  errorsOf: (name: string) => string[] | undefined;
}) {
  const t = useT('challenges');
  const d = useT('domain');
  return (
    <fieldset className="form-part" id="phases">
      <legend>{t('form.phases')}</legend>
      <p className="field-hint">{t('form.phasesHint', { zone: timeZone })}</p>
      <FieldErrors id="phases" errors={errorsOf('phases') ?? []} />
      <div className="plan-row">
        <DateField
          id="firstDay"
          name="firstDay"
          label={t('form.firstDay')}
          errors={errorsOf('firstDay') ?? []}
          defaultValue={textIn(values, 'firstDay')}
        />
        <Button name="intent" value="plan" tone="secondary" icon="calendar">
          {t('form.plan')}
        </Button>
      </div>
      {phaseKinds.map((kind, index) => {
        const name = `phases[${index}]`;
        return (
          <fieldset key={kind} className="phase-row">
            <legend className="sr-only">{d(`phaseKind.${kind}`)}</legend>
            <input type="hidden" name={`${name}.kind`} value={kind} />
            <label className="check">
              <input
                type="checkbox"
                name={`${name}.on`}
                defaultChecked={textIn(values, `${name}.on`) !== ''}
              />
              <span>{d(`phaseKind.${kind}`)}</span>
            </label>
            <DateField
              withTime
              id={errorId(`${name}.startsAt`)}
              name={`${name}.startsAt`}
              label={t('form.startsAt')}
              errors={errorsOf(`${name}.startsAt`) ?? []}
              defaultValue={textIn(values, `${name}.startsAt`)}
            />
            <DateField
              withTime
              id={errorId(`${name}.endsAt`)}
              name={`${name}.endsAt`}
              label={t('form.endsAt')}
              errors={errorsOf(`${name}.endsAt`) ?? []}
              defaultValue={textIn(values, `${name}.endsAt`)}
            />
          </fieldset>
        );
      })}
    </fieldset>
  );
}
