import { useT } from '#app/i18n/use-t.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Section } from '#app/ui/page.tsx';
import type { CheckedRule } from '../eligibility.queries.server.ts';
import { useRuleWords } from '../use-rule-words.ts';

/** The rules of a challenge with what is known of an entry: met, not met and why, or left to a person. */
export function RuleList({ rules }: { rules: readonly CheckedRule[] }) {
  const t = useT('entering');
  const { sentence, miss } = useRuleWords();
  const doubtful = rules.some(({ outcome }) => outcome === 'not_met');
  return (
    <Section id="eligibility" title={t('terms.rules')} lead={doubtful ? t('terms.rulesDoubtful') : undefined}>
      <ul className="progress-list">
        {rules.map((rule) => (
          <li key={rule.ruleId} data-done={rule.outcome === 'met' ? '' : undefined}>
            <Icon name={rule.outcome === 'met' ? 'check' : rule.outcome === 'not_met' ? 'warn' : 'minus'} />
            <span>
              {sentence(rule)}{' '}
              <span className="muted">
                {rule.outcome === 'not_met' ? miss(rule) : t(`outcome.${rule.outcome}`)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
