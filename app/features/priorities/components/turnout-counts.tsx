import type { Constituency } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';

export type TurnoutData = {
  total: number;
  by: readonly { constituency: Constituency; count: number | null }[];
};

/** How many have chosen; by group only where that tells nothing about anybody. */
export function TurnoutCounts({ turnout, isOver = false }: { turnout: TurnoutData; isOver?: boolean }) {
  const t = useT('priorities');
  const d = useT('domain');
  const format = useFormat();
  return (
    <>
      <p>{t(isOver ? 'turnout.totalOver' : 'turnout.total', { count: turnout.total })}</p>
      {turnout.by.some(({ count }) => count !== null) && (
        <dl className="vote-groups" aria-label={t('turnout.by')}>
          {turnout.by.map(({ constituency, count }) => (
            <div key={constituency}>
              <dt>{d(`constituency.${constituency}`)}</dt>
              <dd>{count === null ? t('turnout.hidden') : format.number(count)}</dd>
            </div>
          ))}
        </dl>
      )}
      {!isOver && <p className="field-hint">{t('turnout.noResults')}</p>}
    </>
  );
}
