import { constituencies } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { VotePageData } from './vote-page-data.ts';

/** What is laid down about the count before anybody votes, in plain words. */
export function CountingRules({ rules }: { rules: VotePageData['rules'] }) {
  const t = useT('ballots');
  const d = useT('domain');
  const format = useFormat();
  const { method, quorum, patientGate, weights, seed } = rules;
  const weighted = constituencies.filter((group) => (weights?.[group] ?? 1) !== 1);
  return (
    <Disclosure summary={t('vote.how.title')}>
      <ul className="counting-rules">
        <li>{t(`vote.how.${method}`)}</li>
        {quorum > 0 && <li>{t('vote.how.quorum', { count: quorum })}</li>}
        {patientGate !== null && <li>{t('vote.how.gate', { share: format.percent(patientGate) })}</li>}
        {weighted.map((group) => (
          <li key={group}>
            {t('vote.how.weight', {
              group: d(`constituency.${group}`),
              weight: format.number(weights?.[group] ?? 1),
            })}
          </li>
        ))}
        <li>{t('vote.how.ties', { seed })}</li>
      </ul>
    </Disclosure>
  );
}
