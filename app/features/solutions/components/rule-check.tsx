import { type FormRefusal, typed } from '#app/features/people/form.ts';
import { useT } from '#app/i18n/use-t.ts';
import { RadioCards } from '#app/ui/choice-cards.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { CheckedRule } from '../eligibility.queries.server.ts';
import { useRuleWords } from '../use-rule-words.ts';

/** One rule in a check: what is known about it, and what the person who checks finds, with the reason the team reads. */
export function RuleCheck({
  rule,
  refusal,
  errorsOf,
}: {
  rule: CheckedRule;
  refusal: FormRefusal | undefined;
  errorsOf: (name: string) => string[] | undefined;
}) {
  const t = useT('entering');
  const { sentence, miss } = useRuleWords();
  const { ruleId, check, isMet, reason, outcome, by, confirmedAt } = rule;
  const known =
    check.kind === 'staff_check'
      ? t('check.known.person')
      : check.kind === 'declaration'
        ? t(confirmedAt ? 'check.known.confirmed' : 'check.known.notConfirmed')
        : miss(rule) ||
          t(by === 'staff' && outcome === 'not_met' ? 'check.known.doubted' : 'check.known.met');
  const kept = isMet === null ? '' : isMet ? 'yes' : 'no';
  const isPersonal = check.kind === 'staff_check';
  return (
    <div className="rule-check">
      <RadioCards
        id={`met-${ruleId}`}
        name={`met-${ruleId}`}
        label={sentence(rule)}
        hint={known}
        errors={errorsOf(`met-${ruleId}`) ?? []}
        defaultValue={typed(refusal, `met-${ruleId}`, kept)}
        columns={3}
        choices={[
          { value: '', label: t(isPersonal ? 'check.notYet' : 'check.asKnown') },
          { value: 'yes', label: t('check.met') },
          { value: 'no', label: t('check.notMet') },
        ]}
      />
      <TextField
        id={`reason-${ruleId}`}
        name={`reason-${ruleId}`}
        label={t('check.reason')}
        hint={t('check.reasonHint')}
        errors={errorsOf(`reason-${ruleId}`) ?? []}
        defaultValue={typed(refusal, `reason-${ruleId}`, reason)}
        maxLength={1000}
      />
    </div>
  );
}
