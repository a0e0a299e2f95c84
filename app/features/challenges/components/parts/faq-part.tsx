import { useT } from '#app/i18n/use-t.ts';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { textIn } from '../../form-values.ts';
import { fieldOf, type PartProps } from './part-context.ts';
import { AddRow, RowList } from './row-list.tsx';

/** Questions that many will have, answered beforehand. */
export function FaqPart(props: PartProps) {
  const t = useT('challengeParts');
  return (
    <RowList
      {...props}
      titleOf={({ name }) => textIn(props.values, `${name}.question`) || t('faq.one')}
      empty={t('faq.empty')}
      add={<AddRow>{t('faq.add')}</AddRow>}
    >
      {({ name }) => (
        <>
          <TextField {...fieldOf(props, `${name}.question`, t('faq.question'))} />
          <TextArea {...fieldOf(props, `${name}.answer`, t('faq.answer'))} rows={3} />
        </>
      )}
    </RowList>
  );
}
