import { useRef } from 'react';
import { evaluationDomains } from '#app/domain/evaluations/decisions.ts';
import { typed } from '#app/features/people/form.ts';
import { useSheetAutosave } from '#app/features/sheet-autosave/use-sheet-autosave.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { EvaluationMessages } from './form-messages.ts';

/** A clinician's sheet as it was kept. */
export type Sheet = {
  interest: string;
  scores: readonly { domain: string; score: number | null; comment: string }[];
};

const scale = ['1', '2', '3', '4', '5'] as const;

/** Five questions with five scores each; every answer is kept at once, and everything is sent at the end. */
export function ScoreSheet({
  path,
  savePath,
  sheet,
  messages,
}: {
  path: string;
  /** Where the sheet is saved while it is filled in. */
  savePath: string;
  sheet: Sheet;
  messages: EvaluationMessages;
}) {
  const t = useT('evaluations');
  const work = useT('domainWork');
  const c = useT('common');
  const form = useRef<HTMLFormElement>(null);
  const saving = useSheetAutosave(form, savePath);
  const refusal = messages.intent === 'send' || messages.intent === 'keep' ? messages.refusal : undefined;
  return (
    <Section id="scores" title={t('score.title')} lead={t('score.lead')}>
      <Form ref={form} method="post" action={path} reloadDocument noValidate className="stack stack-large">
        <p>{t('score.legend')}</p>
        {evaluationDomains.map((domain) => {
          const kept = sheet.scores.find((entry) => entry.domain === domain);
          return (
            <div key={domain} className="score-question">
              <RadioCards
                id={`score-${domain}`}
                name={`score-${domain}`}
                label={work(`evaluationDomain.${domain}`)}
                className="score-scale"
                errors={messages.of(`score-${domain}`)}
                choices={scale.map((value) => ({ value, label: t(`score.scale.${value}`) }))}
                defaultValue={typed(
                  refusal,
                  `score-${domain}`,
                  kept?.score == null ? '' : String(kept.score),
                )}
              />
              <TextArea
                id={`comment-${domain}`}
                name={`comment-${domain}`}
                label={t('score.comment')}
                optionalLabel={c('form.optional')}
                rows={2}
                errors={messages.of(`comment-${domain}`)}
                defaultValue={typed(refusal, `comment-${domain}`, kept?.comment)}
              />
            </div>
          );
        })}
        <TextArea
          id="interest"
          name="interest"
          label={t('score.interest')}
          hint={t('score.interestHint')}
          rows={2}
          errors={messages.of('interest')}
          defaultValue={typed(refusal, 'interest', sheet.interest)}
        />
        <div className="stack stack-small">
          <div className="cluster">
            <Button name="intent" value="send" icon="send">
              {t('score.send')}
            </Button>
            <Button name="intent" value="keep" tone="secondary">
              {t('score.save')}
            </Button>
            <span role="status">{saving === 'idle' ? null : t(`score.state.${saving}`)}</span>
          </div>
          <p className="chart-note">{t('score.sendHint')}</p>
        </div>
      </Form>
    </Section>
  );
}
