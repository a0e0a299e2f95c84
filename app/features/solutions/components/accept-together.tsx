import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxCards } from '#app/ui/choice-cards.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Form } from '#app/ui/form.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

/** Lets in at once what meets every rule without anybody having to look. */
export function AcceptTogether({
  entries,
  chosen,
  feedback,
  errorsOf,
}: {
  entries: readonly { id: string; title: string; team: string }[];
  chosen: readonly string[];
  feedback: string;
  errorsOf: (name: string) => string[] | undefined;
}) {
  const t = useT('entering');
  const isWrong = Boolean(errorsOf('solutionIds') ?? errorsOf('feedback'));
  return (
    <Disclosure summary={t('entries.together', { count: String(entries.length) })} open={isWrong}>
      <Form method="post" noValidate>
        <CheckboxCards
          id="solutionIds"
          name="solutionIds"
          label={t('entries.togetherLabel')}
          hint={t('entries.togetherHint')}
          errors={errorsOf('solutionIds') ?? []}
          defaultValue={chosen}
          choices={entries.map(({ id, title, team }) => ({ value: id, label: title, hint: team }))}
        />
        <TextArea
          id="feedback"
          name="feedback"
          label={t('entries.feedback')}
          hint={t('entries.togetherFeedbackHint')}
          rows={3}
          errors={errorsOf('feedback') ?? []}
          defaultValue={feedback}
        />
        <Button icon="check">{t('entries.acceptTogether')}</Button>
      </Form>
    </Disclosure>
  );
}
