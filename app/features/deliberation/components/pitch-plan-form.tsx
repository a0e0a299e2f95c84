import { contestPaths } from '#app/contest-paths.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { type PitchPlanValues, pitchLimits } from '../pitch-plan-fields.ts';
import { useProblem } from './use-problem.ts';

const lengths = ['minutes', 'pause', 'breakEvery', 'breakMinutes'] as const;

/** Beginning, lengths and place. Sent with GET: the timetable is looked at before anything is kept. */
export function PitchPlanForm({
  slug,
  plan,
  errors,
}: {
  slug: string;
  plan: { values: PitchPlanValues; order: readonly string[] };
  errors: Partial<Record<keyof PitchPlanValues, string>>;
}) {
  const t = useT('deliberation');
  const problem = useProblem();
  const { values } = plan;
  const said = (code: string | undefined, limits?: { min: number; max: number }) =>
    code ? [problem(code, limits)] : undefined;
  return (
    <Section id="lengths" title={t('plan.lengths')}>
      <Form
        method="get"
        action={`${contestPaths.planPitches(slug)}#preview`}
        className="stack stack-large"
        noValidate
      >
        {plan.order.map((id) => (
          <input key={id} type="hidden" name="order" value={id} />
        ))}
        <DateField
          id="startsAt"
          name="startsAt"
          withTime
          label={t('plan.startsAt')}
          defaultValue={values.startsAt}
          errors={said(errors.startsAt)}
        />
        <div className="pitch-lengths">
          {lengths.map((field) => (
            <TextField
              key={field}
              id={field}
              name={field}
              type="number"
              inputMode="numeric"
              min={pitchLimits[field].min}
              max={pitchLimits[field].max}
              width="short"
              label={t(`plan.${field}`)}
              hint={field === 'breakEvery' ? t('plan.breakEveryHint') : undefined}
              defaultValue={values[field]}
              errors={said(errors[field], pitchLimits[field])}
            />
          ))}
        </div>
        <TextField
          id="place"
          name="place"
          label={t('plan.where')}
          hint={t('plan.whereHint')}
          maxLength={300}
          defaultValue={values.place}
          errors={said(errors.place)}
        />
        <div>
          <Button tone="secondary">{t('plan.preview')}</Button>
        </div>
      </Form>
    </Section>
  );
}
