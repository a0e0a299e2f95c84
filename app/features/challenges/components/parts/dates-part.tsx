import { contestPaths } from '#app/contest-paths.ts';
import { challengeFormats } from '#app/domain/challenges/challenge-machine.ts';
import { phaseKinds } from '#app/domain/challenges/phases.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FieldErrors } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Select } from '#app/ui/select.tsx';
import { textIn } from '../../form-values.ts';
import { fieldOf, type PartProps } from './part-context.ts';

/**
 * When each phase begins and ends. What stands in a public challenge is moved on a page of its own, which shows first what
 * moves with it.
 */
export function DatesPart(props: PartProps) {
  const t = useT('challengeBuilder');
  const parts = useT('challengeParts');
  const d = useT('domain');
  const { values, errorsOf, choices, timeZone } = props;
  return (
    <>
      {choices.isPublic ? (
        <Notice>
          <p>{t('dates.publicHint')}</p>
        </Notice>
      ) : (
        <fieldset className="plan-box">
          <legend>{t('dates.readyPlan')}</legend>
          <Select
            {...fieldOf(props, 'planFormat', t('dates.planFormat'))}
            options={challengeFormats.map((value) => ({ value, label: d(`challengeFormat.${value}`) }))}
          />
          <DateField {...fieldOf(props, 'firstDay', t('dates.firstDay'))} />
          <Button name="intent" value="plan" tone="secondary" icon="calendar">
            {t('dates.plan')}
          </Button>
        </fieldset>
      )}
      <p className="field-hint">{t('dates.zone', { zone: timeZone })}</p>
      <div id="phases" tabIndex={-1}>
        <FieldErrors id="phases" errors={errorsOf('phases') ?? []} />
      </div>
      <div className="phase-rows">
        {phaseKinds.map((kind, index) => {
          const standing = choices.phases.find((phase) => phase.kind === kind);
          const isFixed = choices.isPublic && standing !== undefined;
          const name = `phases[${index}]`;
          return (
            <fieldset key={kind} className="phase-row">
              <legend className="sr-only">{d(`phaseKind.${kind}`)}</legend>
              <input type="hidden" name={`${name}.kind`} value={kind} />
              <div>
                {standing?.hasOpened ? (
                  <>
                    <p className="phase-name">{d(`phaseKind.${kind}`)}</p>
                    <input type="hidden" name={`${name}.on`} value="on" />
                  </>
                ) : (
                  <label className="check">
                    <input
                      type="checkbox"
                      name={`${name}.on`}
                      defaultChecked={textIn(values, `${name}.on`) !== ''}
                    />
                    <span>{d(`phaseKind.${kind}`)}</span>
                  </label>
                )}
                <p className="muted">{parts(`phaseHint.${kind}`)}</p>
              </div>
              {isFixed ? (
                <FixedDates name={name} phase={standing} values={values} slug={props.slug} />
              ) : (
                <>
                  <DateField withTime {...fieldOf(props, `${name}.startsAt`, t('dates.startsAt'))} />
                  <DateField withTime {...fieldOf(props, `${name}.endsAt`, t('dates.endsAt'))} />
                </>
              )}
            </fieldset>
          );
        })}
      </div>
      {!choices.isPublic && choices.phases.length > 0 && (
        <div className="cluster phase-moves">
          <p>{t('dates.moveTogether')}</p>
          {choices.phases.map((phase) => (
            <ButtonLink
              key={phase.id}
              tone="quiet"
              icon="calendar"
              to={contestPaths.movePhase(props.slug, phase.id)}
            >
              {d(`phaseKind.${phase.kind}`)}
            </ButtonLink>
          ))}
        </div>
      )}
    </>
  );
}

function FixedDates({
  name,
  phase,
  values,
  slug,
}: {
  name: string;
  phase: PartProps['choices']['phases'][number];
  values: PartProps['values'];
  slug: string;
}) {
  const t = useT('challengeBuilder');
  const d = useT('domain');
  const format = useFormat();
  return (
    <div className="phase-fixed">
      <input type="hidden" name={`${name}.startsAt`} value={textIn(values, `${name}.startsAt`)} />
      <input type="hidden" name={`${name}.endsAt`} value={textIn(values, `${name}.endsAt`)} />
      <p>{t('dates.fromTo', { from: format.dateTime(phase.startsAt), to: format.dateTime(phase.endsAt) })}</p>
      <ButtonLink
        tone="secondary"
        icon="calendar"
        to={contestPaths.movePhase(slug, phase.id)}
        aria-label={t('dates.moveOf', { phase: d(`phaseKind.${phase.kind}`) })}
      >
        {t('dates.move')}
      </ButtonLink>
    </div>
  );
}
