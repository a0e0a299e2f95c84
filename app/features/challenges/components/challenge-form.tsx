import { useRef, useState } from 'react';
import { challengeFormats } from '#app/domain/challenges/challenge-machine.ts';
import { needThemes } from '#app/domain/needs/need-fields.ts';
import { capacities } from '#app/domain/people/roles.ts';
import { KeptDraft } from '#app/features/rich-text/components/kept-draft.tsx';
import { keptRichText, RichTextField } from '#app/features/rich-text/components/rich-text-field.tsx';
import { emptyRichText } from '#app/features/rich-text/rich-text.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxCards, RadioCards } from '#app/ui/choice-cards.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useUnderWay } from '#app/ui/use-under-way.ts';
import { errorId, useChallengeErrors } from '../challenge-errors.ts';
import type { NeedChoice } from '../form-choices.queries.server.ts';
import { type FormValues, listIn, textIn } from '../form-values.ts';
import { CriteriaFields } from './criteria-fields.tsx';
import { NeedChooser } from './need-chooser.tsx';
import { PhaseFields } from './phase-fields.tsx';

/** What the form of a challenge is drawn from. `planned` changes when dates were filled in. */
export type ChallengeFormState = {
  values: FormValues;
  errors: Readonly<Record<string, string>>;
  chosen: readonly NeedChoice[];
  found: readonly NeedChoice[] | null;
  planned: string;
};

/** The form in which staff write a challenge. Without JavaScript its buttons send it and bring it back filled. */
export function ChallengeForm({
  state,
  partners,
  name,
  timeZone,
  saveLabel,
}: {
  state: ChallengeFormState;
  partners: readonly { id: string; name: string }[];
  /** Its own among all forms, for the copy that is kept in the browser. */
  name: string;
  timeZone: string;
  saveLabel: string;
}) {
  const t = useT('challenges');
  const d = useT('domain');
  const common = useT('common');
  const form = useRef<HTMLFormElement>(null);
  const [restored, setRestored] = useState<{ values: FormValues; round: number } | null>(null);
  const values = restored?.values ?? state.values;
  const errors = useChallengeErrors(state.errors);
  const pending = useUnderWay().state === 'submitting';
  const version = Number(textIn(state.values, 'version'));
  return (
    <>
      <ErrorSummary title={common('form.errorSummaryTitle')} errors={errors.all} submission={state} />
      <KeptDraft
        form={form}
        name={name}
        version={version}
        onRestore={(fields) => {
          const next: Record<string, string | string[]> = {};
          for (const [field, value] of fields) {
            const before = next[field];
            next[field] =
              before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
          }
          setRestored({
            values: { ...next, version: String(version) },
            round: (restored?.round ?? 0) + 1,
          });
        }}
      />
      <Form ref={form} method="post" noValidate className="challenge-form" key={restored?.round ?? 0}>
        <input type="hidden" name="version" value={version} />
        <TextField
          id="title"
          name="title"
          label={t('form.title')}
          hint={t('form.titleHint')}
          errors={errors.of('title')}
          defaultValue={textIn(values, 'title')}
          required
        />
        <TextArea
          id="summary"
          name="summary"
          label={t('form.summary')}
          hint={t('form.summaryHint')}
          errors={errors.of('summary')}
          defaultValue={textIn(values, 'summary')}
          rows={4}
          limit={600}
          limitLabel={t('form.limit', { max: '600' })}
          countLabel={(left) => common('form.charactersLeft', { count: left })}
        />
        <NeedChooser chosen={state.chosen} found={state.found} errors={errors.of('needIds')} />
        <RichTextField
          key={`brief-${restored?.round ?? 0}`}
          id="brief"
          name="brief"
          label={t('form.brief')}
          hint={t('form.briefHint')}
          errors={errors.of('brief')}
          value={keptRichText(values.brief, values.briefText, emptyRichText)}
        />
        <RadioCards
          id="format"
          name="format"
          label={t('form.format')}
          columns={3}
          errors={errors.of('format')}
          defaultValue={textIn(values, 'format')}
          choices={challengeFormats.map((value) => ({
            value,
            label: d(`challengeFormat.${value}`),
            hint: t(`formatHint.${value}`),
          }))}
        />
        <PhaseFields key={state.planned} values={values} timeZone={timeZone} errorsOf={errors.of} />
        <CriteriaFields values={values} errorsOf={errors.of} />
        <fieldset className="form-part">
          <legend>{t('form.ballot')}</legend>
          <p className="field-hint">{t('form.ballotHint')}</p>
          <CheckboxCards
            id="ballot-eligible"
            name="ballot.eligible"
            label={t('form.eligible')}
            columns={2}
            errors={errors.of('ballot.eligible')}
            defaultValue={listIn(values, 'ballot.eligible')}
            choices={capacities.map((value) => ({ value, label: d(`role.${value}`) }))}
          />
          <TextField
            id={errorId('ballot.quorum')}
            name="ballot.quorum"
            label={t('form.quorum')}
            hint={t('form.quorumHint')}
            inputMode="numeric"
            width="short"
            errors={errors.of('ballot.quorum')}
            defaultValue={textIn(values, 'ballot.quorum')}
          />
          <TextField
            id={errorId('ballot.gatePercent')}
            name="ballot.gatePercent"
            label={t('form.gate')}
            hint={t('form.gateHint')}
            inputMode="decimal"
            width="short"
            suffix="%"
            errors={errors.of('ballot.gatePercent')}
            defaultValue={textIn(values, 'ballot.gatePercent')}
          />
        </fieldset>
        <TextField
          id="prize"
          name="prize"
          label={t('form.prize')}
          optionalLabel={common('form.optional')}
          errors={errors.of('prize')}
          defaultValue={textIn(values, 'prize')}
        />
        <Disclosure summary={t('form.themes')} open={listIn(values, 'themes').length > 0}>
          <CheckboxCards
            id="themes"
            name="themes"
            label={t('form.themesLabel')}
            columns={3}
            errors={errors.of('themes')}
            defaultValue={listIn(values, 'themes')}
            choices={needThemes.map((value) => ({ value, label: d(`needTheme.${value}`) }))}
          />
        </Disclosure>
        <Disclosure summary={t('form.partners')} open={listIn(values, 'partnerIds').length > 0}>
          <CheckboxCards
            id="partnerIds"
            name="partnerIds"
            label={t('form.partnersLabel')}
            columns={2}
            errors={errors.of('partnerIds')}
            defaultValue={listIn(values, 'partnerIds')}
            choices={partners.map(({ id, name: label }) => ({ value: id, label }))}
          />
        </Disclosure>
        <div className="cluster form-end">
          <Button name="intent" value="save" size="large" pending={pending}>
            {saveLabel}
          </Button>
          <p className="muted">{t('form.saveHint')}</p>
        </div>
      </Form>
    </>
  );
}
