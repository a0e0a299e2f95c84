import { decisions } from '#app/domain/evaluations/decisions.ts';
import { typed } from '#app/features/people/form.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { Form } from '#app/ui/form.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { EvaluationMessages } from './form-messages.ts';

/** One clinician signs for the panel: the decision, what it means for people, and who will be told. */
export function DecideForm({
  path,
  told,
  messages,
}: {
  path: string;
  told: { authors: number; supporters: number; followers: number; team: number; elsewhere: boolean };
  messages: EvaluationMessages;
}) {
  const t = useT('evaluations');
  const d = useT('domain');
  const refusal = messages.intent === 'decide' ? messages.refusal : undefined;
  const of = (name: string) => (refusal ? messages.of(name) : undefined);
  const { elsewhere, ...people } = told;
  return (
    <Section id="decide" title={t('decide.title')} lead={t('decide.lead')}>
      <Form method="post" action={path} noValidate className="stack stack-large">
        <RadioCards
          id="decision"
          name="decision"
          label={t('decide.decision')}
          errors={of('decision')}
          columns={2}
          choices={decisions.map((value) => ({
            value,
            label: d(`decision.${value}`),
            hint: d(`decisionHint.${value}`),
          }))}
          defaultValue={typed(refusal, 'decision')}
        />
        <TextArea
          id="statement"
          name="statement"
          label={t('decide.statement')}
          hint={t('decide.statementHint')}
          errors={of('statement')}
          rows={7}
          defaultValue={typed(refusal, 'statement')}
        />
        <Notice title={t('decide.told')}>
          <p>{t('decide.toldText', people)}</p>
          {elsewhere && <p>{t('decide.elsewhere')}</p>}
        </Notice>
        <Checkbox id="confirm" name="confirm" label={t('decide.confirm')} errors={of('confirm')} />
        <div className="stack stack-small">
          <div className="cluster">
            <Button name="intent" value="decide">
              {t('decide.sign')}
            </Button>
          </div>
          <p className="chart-note">{t('decide.signHint')}</p>
        </div>
      </Form>
    </Section>
  );
}
