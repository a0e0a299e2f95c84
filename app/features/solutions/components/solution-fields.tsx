import {
  readinessLevels,
  regulatoryClasses,
  solutionLimits,
} from '#app/domain/solutions/solution-machine.ts';
import { type FormValues, listIn, textIn } from '#app/features/challenges/form-values.ts';
import { keptRichText, RichTextField } from '#app/features/rich-text/components/rich-text-field.tsx';
import { emptyRichText } from '#app/features/rich-text/rich-text.ts';
import { useT } from '#app/i18n/use-t.ts';
import { CheckboxCards } from '#app/ui/choice-cards.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';

/** The fields of a solution, drawn from what stands in them by name. */
export function SolutionFields({
  values,
  needs,
  errorsOf,
}: {
  values: FormValues;
  needs: readonly { id: string; title: string }[];
  errorsOf: (name: string) => string[] | undefined;
}) {
  const t = useT('solutions');
  const work = useT('domainWork');
  const common = useT('common');
  const area = (name: 'summary' | 'whatItTakes' | 'evidence' | 'costs', limit: number, rows: number) => (
    <TextArea
      id={name}
      name={name}
      label={t(`form.${name}`)}
      hint={t(`form.${name}Hint`)}
      errors={errorsOf(name) ?? []}
      defaultValue={textIn(values, name)}
      rows={rows}
      limit={limit}
      limitLabel={t('form.limit', { max: String(limit) })}
      countLabel={(left) => common('form.charactersLeft', { count: left })}
    />
  );
  return (
    <>
      <TextField
        id="title"
        name="title"
        label={t('form.title')}
        hint={t('form.titleHint')}
        errors={errorsOf('title') ?? []}
        defaultValue={textIn(values, 'title')}
        required
      />
      {area('summary', solutionLimits.summary, 4)}
      <CheckboxCards
        id="needIds"
        name="needIds"
        label={t('form.needs')}
        hint={t('form.needsHint')}
        errors={errorsOf('needIds') ?? []}
        defaultValue={listIn(values, 'needIds')}
        choices={needs.map((need) => ({ value: need.id, label: need.title }))}
      />
      <RichTextField
        id="design"
        name="design"
        label={t('form.design')}
        hint={t('form.designHint')}
        errors={errorsOf('design')}
        value={keptRichText(values.design, values.designText, emptyRichText)}
      />
      {area('whatItTakes', solutionLimits.whatItTakes, 4)}
      {area('evidence', solutionLimits.evidence, 4)}
      <Select
        id="readiness"
        name="readiness"
        label={t('form.readiness')}
        hint={t('form.readinessHint')}
        errors={errorsOf('readiness') ?? []}
        defaultValue={textIn(values, 'readiness')}
        emptyLabel={t('form.choose')}
        options={readinessLevels.map((level) => ({
          value: String(level),
          label: `${level}: ${work(`readiness.${level}`)}`,
        }))}
      />
      <Select
        id="regulatoryClass"
        name="regulatoryClass"
        label={t('form.regulatoryClass')}
        hint={t('form.regulatoryClassHint')}
        errors={errorsOf('regulatoryClass') ?? []}
        defaultValue={textIn(values, 'regulatoryClass')}
        options={regulatoryClasses.map((value) => ({ value, label: work(`regulatoryClass.${value}`) }))}
      />
      {area('costs', 1000, 3)}
    </>
  );
}
