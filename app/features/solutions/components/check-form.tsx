import { mendDays } from '#app/domain/solutions/entry-window.ts';
import type { SolutionStatus } from '#app/domain/solutions/solution-machine.ts';
import { type FormRefusal, typed } from '#app/features/people/form.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { CheckedRule } from '../eligibility.queries.server.ts';
import { RuleCheck } from './rule-check.tsx';

/** The form of a check: what is found about each rule, what is written to the team, and the three ways it can go on. */
export function CheckForm({
  status,
  rules,
  feedback,
  untilDay,
  refusal,
  may,
  errorsOf,
}: {
  status: SolutionStatus;
  rules: readonly CheckedRule[];
  feedback: string;
  untilDay: string;
  refusal: FormRefusal | undefined;
  may: { check: boolean; mend: boolean; lapse: boolean };
  errorsOf: (name: string) => string[] | undefined;
}) {
  const t = useT('entering');
  // What was written when it was to be mended is no answer to what is sent in now.
  const isChecked = status === 'eligible' || status === 'ineligible';
  return (
    <Form method="post" noValidate>
      <HiddenFields values={{ from: status }} />
      {may.check && rules.length > 0 && (
        <Section id="rules" title={t('check.rules')} lead={t('check.rulesLead')}>
          {rules.map((rule) => (
            <RuleCheck key={rule.ruleId} rule={rule} refusal={refusal} errorsOf={errorsOf} />
          ))}
        </Section>
      )}
      <Section id="verdict" title={t('check.verdict')}>
        <TextArea
          id="feedback"
          name="feedback"
          label={t('entries.feedback')}
          hint={t('entries.feedbackHint')}
          rows={4}
          errors={errorsOf('feedback') ?? []}
          defaultValue={typed(refusal, 'feedback', isChecked ? feedback : '')}
        />
        {may.check && (
          <div className="cluster">
            {status !== 'eligible' && (
              <Button name="verdict" value="accept" icon="check">
                {t('entries.accept')}
              </Button>
            )}
            {status !== 'ineligible' && (
              <Button name="verdict" value="reject" tone="secondary" icon="close">
                {t('entries.reject')}
              </Button>
            )}
          </div>
        )}
        {may.mend && (
          <fieldset className="mend-choice">
            <legend>{t('check.orMend')}</legend>
            <p>{t('check.mendHint')}</p>
            <DateField
              id="until"
              name="until"
              label={t('check.until')}
              hint={t('check.untilHint', { most: String(mendDays.most) })}
              errors={errorsOf('until') ?? []}
              defaultValue={typed(refusal, 'until', untilDay)}
            />
            <Button name="verdict" value="mend" tone="secondary" icon="undo">
              {t('check.askToMend')}
            </Button>
          </fieldset>
        )}
        {may.lapse && (
          <Button name="verdict" value="lapse" tone="secondary" icon="close">
            {t('check.refuse')}
          </Button>
        )}
      </Section>
    </Form>
  );
}
