import { constituencies } from '#app/domain/people/roles.ts';
import { type FormRefusal, typed } from '#app/features/people/form.ts';
import type { FormErrors } from '#app/features/people/use-form-errors.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import { Form } from '#app/ui/form.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { RoundFormValues } from '../round-form.schemas.ts';

/** What staff say of a round: its name, whom it asks in which order, and its sizes. */
export function RoundForm({
  action,
  values,
  refusal,
  errors,
  saveLabel,
}: {
  action: string;
  values: RoundFormValues;
  refusal: FormRefusal | undefined;
  errors: FormErrors;
  saveLabel: string;
}) {
  const t = useT('priorityDesk');
  const d = useT('domain');
  const sizes = ['mostChosen', 'shortlistSize', 'finalSize'] as const;
  return (
    <Form method="post" action={action} noValidate className="stack stack-large">
      <input type="hidden" name="version" value={typed(refusal, 'version', String(values.version))} />
      <TextField
        id="title"
        name="title"
        label={t('form.title')}
        hint={t('form.titleHint')}
        errors={errors.of('title')}
        defaultValue={typed(refusal, 'title', values.title)}
      />
      <TextArea
        id="summary"
        name="summary"
        label={t('form.summary')}
        hint={t('form.summaryHint')}
        rows={4}
        errors={errors.of('summary')}
        defaultValue={typed(refusal, 'summary', values.summary)}
      />
      <FieldGroup
        id="turn1"
        label={t('form.groups')}
        hint={t('form.groupsHint')}
        errors={errors.of('groups')}
      >
        <div className="stack">
          {constituencies.map((one, index) => (
            // One field a turn; there are as many turns as groups of people.
            <Select
              key={one}
              id={`turn${index + 1}`}
              name={`turn${index + 1}`}
              label={t('form.turn', { turn: index + 1 })}
              emptyLabel={t('form.noTurn')}
              defaultValue={typed(refusal, `turn${index + 1}`, values.groups[index] ?? '')}
              options={constituencies.map((group) => ({
                value: group,
                label: d(`constituency.${group}`),
              }))}
            />
          ))}
        </div>
      </FieldGroup>
      {sizes.map((name) => (
        <TextField
          key={name}
          id={name}
          name={name}
          width="short"
          inputMode="numeric"
          label={t(`form.${name}`)}
          hint={t(`form.${name}Hint`)}
          errors={errors.of(name)}
          defaultValue={typed(refusal, name, String(values[name]))}
        />
      ))}
      <div className="cluster">
        <Button size="large">{saveLabel}</Button>
      </div>
    </Form>
  );
}
