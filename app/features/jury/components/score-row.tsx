import { useT } from '#app/i18n/use-t.ts';
import { FieldGroup } from '#app/ui/field.tsx';

const steps = ['1', '2', '3', '4', '5'] as const;

/** One criterion: what it asks, and five steps in figures and words, each with what it means here where that is said. */
export function ScoreRow({
  id,
  name,
  label,
  hint,
  descriptors,
  value,
  readOnly,
}: {
  id: string;
  name: string;
  label: string;
  hint: string;
  /** What a score means, by score. */
  descriptors: Readonly<Record<string, string>>;
  value: number | undefined;
  readOnly: boolean;
}) {
  const t = useT('jury');
  const described = steps.filter((step) => descriptors[step]);
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
                aria-describedby={descriptors[step] ? `${id}-means-${step}` : undefined}
              />
              <span className="score-figure">{step}</span>
              <span>{t(`scale.${step}`)}</span>
            </label>
          );
        })}
      </div>
      {described.length > 0 && (
        <dl className="score-means" aria-label={t('sheet.means')}>
          {described.map((step) => (
            <div key={step}>
              <dt>{step}</dt>
              <dd id={`${id}-means-${step}`}>{descriptors[step]}</dd>
            </div>
          ))}
        </dl>
      )}
    </FieldGroup>
  );
}
