import type { ChallengePart } from '#app/domain/challenges/challenge-parts.ts';
import type { EligibilityKind } from '#app/domain/challenges/eligibility-rules.ts';
import type { PhaseKind } from '#app/domain/challenges/phases.ts';
import type { Constituency } from '#app/domain/people/roles.ts';
import { useT } from '#app/i18n/use-t.ts';
import { type FormValues, textIn } from '../../form-values.ts';

/**
 * What a field of a part is called before its message in the summary, where many fields could have the same message:
 * its label, and before it the row or the phase that it stands in. Undefined for what is no field.
 */
export function usePartLabels(part: ChallengePart, values: FormValues): (name: string) => string | undefined {
  const t = useT('challengeBuilder');
  const p = useT('challengeParts');
  const d = useT('domain');
  const kindIn = (row: string) => textIn(values, `${row}.kind`);

  const single: Readonly<Record<string, () => string>> = {
    'basics.title': () => t('basics.title'),
    'basics.summary': () => t('basics.summary'),
    'basics.brief': () => t('basics.brief'),
    'basics.format': () => t('basics.format'),
    'basics.themes': () => t('basics.themesLabel'),
    'dates.planFormat': () => t('dates.planFormat'),
    'dates.firstDay': () => t('dates.firstDay'),
    'voting.method': () => p('voting.method'),
    'voting.scoreMax': () => p('voting.scoreMax'),
    'voting.budget': () => p('voting.budget'),
    'voting.eligible': () => p('voting.eligible'),
    'voting.quorum': () => p('voting.quorum'),
    'voting.gatePercent': () => p('voting.gate'),
    'voting.paperHours': () => p('voting.paperHours'),
    'jury.perEntry': () => t('jury.perEntry'),
    'prizes.prize': () => p('prizes.sentence'),
    'terms.rules': () => t('terms.kind.rules'),
    'terms.rights': () => t('terms.kind.rights'),
    'terms.confidentiality': () => t('terms.kind.confidentiality'),
    'entry.graceMinutes': () => p('entry.grace'),
  };
  const inRow: Readonly<Record<string, (row: string) => string>> = {
    'dates.startsAt': () => t('dates.startsAt'),
    'dates.endsAt': () => t('dates.endsAt'),
    'focus.name': () => p('focus.name'),
    'focus.description': () => p('focus.description'),
    'partners.organisationId': () => p('partners.organisation'),
    'partners.part': () => p('partners.part'),
    'eligibility.min': () => p('eligibility.min'),
    'eligibility.max': (row) => p(kindIn(row) === 'amount' ? 'eligibility.amount' : 'eligibility.max'),
    'eligibility.anyOf': (row) => p(`eligibility.anyOf.${kindIn(row) as 'has_capacity'}`),
    'eligibility.wording': () => p('eligibility.wording'),
    'criteria.name': () => p('criteria.name'),
    'criteria.weight': () => p('criteria.weight'),
    'criteria.description': () => p('criteria.description'),
    'prizes.title': () => p('prizes.title'),
    'prizes.kind': () => p('prizes.kind'),
    'prizes.promise': () => p('prizes.promise'),
    'prizes.amount': () => p('prizes.amount'),
    'faq.question': () => p('faq.question'),
    'faq.answer': () => p('faq.answer'),
  };

  const titleOf = (row: string, place: number) => {
    if (part === 'dates') return d(`phaseKind.${kindIn(row) as PhaseKind}`);
    if (part === 'eligibility') return p(`eligibility.kind.${kindIn(row) as EligibilityKind}`);
    const own = textIn(values, `${row}.name`) || textIn(values, `${row}.title`);
    return own || t('rows.nth', { n: String(place + 1) });
  };

  return (name) => {
    const group = /^(weights|targets)\.(.+)$/.exec(name);
    if (part === 'voting' && group) {
      const of = d(`constituency.${group[2] as Constituency}`);
      return group[1] === 'weights'
        ? p('voting.weightOf', { group: of })
        : p('voting.targetOf', { group: of });
    }
    const [, row, place, field = ''] = /^([a-z]+\[(\d+)\])\.([a-zA-Z]+\d?)/.exec(name) ?? [];
    if (row === undefined) return single[`${part}.${name}`]?.();
    const level = part === 'criteria' && /^level(\d)$/.exec(field);
    const label = level ? p('criteria.level', { n: level[1] ?? '' }) : inRow[`${part}.${field}`]?.(row);
    return label && t('rows.field', { row: titleOf(row, Number(place)), field: label });
  };
}
