import type { EligibilityCheck, EligibilityMiss } from '#app/domain/challenges/eligibility-rules.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';

/** A rule as far as its words go. */
type SpokenRule = {
  check: EligibilityCheck;
  wording: string;
  miss: EligibilityMiss;
  found: number | null;
};

function limitsOf({ min, max }: { min: number | null; max: number | null }) {
  const kind = min === null ? 'most' : max === null ? 'least' : 'between';
  return { kind, min: String(min ?? ''), max: String(max ?? '') };
}

/** Rules of eligibility in words: their own where staff wrote some, and what is known that does not fit. */
export function useRuleWords() {
  const t = useT('entering');
  const d = useT('domain');
  const work = useT('domainWork');
  const format = useFormat();
  const sentence = ({ check, wording }: SpokenRule): string => {
    if (wording) return wording;
    switch (check.kind) {
      case 'team_size':
      case 'readiness':
        return t(`rule.${check.kind}`, limitsOf(check));
      case 'has_capacity':
        return t('rule.has_capacity', { who: format.list(check.anyOf.map((one) => d(`role.${one}`))) });
      case 'organisation_kind':
        return t('rule.organisation_kind', {
          who: format.list(check.anyOf.map((one) => work(`organisationKind.${one}`))),
        });
      case 'amount':
        return t('rule.amount', { max: format.number(check.max) });
      default:
        return t(`rule.${check.kind}`);
    }
  };
  const miss = ({ check, miss: why, found }: SpokenRule): string => {
    if (why === null) return '';
    if (why === 'not_said' || why === 'nobody') return t(`miss.${why}`);
    const kind = check.kind as 'team_size' | 'readiness' | 'amount';
    return t(`miss.${kind}`, { found: format.number(found ?? 0), count: found ?? 0 });
  };
  return { sentence, miss };
}
