import type { ReactNode } from 'react';
import { linkLimit } from '#app/domain/solutions/entry-fields.ts';
import {
  readinessLevels,
  regulatoryClasses,
  solutionLimits,
} from '#app/domain/solutions/solution-machine.ts';
import { type FormValues, listIn, textIn } from '#app/features/challenges/form-values.ts';
import { keptRichText, RichTextField } from '#app/features/rich-text/components/rich-text-field.tsx';
import { emptyRichText } from '#app/features/rich-text/rich-text.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { CheckboxCards, RadioCards } from '#app/ui/choice-cards.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';

/** A part of the form under a heading of its own. */
function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="entry-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

/** The fields of a solution in four parts, drawn from what stands in them by name. */
export function SolutionFields({
  values,
  needs,
  areas,
  asksAmount,
  files,
  errorsOf,
}: {
  values: FormValues;
  needs: readonly { id: string; title: string }[];
  areas: readonly { id: string; name: string; description: string }[];
  /** Null where the challenge asks for no amount; `most` in whole euros. */
  asksAmount: { most: number | null } | null;
  /** The fields for its files. */
  files: ReactNode;
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
  const format = useFormat();
  return (
    <>
      <Part id="what" title={t('form.parts.what')}>
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
        {areas.length > 0 && (
          <RadioCards
            id="focusAreaId"
            name="focusAreaId"
            label={t('form.focusArea')}
            hint={t('form.focusAreaHint')}
            errors={errorsOf('focusAreaId') ?? []}
            defaultValue={textIn(values, 'focusAreaId')}
            choices={areas.map(({ id, name, description }) => ({
              value: id,
              label: name,
              hint: description || undefined,
            }))}
          />
        )}
        <CheckboxCards
          id="needIds"
          name="needIds"
          label={t('form.needs')}
          hint={t('form.needsHint')}
          errors={errorsOf('needIds') ?? []}
          defaultValue={listIn(values, 'needIds')}
          choices={needs.map((need) => ({ value: need.id, label: need.title }))}
        />
      </Part>
      <Part id="how" title={t('form.parts.how')}>
        <RichTextField
          id="design"
          name="design"
          label={t('form.design')}
          hint={t('form.designHint')}
          errors={errorsOf('design')}
          value={keptRichText(values.design, values.designText, emptyRichText)}
        />
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
      </Part>
      <Part id="takes" title={t('form.parts.takes')}>
        {area('whatItTakes', solutionLimits.whatItTakes, 4)}
        {asksAmount && (
          <TextField
            id="amount"
            name="amount"
            label={t('form.amount')}
            hint={
              asksAmount.most === null
                ? t('form.amountHint')
                : t('form.amountMost', { most: format.number(asksAmount.most) })
            }
            errors={errorsOf('amount') ?? []}
            defaultValue={textIn(values, 'amount')}
            inputMode="numeric"
            width="medium"
          />
        )}
        {area('costs', 1000, 3)}
      </Part>
      <Part id="show" title={t('form.parts.show')}>
        <TextField
          id="videoUrl"
          name="videoUrl"
          type="url"
          label={t('form.videoUrl')}
          optionalLabel={common('form.optional')}
          hint={t('form.videoUrlHint')}
          errors={errorsOf('videoUrl') ?? []}
          defaultValue={textIn(values, 'videoUrl')}
          maxLength={linkLimit}
          autoCapitalize="none"
        />
        {files}
      </Part>
    </>
  );
}
