import {
  type EligibilityKind,
  eligibilityKinds,
  ownWordsKinds,
} from '#app/domain/challenges/eligibility-rules.ts';
import { organisationKinds } from '#app/domain/network/organisations.ts';
import { capacities } from '#app/domain/people/roles.ts';
import { useT } from '#app/i18n/use-t.ts';
import { CheckboxCards } from '#app/ui/choice-cards.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { errorId } from '../../challenge-errors.ts';
import { listIn, textIn } from '../../form-values.ts';
import { fieldOf, type PartProps } from './part-context.ts';
import { AddRow, RowList } from './row-list.tsx';

const needsOwnWords = (kind: string) => (ownWordsKinds as readonly string[]).includes(kind);

/** Who may enter: what is checked by itself, what a team confirms, and what a person looks at. */
export function EligibilityPart(props: PartProps) {
  const t = useT('challengeParts');
  const kindOf = (name: string) =>
    eligibilityKinds.find((kind) => kind === textIn(props.values, `${name}.kind`)) ?? 'staff_check';
  return (
    <RowList
      {...props}
      titleOf={({ name }) => t(`eligibility.kind.${kindOf(name)}`)}
      empty={t('eligibility.empty')}
      inUse={props.choices.inUse}
      inUseHint={t('eligibility.inUse')}
      add={
        <>
          <Select
            id="newKind"
            name="newKind"
            label={t('eligibility.newKind')}
            defaultValue={textIn(props.values, 'newKind') || 'team_size'}
            options={eligibilityKinds.map((kind) => ({ value: kind, label: t(`eligibility.kind.${kind}`) }))}
          />
          <AddRow>{t('eligibility.add')}</AddRow>
        </>
      }
    >
      {({ name }) => <RuleFields {...props} name={name} kind={kindOf(name)} />}
    </RowList>
  );
}

function RuleFields({ name, kind, ...props }: PartProps & { name: string; kind: EligibilityKind }) {
  const t = useT('challengeParts');
  const common = useT('common');
  const optional = common('form.optional');
  return (
    <>
      <input type="hidden" name={`${name}.kind`} value={kind} />
      <p className="muted">{t(`eligibility.how.${kind}`)}</p>
      {(kind === 'team_size' || kind === 'readiness') && (
        <div className="field-pair">
          {(['min', 'max'] as const).map((end) => (
            <TextField
              key={end}
              {...fieldOf(props, `${name}.${end}`, t(`eligibility.${end}`))}
              optionalLabel={optional}
              inputMode="numeric"
              width="short"
            />
          ))}
        </div>
      )}
      {kind === 'amount' && (
        <TextField
          {...fieldOf(props, `${name}.max`, t('eligibility.amount'))}
          inputMode="numeric"
          width="medium"
          suffix="€"
        />
      )}
      {(kind === 'has_capacity' || kind === 'organisation_kind') && (
        <AnyOf {...props} name={`${name}.anyOf`} kind={kind} />
      )}
      <TextField
        {...fieldOf(
          props,
          `${name}.wording`,
          needsOwnWords(kind) ? t(`eligibility.sentence.${kind as 'declaration'}`) : t('eligibility.wording'),
        )}
        hint={
          needsOwnWords(kind)
            ? t(`eligibility.sentenceHint.${kind as 'declaration'}`)
            : t('eligibility.wordingHint')
        }
        optionalLabel={needsOwnWords(kind) ? undefined : optional}
      />
    </>
  );
}

function AnyOf({
  name,
  kind,
  ...props
}: PartProps & { name: string; kind: 'has_capacity' | 'organisation_kind' }) {
  const t = useT('challengeParts');
  const d = useT('domain');
  const work = useT('domainWork');
  const choices =
    kind === 'has_capacity'
      ? capacities.map((value) => ({ value, label: d(`role.${value}`) }))
      : organisationKinds.map((value) => ({ value, label: work(`organisationKind.${value}`) }));
  return (
    <CheckboxCards
      id={errorId(name)}
      name={name}
      label={t(`eligibility.anyOf.${kind}`)}
      columns={3}
      errors={props.errorsOf(name) ?? []}
      defaultValue={listIn(props.values, name)}
      choices={choices}
    />
  );
}
