import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { readRows } from '../../builder/row-editing.ts';
import { textIn } from '../../form-values.ts';
import { fieldOf, type PartProps } from './part-context.ts';
import { AddRow, RowList } from './row-list.tsx';

const levels = [1, 2, 3, 4, 5] as const;

const weightIn = (text: string) => {
  const weight = Number(text.replace(',', '.'));
  return Number.isFinite(weight) && weight > 0 ? weight : 0;
};

/** What the jury looks at, how much each counts, and what each score means. */
export function CriteriaPart(props: PartProps) {
  const t = useT('challengeParts');
  const format = useFormat();
  const { values, choices } = props;
  const isLocked = choices.lock !== null;
  const rows = readRows(values);
  const sum = rows.reduce((total, row) => total + weightIn(String(row.weight ?? '')), 0);
  const shareOf = (name: string) => {
    const weight = weightIn(textIn(values, `${name}.weight`));
    return sum > 0 && weight > 0 ? format.percent(weight / sum) : '';
  };
  const bare = rows.some((row) => levels.some((n) => !row[`level${n}`]));
  return (
    <>
      {isLocked && (
        <Notice tone="warn" title={t('criteria.lockedTitle')}>
          <p>{t('criteria.locked')}</p>
        </Notice>
      )}
      <RowList
        {...props}
        fixed={isLocked}
        titleOf={({ name }) => textIn(values, `${name}.name`) || t('criteria.one')}
        empty={t('criteria.empty')}
        add={
          <>
            <AddRow>{t('criteria.add')}</AddRow>
            {rows.length > 0 && bare && (
              <Button name="intent" value="levels" tone="secondary" icon="edit">
                {t('criteria.readyLevels')}
              </Button>
            )}
          </>
        }
      >
        {({ name }) => (
          <>
            <TextField {...fieldOf(props, `${name}.name`, t('criteria.name'))} />
            <TextField
              {...fieldOf(props, `${name}.weight`, t('criteria.weight'))}
              hint={shareOf(name) ? t('criteria.share', { share: shareOf(name) }) : t('criteria.weightHint')}
              inputMode="decimal"
              width="short"
              readOnly={isLocked}
            />
            <TextArea {...fieldOf(props, `${name}.description`, t('criteria.description'))} rows={2} />
            <Disclosure
              summary={t('criteria.levels')}
              open={props.filled || levels.some((n) => props.errorsOf(`${name}.level${n}`))}
            >
              {levels.map((n) => (
                <TextField
                  key={n}
                  {...fieldOf(props, `${name}.level${n}`, t('criteria.level', { n: String(n) }))}
                />
              ))}
            </Disclosure>
          </>
        )}
      </RowList>
    </>
  );
}
