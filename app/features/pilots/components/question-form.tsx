import { simplifiedSus } from '#app/domain/methods/instruments/sus.items.ts';
import { useLocale } from '#app/i18n/i18n-context.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { Form } from '#app/ui/form.tsx';
import { StepProgress } from '#app/ui/step-progress.tsx';
import type { PilotFormMessages } from './form-messages.ts';

const { items } = simplifiedSus;

/** One question of the sheet with five large answers. `back`: it was opened from the list of answers. */
export function QuestionForm({
  secret,
  item,
  thing,
  answer,
  back,
  messages,
}: {
  secret: string;
  item: number;
  thing: string;
  answer: number | null;
  back: boolean;
  messages: PilotFormMessages;
}) {
  const tp = useT('takePart');
  const locale = useLocale();
  const question = items[item - 1]?.text[locale] ?? '';
  return (
    <>
      <StepProgress
        step={item}
        of={items.length}
        label={tp('step', { item: String(item), count: String(items.length) })}
      />
      <Form
        method="post"
        action={paths.participantQuestion(secret, item)}
        noValidate
        className="stack stack-large question"
      >
        {back && <input type="hidden" name="back" value="check" />}
        <RadioCards
          id="answer"
          name="answer"
          asHeading
          label={question}
          hint={
            <>
              <p>{thing}</p>
              <p>{tp('scaleHint')}</p>
            </>
          }
          errors={messages.of('answer')}
          choices={(['1', '2', '3', '4', '5'] as const).map((value) => ({
            value,
            label: tp(`scale.${value}`),
          }))}
          defaultValue={answer === null ? undefined : String(answer)}
        />
        <Button size="large" wide iconEnd="arrow-right">
          {tp('next')}
        </Button>
        <div className="question-more">
          {item > 1 && (
            <ButtonLink tone="quiet" icon="arrow-left" to={paths.participantQuestion(secret, item - 1)}>
              {tp('previous')}
            </ButtonLink>
          )}
          <Button tone="quiet" name="intent" value="skip">
            {tp('skip')}
          </Button>
        </div>
      </Form>
    </>
  );
}
