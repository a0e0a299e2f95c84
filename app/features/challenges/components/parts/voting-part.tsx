import { votingMethods } from '#app/domain/methods/voting/voting-methods.ts';
import { capacities, constituencies } from '#app/domain/people/roles.ts';
import { useT } from '#app/i18n/use-t.ts';
import { CheckboxCards, RadioCards } from '#app/ui/choice-cards.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { listIn, textIn } from '../../form-values.ts';
import { fieldOf, type PartProps } from './part-context.ts';
import { PartLockNotice } from './part-lock-notice.tsx';

/** How people vote, who may, and what the vote needs to count. */
export function VotingPart(props: PartProps) {
  const t = useT('challengeParts');
  const d = useT('domain');
  const common = useT('common');
  const { values, errorsOf, choices } = props;
  const optional = common('form.optional');
  if (choices.lock === 'no_vote_phase') return <PartLockNotice lock={choices.lock} slug={props.slug} />;
  const hasWeights = constituencies.some((name) => !['', '1'].includes(textIn(values, `weights.${name}`)));
  const weightWrong = constituencies.some((name) => errorsOf(`weights.${name}`));
  const method = textIn(values, 'method') || 'approval';
  const eligible = listIn(values, 'eligible');
  // What was voted under is shown and sent along as it is.
  const isLocked = choices.lock !== null;
  return (
    <>
      {choices.lock && <PartLockNotice lock={choices.lock} slug={props.slug} />}
      {isLocked && (
        <>
          <input type="hidden" name="method" value={method} />
          {eligible.map((value) => (
            <input key={value} type="hidden" name="eligible" value={value} />
          ))}
        </>
      )}
      <RadioCards
        id="method"
        name="method"
        label={t('voting.method')}
        errors={errorsOf('method') ?? []}
        defaultValue={method}
        choices={votingMethods.map((value) => ({
          value,
          disabled: isLocked,
          label: t(`voting.methodName.${value}`),
          hint: t(`voting.methodHint.${value}`),
        }))}
      />
      <div className="field-pair">
        <TextField
          {...fieldOf(props, 'scoreMax', t('voting.scoreMax'))}
          className="only-score"
          hint={t('voting.scoreMaxHint')}
          inputMode="numeric"
          width="short"
          readOnly={isLocked}
        />
        <TextField
          {...fieldOf(props, 'budget', t('voting.budget'))}
          className="only-budget"
          hint={t('voting.budgetHint')}
          inputMode="numeric"
          width="medium"
          suffix="€"
          readOnly={isLocked}
        />
      </div>
      <CheckboxCards
        id="eligible"
        name="eligible"
        label={t('voting.eligible')}
        columns={2}
        errors={errorsOf('eligible') ?? []}
        defaultValue={eligible}
        choices={capacities.map((value) => ({ value, label: d(`role.${value}`), disabled: isLocked }))}
      />
      <TextField
        {...fieldOf(props, 'quorum', t('voting.quorum'))}
        hint={t('voting.quorumHint')}
        optionalLabel={optional}
        inputMode="numeric"
        width="short"
        readOnly={isLocked}
      />
      <TextField
        {...fieldOf(props, 'gatePercent', t('voting.gate'))}
        hint={t('voting.gateHint')}
        optionalLabel={optional}
        inputMode="decimal"
        width="short"
        suffix="%"
        readOnly={isLocked}
      />
      <Disclosure summary={t('voting.weights')} open={hasWeights || weightWrong}>
        <p className="field-hint">{t('voting.weightsHint')}</p>
        <div className="field-grid">
          {constituencies.map((name) => (
            <TextField
              key={name}
              {...fieldOf(props, `weights.${name}`, d(`constituency.${name}`))}
              inputMode="decimal"
              width="short"
              readOnly={isLocked}
            />
          ))}
        </div>
      </Disclosure>
      <fieldset className="field">
        <legend className="field-label">{t('voting.targets')}</legend>
        <p className="field-hint">{t('voting.targetsHint')}</p>
        <div className="field-grid">
          {constituencies.map((name) => (
            <TextField
              key={name}
              {...fieldOf(props, `targets.${name}`, d(`constituency.${name}`))}
              inputMode="numeric"
              width="short"
            />
          ))}
        </div>
      </fieldset>
      <TextField
        {...fieldOf(props, 'paperHours', t('voting.paperHours'))}
        hint={t('voting.paperHoursHint')}
        optionalLabel={optional}
        inputMode="numeric"
        width="short"
        readOnly={isLocked}
      />
    </>
  );
}
