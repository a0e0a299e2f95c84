import { awardKinds } from '#app/domain/challenges/challenge-machine.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { textIn } from '../../form-values.ts';
import { fieldOf, type PartProps } from './part-context.ts';
import { AddRow, RowList } from './row-list.tsx';

/** What can be won, who gives it away, and what is promised with it. */
export function PrizesPart(props: PartProps) {
  const t = useT('challengeParts');
  const common = useT('common');
  const optional = common('form.optional');
  return (
    <>
      <TextField
        {...fieldOf(props, 'prize', t('prizes.sentence'))}
        hint={t('prizes.sentenceHint')}
        optionalLabel={optional}
      />
      <RowList
        {...props}
        titleOf={({ name }) => textIn(props.values, `${name}.title`) || t('prizes.one')}
        empty={t('prizes.empty')}
        add={<AddRow>{t('prizes.add')}</AddRow>}
      >
        {({ name }) => (
          <>
            <TextField {...fieldOf(props, `${name}.title`, t('prizes.title'))} />
            <Select
              {...fieldOf(props, `${name}.kind`, t('prizes.kind'))}
              emptyLabel={t('prizes.choose')}
              options={awardKinds.map((value) => ({ value, label: t(`prizes.by.${value}`) }))}
            />
            <TextArea
              {...fieldOf(props, `${name}.promise`, t('prizes.promise'))}
              hint={t('prizes.promiseHint')}
              optionalLabel={optional}
              rows={3}
            />
            <TextField
              {...fieldOf(props, `${name}.amount`, t('prizes.amount'))}
              optionalLabel={optional}
              inputMode="numeric"
              width="medium"
              suffix="€"
            />
          </>
        )}
      </RowList>
    </>
  );
}
