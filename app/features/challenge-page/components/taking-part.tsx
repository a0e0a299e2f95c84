import type { EligibilityCheck, EligibilityRule } from '#app/domain/challenges/eligibility-rules.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Section } from '#app/ui/page.tsx';
import type { FocusArea } from '../parts.queries.server.ts';

/** What an answer can be for. */
export function FocusAreas({ areas }: { areas: readonly FocusArea[] }) {
  const t = useT('challengePage');
  if (areas.length === 0) return null;
  return (
    <Section id="areas" title={t('toc.areas')} lead={t('areas.lead')}>
      <dl className="facts">
        {areas.map((area) => (
          <div key={area.id}>
            <dt>{area.name}</dt>
            {area.description && <dd>{area.description}</dd>}
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** Who can enter, in words: a challenge's own, or the ready ones of what is checked. */
export function Eligibility({ rules }: { rules: readonly EligibilityRule[] }) {
  const t = useT('challengePage');
  const words = useRuleWords();
  return (
    <Section id="enter" title={t('toc.enter')}>
      {rules.length === 0 ? (
        <p>{t('enter.open')}</p>
      ) : (
        <>
          <p>{t('enter.lead')}</p>
          <ul className="bullets">
            {rules.map(({ id, check, wording }) => (
              <li key={id}>
                {wording || words(check)}{' '}
                {(check.kind === 'declaration' || check.kind === 'staff_check') && wording && (
                  <span className="muted">{t(`enter.how.${check.kind}`)}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** Says in plain words what a rule checks. */
function useRuleWords(): (check: EligibilityCheck) => string {
  const t = useT('challengePage');
  const d = useT('domain');
  const work = useT('domainWork');
  const format = useFormat();
  return (check) => {
    switch (check.kind) {
      case 'team_size':
      case 'readiness': {
        const kind = check.min === null ? 'most' : check.max === null ? 'least' : 'between';
        return t(`enter.rule.${check.kind}`, {
          kind,
          min: String(check.min ?? ''),
          max: String(check.max ?? ''),
        });
      }
      case 'has_capacity':
        return t('enter.rule.has_capacity', {
          who: format.list(check.anyOf.map((role) => d(`role.${role}`))),
        });
      case 'organisation_kind':
        return t('enter.rule.organisation_kind', {
          who: format.list(check.anyOf.map((kind) => work(`organisationKind.${kind}`))),
        });
      case 'amount':
        return t('enter.rule.amount', { amount: t('euros', { amount: format.number(check.max) }) });
      default:
        return t(`enter.rule.${check.kind}`);
    }
  };
}
