import {
  type NeedWizardStep,
  needFrequencies,
  needLimits,
  needPerspectives,
  needPlaces,
  needSeverities,
  needThemes,
} from '#app/domain/needs/need-fields.ts';
import type { Capacity } from '#app/domain/people/roles.ts';
import { useT } from '#app/i18n/use-t.ts';
import { CheckboxCards, RadioCards } from '#app/ui/choice-cards.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { NeedAnswers } from '../need-answers.ts';

/** Who is writing, as far as questions depend on it. */
export type Writer = { pseudonym: string | null; name: string | null; atWork: readonly Capacity[] };

type Props = { step: NeedWizardStep; answers: NeedAnswers; errors?: readonly string[]; writer: Writer };

/** Steps answered by writing: their text is saved while it is typed. */
export const writtenSteps = ['story', 'who', 'today', 'title'] as const satisfies readonly NeedWizardStep[];
export type WrittenStep = (typeof writtenSteps)[number];

export function isWritten(step: NeedWizardStep): step is WrittenStep {
  return (writtenSteps as readonly NeedWizardStep[]).includes(step);
}

/** The one question of a page. The field's id is the step, so that error summaries can link to it. */
export function StepQuestion(props: Props) {
  switch (props.step) {
    case 'story':
    case 'who':
    case 'today':
      return <LongAnswer {...props} step={props.step} />;
    case 'title':
      return <ShortName {...props} />;
    case 'perspective':
      return <Perspective {...props} />;
    case 'place':
    case 'frequency':
    case 'severity':
      return <OneOf {...props} step={props.step} />;
    case 'themes':
      return <Themes {...props} />;
    case 'name':
      return <ShownAs {...props} />;
    default:
      return null;
  }
}

function LongAnswer({ step, answers, errors }: Props & { step: 'story' | 'who' | 'today' }) {
  const t = useT('needWizard');
  const c = useT('common');
  return (
    <TextArea
      id={step}
      name={step}
      asHeading
      label={t(`${step}.title`)}
      hint={t(`${step}.hint`)}
      optionalLabel={step === 'story' ? undefined : `(${c('form.optional')})`}
      errors={errors}
      defaultValue={answers[step]}
      rows={step === 'story' ? 9 : 4}
      limit={needLimits[step]}
      limitLabel={t('limit', { max: String(needLimits[step]) })}
      countLabel={(left) =>
        left < 0 ? c('form.tooLong', { max: needLimits[step] }) : c('form.charactersLeft', { count: left })
      }
    />
  );
}

function ShortName({ answers, errors }: Props) {
  const t = useT('needWizard');
  return (
    <TextField
      id="title"
      name="title"
      asHeading
      label={t('title.title')}
      hint={t('title.hint')}
      errors={errors}
      defaultValue={answers.title}
      autoComplete="off"
    />
  );
}

function Perspective({ answers, errors, writer }: Props) {
  const t = useT('needWizard');
  const d = useT('domain');
  return (
    <>
      <RadioCards
        id="perspective"
        name="perspective"
        asHeading
        label={t('perspective.title')}
        errors={errors}
        defaultValue={answers.perspective}
        choices={needPerspectives.map((value) => ({
          value,
          label: t(`perspective.${value}`),
          hint: t(`perspective.${value}Hint`),
        }))}
      />
      {writer.atWork.length > 1 ? (
        <Select
          id="capacity"
          name="capacity"
          label={t('perspective.capacity')}
          defaultValue={answers.capacity}
          options={writer.atWork.map((value) => ({ value, label: d(`role.${value}`) }))}
        />
      ) : (
        writer.atWork.length === 0 && <p className="field-hint">{t('perspective.atWorkCarer')}</p>
      )}
    </>
  );
}

const choicesOf = { place: needPlaces, frequency: needFrequencies, severity: needSeverities };

function OneOf({ step, answers, errors }: Props & { step: 'place' | 'frequency' | 'severity' }) {
  const t = useT('needWizard');
  const d = useT('domain');
  const hint = step === 'frequency' ? undefined : t(`${step}.hint`);
  return (
    <RadioCards
      id={step}
      name={step}
      asHeading
      label={t(`${step}.title`)}
      hint={hint}
      errors={errors}
      defaultValue={answers[step]}
      choices={choicesOf[step].map((value) => ({ value, label: d(`${step}.${value}` as 'place.home') }))}
    />
  );
}

function Themes({ answers, errors }: Props) {
  const t = useT('needWizard');
  const d = useT('domain');
  return (
    <CheckboxCards
      id="themes"
      name="themes"
      asHeading
      columns={2}
      label={t('themes.title')}
      hint={t('themes.hint', { max: String(needLimits.themes) })}
      errors={errors}
      defaultValue={answers.themes ?? []}
      choices={needThemes.map((value) => ({ value, label: d(`needTheme.${value}`) }))}
    />
  );
}

function ShownAs({ answers, errors, writer }: Props) {
  const t = useT('needWizard');
  const { pseudonym, name } = writer;
  return (
    <RadioCards
      id="name"
      name="shownAs"
      asHeading
      label={t('name.title')}
      hint={t('name.hint')}
      errors={errors}
      defaultValue={answers.shownAs ?? 'pseudonym'}
      choices={[
        {
          value: 'pseudonym',
          label: t('name.pseudonym'),
          hint: pseudonym ? t('name.pseudonymAs', { name: pseudonym }) : t('name.pseudonymHint'),
        },
        {
          value: 'name',
          label: t('name.name'),
          hint: name ? t('name.nameAs', { name }) : t('name.nameNone'),
        },
      ]}
    />
  );
}
