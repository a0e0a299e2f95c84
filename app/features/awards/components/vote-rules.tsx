import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import type { PublicResult } from './vote-result.tsx';

/** The rules that were set before the vote, whether they were met, and what they changed. */
export function VoteRules({ result, awardedIds }: { result: PublicResult; awardedIds: readonly string[] }) {
  const t = useT('counting');
  const format = useFormat();
  const { method, quorum, patientGate, withoutGate } = result;
  const left = result.rows.filter(
    ({ id, hasLeft }) => result.countWinners.includes(id) && !awardedIds.includes(id) && hasLeft,
  );
  return (
    <div className="prose">
      <ul>
        {quorum.needed > 0 && (
          <li>
            {t(quorum.state === 'met' ? 'rules.quorumMet' : 'rules.quorumMissed', {
              needed: quorum.needed,
              came: result.ballots,
            })}
          </li>
        )}
        {patientGate !== null && (
          <li>
            {t(`rules.gate.${method}`, { share: format.percent(patientGate) })}{' '}
            {withoutGate.length > 0 && t('rules.gateChanged', { titles: format.list(withoutGate) })}
          </li>
        )}
        {result.drawnFrom > 1 && <li>{t('rules.drawn', { count: result.drawnFrom })}</li>}
        {left.map(({ id, title }) => (
          <li key={id}>{t('rules.left', { title })}</li>
        ))}
        {result.onPaper > 0 && <li>{t('result.onPaper', { count: result.onPaper })}</li>}
        {result.handPapersLeft > 0 && <li>{t('result.paperLeft', { count: result.handPapersLeft })}</li>}
        {quorum.needed === 0 && patientGate === null && <li>{t('rules.none')}</li>}
      </ul>
    </div>
  );
}
