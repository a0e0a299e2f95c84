import type { VotingMethod } from '#app/domain/methods/voting/voting-methods.ts';
import { markField, pickField } from '#app/features/ballots/marks-form.ts';
import { useT } from '#app/i18n/use-t.ts';
import { FieldGroup } from '#app/ui/field.tsx';

/** One line for each solution as it is printed: a tick, points, or a place. Keys 0–9 and Tab are enough. */
export function TypedMarks({
  method,
  scoreMax,
  entries,
  errors,
  typed,
}: {
  method: VotingMethod;
  scoreMax: number;
  entries: readonly { id: string; title: string }[];
  errors?: string[];
  /** What was typed before it was refused. */
  typed: { picks: readonly string[]; figures: (name: string) => string | undefined };
}) {
  const t = useT('papers');
  const hasFigures = method === 'score' || method === 'ranked';
  return (
    <FieldGroup id="marks" label={t('type.legend')} hint={t('type.legendHint')} errors={errors}>
      <ul className="typed-marks">
        {entries.map(({ id, title }, place) => (
          <li key={id}>
            <label htmlFor={place === 0 ? 'marks' : markField(id)}>
              {hasFigures ? (
                <input
                  type="text"
                  inputMode="numeric"
                  className="input"
                  id={place === 0 ? 'marks' : markField(id)}
                  name={markField(id)}
                  maxLength={4}
                  defaultValue={typed.figures(markField(id))}
                  autoComplete="off"
                  aria-label={
                    method === 'score'
                      ? t('type.points', { title, most: String(scoreMax) })
                      : t('type.place', { title })
                  }
                />
              ) : (
                <input
                  type={method === 'single' ? 'radio' : 'checkbox'}
                  id={place === 0 ? 'marks' : markField(id)}
                  name={pickField}
                  value={id}
                  defaultChecked={typed.picks.includes(id)}
                />
              )}
              <span>{title}</span>
            </label>
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}
