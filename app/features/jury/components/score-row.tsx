import { useT } from '#app/i18n/use-t.ts';
import { FieldGroup } from '#app/ui/field.tsx';

const steps = ['1', '2', '3', '4', '5'] as const;

/** One criterion: what it asks, and five steps in figures and words. */
export function ScoreRow({
  id,
  name,
  label,
  hint,
  value,
  readOnly,
}: {
  id: string;
  name: string;
  label: string;
  hint: string;
  value: number | undefined;
  readOnly: boolean;
}) {
  const t = useT('jury');
  return (
    <FieldGroup id={id} label={label} hint={hint}>
      <div className="score-row">
        {steps.map((step) => {
          const own = step === '1' ? id : `${id}-${step}`;
          return (
            <label key={step} htmlFor={own} className="score">
              <input
                type="radio"
                id={own}
                name={name}
                value={step}
                defaultChecked={value === Number(step)}
                disabled={readOnly}
              />
              <span className="score-figure">{step}</span>
              <span>{t(`scale.${step}`)}</span>
            </label>
          );
        })}
      </div>
    </FieldGroup>
  );
}
