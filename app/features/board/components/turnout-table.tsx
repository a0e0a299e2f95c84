import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Bar } from '#app/ui/meter.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import type { TurnoutRow } from '../board.queries.server.ts';

/** Turnout of each group, against what was hoped for where that was said. */
export function TurnoutTable({ rows }: { rows: readonly TurnoutRow[] }) {
  const t = useT('board');
  const d = useT('domain');
  const format = useFormat();
  if (rows.length === 0) return null;
  const hasTargets = rows.some(({ target }) => target !== null);
  const reached = ({ count, target }: TurnoutRow) =>
    count === null || target === null || target === 0 ? null : count / target;
  const table = (
    <Table
      id="turnout-by"
      caption={t('turnout.title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.constituency}
      columns={[
        {
          id: 'group',
          header: t('turnout.group'),
          rowHeader: true,
          cell: (row) => d(`constituency.${row.constituency}`),
        },
        {
          id: 'papers',
          header: t('turnout.papers'),
          numeric: true,
          cell: (row) => (row.count === null ? t('turnout.hidden') : format.number(row.count)),
        },
        ...(hasTargets ? targetColumns() : []),
      ]}
    />
  );
  return (
    <>
      {hasTargets ? table : <div className="board-tables">{table}</div>}
      {rows.some(({ count }) => count === null) && <p className="field-hint">{t('turnout.hiddenWhy')}</p>}
    </>
  );

  function targetColumns(): Column<TurnoutRow>[] {
    return [
      {
        id: 'target',
        header: t('turnout.target'),
        numeric: true,
        cell: (row) => (row.target === null ? t('turnout.noTarget') : format.number(row.target)),
      },
      {
        id: 'share',
        header: t('turnout.share'),
        cell: (row) => {
          const share = reached(row);
          if (share === null) return '–';
          return (
            <>
              <span>{format.percent(share)}</span>
              <Bar share={Math.min(share, 1) * 100} />
            </>
          );
        },
      },
    ];
  }
}
