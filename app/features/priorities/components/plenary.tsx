import { contestPaths } from '#app/contest-paths.ts';
import type { FinalResult } from '#app/domain/priorities/results.ts';
import { type FormRefusal, typed } from '#app/features/people/form.ts';
import type { FormErrors } from '#app/features/people/use-form-errors.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Form } from '#app/ui/form.tsx';
import { HiddenFields } from '#app/ui/hidden-fields.tsx';
import { Section } from '#app/ui/page.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { PlenaryChanges } from './plenary-changes.tsx';
import { SessionTable } from './session-table.tsx';

/** The last word of all: what the groups said side by side, the sum, and what everybody together changes. */
export function Plenary({
  slug,
  final,
  topics,
  finalSize,
  mayLead,
  refusal,
  errors,
}: {
  slug: string;
  final: FinalResult;
  topics: readonly { id: string; wording: string }[];
  finalSize: number;
  mayLead: boolean;
  refusal: FormRefusal | undefined;
  errors: FormErrors;
}) {
  const t = useT('priorityPart');
  const wordings = new Map(topics.map((topic) => [topic.id, topic.wording]));
  return (
    <>
      <Section id="plenary" title={t('plenary.title')} lead={t('plenary.lead')}>
        <SessionTable final={final} wordings={wordings} finalSize={finalSize} />
        <PlenaryChanges changes={final.changes} wordings={wordings} />
      </Section>
      {mayLead && (
        <Section id="adjust" title={t('plenary.adjust')} lead={t('plenary.adjustLead')}>
          <Form
            // After a change the form begins anew.
            key={final.changes.length}
            method="post"
            action={contestPaths.prioritySession(slug)}
            noValidate
            className="stack"
          >
            <HiddenFields values={{ intent: 'adjust', seen: String(final.changes.length) }} />
            <Select
              id="topicId"
              name="topicId"
              label={t('plenary.topic')}
              errors={errors.of('topicId')}
              emptyLabel={t('plenary.chooseTopic')}
              defaultValue={typed(refusal, 'topicId')}
              options={final.order.map((id, index) => ({
                value: id,
                label: `${index + 1}. ${wordings.get(id) ?? ''}`,
              }))}
            />
            <TextField
              id="place"
              name="place"
              width="short"
              inputMode="numeric"
              label={t('plenary.place')}
              hint={t('plenary.placeHint', { of: final.order.length })}
              errors={errors.of('place')}
              defaultValue={typed(refusal, 'place')}
            />
            <TextArea
              id="reason"
              name="reason"
              rows={3}
              label={t('plenary.reason')}
              hint={t('plenary.reasonHint')}
              errors={errors.of('reason')}
              defaultValue={typed(refusal, 'reason')}
            />
            <div className="cluster">
              <Button>{t('plenary.change')}</Button>
              <ButtonLink tone="secondary" to={contestPaths.priorityBoard(slug)}>
                {t('plenary.toBoard')}
              </ButtonLink>
            </div>
          </Form>
        </Section>
      )}
    </>
  );
}
