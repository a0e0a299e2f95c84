import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import type { RecountPage } from '../routes/recount.tsx';

/** What to do with the published file to count by oneself. */
export function CountItYourself({ page }: { page: RecountPage }) {
  const t = useT('counting');
  const d = useT('domain');
  const format = useFormat();
  const { method, groups, patientGate, weights, endowment } = page;
  const part = t('euros', { amount: format.number(Math.round((endowment ?? 0) * 100) / 100) });
  const share = format.percent(patientGate ?? 0);
  return (
    <div className="prose">
      <p>{t(`method.${method}`, { max: page.scoreMax })}</p>
      <ol>
        <li>{t('recount.how.file')}</li>
        <li>{t(`recount.how.${method}`, { endowment: part })}</li>
        {(method === 'single' || method === 'approval') && <li>{t('recount.how.sum')}</li>}
        {method === 'score' && <li>{t('recount.how.sumPoints')}</li>}
        {method === 'ranked' && (
          <>
            <li>{t('recount.how.duels')}</li>
            <li>{t('recount.how.paths')}</li>
          </>
        )}
        {method === 'budget' && <li>{t('recount.how.rounds')}</li>}
        {groups === 'constituencies' && weights.length > 0 && (
          <li>
            {t('recount.how.weights', {
              list: format.list(
                weights.map(({ group, weight }) =>
                  t('votes.weight', { group: d(`constituency.${group}`), weight: format.number(weight) }),
                ),
              ),
            })}
          </li>
        )}
        {groups !== 'none' && patientGate !== null && (
          <li>
            {t(groups === 'sides' ? 'recount.how.gateSides' : 'recount.how.gateGroups', { share })}{' '}
            {method === 'score' && t('recount.how.gateSupportScore', { max: page.scoreMax })}
            {method === 'ranked' && t('recount.how.gateSupportRanked')}
          </li>
        )}
      </ol>
    </div>
  );
}
