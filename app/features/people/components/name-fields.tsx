import type { DisplayChoice } from '#app/domain/people/preferences.ts';
import { useT } from '#app/i18n/use-t.ts';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { typed } from '../form.ts';
import type { FormMessages } from './form-messages.tsx';

/** How somebody is called here: pseudonym, name, and which of the two others see. */
export function NameFields({
  messages,
  kept,
}: {
  messages: FormMessages;
  kept: { name: string | null; pseudonym: string; shownAs: DisplayChoice };
}) {
  const t = useT('people');
  const { refusal, of } = messages;
  return (
    <>
      <RadioCards
        id="shownAs"
        name="shownAs"
        label={t('names.shownAs')}
        errors={of('shownAs')}
        defaultValue={typed(refusal, 'shownAs', kept.shownAs)}
        columns={2}
        choices={[
          { value: 'pseudonym', label: t('names.asPseudonym'), hint: t('names.asPseudonymHint') },
          { value: 'name', label: t('names.asName'), hint: t('names.asNameHint') },
        ]}
      />
      <TextField
        id="pseudonym"
        name="pseudonym"
        label={t('names.pseudonym')}
        hint={t('names.pseudonymHint')}
        errors={of('pseudonym')}
        defaultValue={typed(refusal, 'pseudonym', kept.pseudonym)}
        autoComplete="off"
        spellCheck={false}
        width="medium"
        required
      />
      <TextField
        id="name"
        name="name"
        label={t('names.name')}
        optionalLabel={t('names.nameOptional')}
        hint={t('names.nameHint')}
        errors={of('name')}
        defaultValue={typed(refusal, 'name', kept.name ?? '')}
        autoComplete="name"
        width="medium"
      />
    </>
  );
}
