import { challengeFormats } from '#app/domain/challenges/challenge-machine.ts';
import { needThemes } from '#app/domain/needs/need-fields.ts';
import { keptRichText, RichTextField } from '#app/features/rich-text/components/rich-text-field.tsx';
import { emptyRichText } from '#app/features/rich-text/rich-text.ts';
import { useT } from '#app/i18n/use-t.ts';
import { CheckboxCards, RadioCards } from '#app/ui/choice-cards.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { listIn, textIn } from '../../form-values.ts';
import { NeedChooser } from '../need-chooser.tsx';
import { fieldOf, type PartProps } from './part-context.ts';

/** Title, summary, needs, text, format and subjects. */
export function BasicsPart(props: PartProps) {
  const t = useT('challengeBuilder');
  const d = useT('domain');
  const common = useT('common');
  const { values, errorsOf, chosen, found, stamp } = props;
  return (
    <>
      <TextField {...fieldOf(props, 'title', t('basics.title'))} hint={t('basics.titleHint')} required />
      <TextArea
        {...fieldOf(props, 'summary', t('basics.summary'))}
        hint={t('basics.summaryHint')}
        rows={4}
        limit={600}
        limitLabel={t('limit', { max: '600' })}
        countLabel={(left) => common('form.charactersLeft', { count: left })}
      />
      <NeedChooser chosen={chosen} found={found} errors={errorsOf('needIds')} />
      <RichTextField
        key={`brief-${stamp}`}
        id="brief"
        name="brief"
        label={t('basics.brief')}
        hint={t('basics.briefHint')}
        errors={errorsOf('brief')}
        value={keptRichText(values.brief, values.briefText, emptyRichText)}
      />
      <RadioCards
        id="format"
        name="format"
        label={t('basics.format')}
        columns={3}
        errors={errorsOf('format')}
        defaultValue={textIn(values, 'format')}
        choices={challengeFormats.map((value) => ({
          value,
          label: d(`challengeFormat.${value}`),
          hint: t(`formatHint.${value}`),
        }))}
      />
      <Disclosure summary={t('basics.themes')} open={listIn(values, 'themes').length > 0}>
        <CheckboxCards
          id="themes"
          name="themes"
          label={t('basics.themesLabel')}
          columns={3}
          errors={errorsOf('themes')}
          defaultValue={listIn(values, 'themes')}
          choices={needThemes.map((value) => ({ value, label: d(`needTheme.${value}`) }))}
        />
      </Disclosure>
    </>
  );
}
