import type { ReactNode } from 'react';
import {
  needFrequencies,
  needLimits,
  needPerspectives,
  needPlaces,
  needSeverities,
  needThemes,
  toldChannels,
} from '#app/domain/needs/need-fields.ts';
import { type Locale, locales } from '#app/domain/people/preferences.ts';
import { type FormRefusal, ticked, typed } from '#app/features/people/form.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { CheckboxCards, RadioCards } from '#app/ui/choice-cards.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { NeedAnswers } from '../need-answers.ts';

type Props = {
  answers: NeedAnswers;
  /** The reader's language, in which most is written down. */
  locale: Locale;
  refusal: FormRefusal | undefined;
  header: ReactNode;
};

const labels = {
  channel: 'who.channel',
  locale: 'who.locale',
  email: 'who.email',
  agreed: 'who.agreement',
  story: 'what.story',
  who: 'what.who',
  perspective: 'what.perspective',
  place: 'what.place',
  frequency: 'what.frequency',
  severity: 'what.severity',
  today: 'what.today',
  themes: 'what.themes',
  title: 'what.name',
} as const;
type Field = keyof typeof labels;

const limits: Partial<Record<Field, number>> = needLimits;

function useFields({ answers, locale, refusal }: Props) {
  const t = useT('needTold');
  const { told } = answers;
  const { themes: _, told: _by, ...written } = answers;
  const kept: Partial<Record<Field, string>> = {
    ...written,
    channel: told?.channel,
    locale: told?.locale ?? locale,
    email: told?.email ?? '',
  };
  const message = (field: Field) => {
    const code = refusal?.errors[field];
    if (!code) return undefined;
    const known = t.has(`errors.${code as 'missing'}`) ? (code as 'too_long') : 'choose';
    return t(`errors.${known}`, { max: String(limits[field] ?? '') });
  };
  const of = (field: Field) => {
    const error = message(field);
    return {
      id: field,
      name: field,
      errors: error ? [error] : undefined,
      defaultValue: typed(refusal, field, kept[field]),
    };
  };
  const errors = Object.keys(refusal?.errors ?? {}).flatMap((field) => {
    const text = message(field as Field);
    return text
      ? [{ fieldId: field, message: t('errors.at', { what: t(labels[field as Field]), text }) }]
      : [];
  });
  return { of, errors };
}

/** All the questions about a told need, on one page. A plain form: every browser can send it. */
export function ToldForm(props: Props) {
  const { answers, refusal, header } = props;
  const t = useT('needTold');
  const d = useT('domain');
  const w = useT('common');
  const { of, errors } = useFields(props);
  const optional = `(${w('form.optional')})`;
  return (
    <>
      <ErrorSummary title={w('form.errorSummaryTitle')} errors={errors} submission={refusal} />
      {header}
      <Form method="post" action={paths.toldNeed()} className="stack stack-large" noValidate>
        <Section id="who-told" title={t('who.title')} className="stack">
          <RadioCards
            {...of('channel')}
            columns={3}
            label={t('who.channel')}
            choices={toldChannels.map((value) => ({ value, label: t(`who.${value}`) }))}
          />
          <Select
            {...of('locale')}
            label={t('who.locale')}
            options={locales.map((value) => ({ value, label: d(`locale.${value}`) }))}
          />
          <TextField
            {...of('email')}
            type="email"
            autoComplete="off"
            label={t('who.email')}
            optionalLabel={optional}
            hint={t('who.emailHint')}
          />
          <Checkbox
            id="agreed"
            name="agreed"
            value="yes"
            label={t('who.agreed')}
            errors={of('agreed').errors}
            defaultChecked={ticked(refusal, 'agreed', answers.told?.email ? ['yes'] : []).includes('yes')}
          />
        </Section>
        <Section id="what-told" title={t('what.title')} className="stack">
          <TextArea {...of('story')} label={t('what.story')} hint={t('what.storyHint')} rows={9} />
          <Choices {...props} />
          <TextArea {...of('who')} label={t('what.who')} optionalLabel={optional} rows={2} />
          <TextArea {...of('today')} label={t('what.today')} optionalLabel={optional} rows={3} />
          <Themes {...props} />
          <TextField {...of('title')} autoComplete="off" label={t('what.name')} hint={t('what.nameHint')} />
          <p className="field-hint">{t('what.files')}</p>
        </Section>
        <div>
          <Button size="large" iconEnd="arrow-right" name="intent" value="check">
            {t('check')}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Choices(props: Props) {
  const t = useT('needTold');
  const d = useT('domain');
  const { of } = useFields(props);
  const emptyLabel = t('what.choose');
  return (
    <div className="form-pairs">
      <Select
        {...of('perspective')}
        label={t('what.perspective')}
        emptyLabel={emptyLabel}
        options={needPerspectives.map((value) => ({ value, label: t(`what.${value}`) }))}
      />
      <Select
        {...of('place')}
        label={t('what.place')}
        emptyLabel={emptyLabel}
        options={needPlaces.map((value) => ({ value, label: d(`place.${value}`) }))}
      />
      <Select
        {...of('frequency')}
        label={t('what.frequency')}
        emptyLabel={emptyLabel}
        options={needFrequencies.map((value) => ({ value, label: d(`frequency.${value}`) }))}
      />
      <Select
        {...of('severity')}
        label={t('what.severity')}
        emptyLabel={emptyLabel}
        options={needSeverities.map((value) => ({ value, label: d(`severity.${value}`) }))}
      />
    </div>
  );
}

function Themes(props: Props) {
  const t = useT('needTold');
  const d = useT('domain');
  const { errors } = useFields(props).of('themes');
  return (
    <CheckboxCards
      id="themes"
      name="themes"
      columns={2}
      label={t('what.themes')}
      hint={t('what.themesHint', { max: String(needLimits.themes) })}
      errors={errors}
      defaultValue={ticked(props.refusal, 'themes', props.answers.themes)}
      choices={needThemes.map((value) => ({ value, label: d(`needTheme.${value}`) }))}
    />
  );
}
