import { useT } from '#app/i18n/use-t.ts';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { textIn } from '../../form-values.ts';
import { fieldOf, type PartProps } from './part-context.ts';
import { AddRow, RowList } from './row-list.tsx';

/** Areas of which an entry chooses one. */
export function FocusPart(props: PartProps) {
  const t = useT('challengeParts');
  const common = useT('common');
  return (
    <RowList
      {...props}
      titleOf={({ name }) => textIn(props.values, `${name}.name`) || t('focus.one')}
      empty={t('focus.empty')}
      inUse={props.choices.inUse}
      inUseHint={t('focus.inUse')}
      add={<AddRow>{t('focus.add')}</AddRow>}
    >
      {({ name }) => (
        <>
          <TextField {...fieldOf(props, `${name}.name`, t('focus.name'))} />
          <TextArea
            {...fieldOf(props, `${name}.description`, t('focus.description'))}
            optionalLabel={common('form.optional')}
            rows={2}
          />
        </>
      )}
    </RowList>
  );
}
