import type { Constituency } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { PlacesTable } from './places-table.tsx';

export type ShortlistRow = {
  id: string;
  wording: string;
  group: Constituency | null;
  rank: number | null;
  /** Whether others of that list were level with it. */
  isLevel?: boolean;
};

/** The shortlist in the order of the turns, and whose turn brought each topic. */
export function ShortlistTable({ rows }: { rows: readonly ShortlistRow[] }) {
  const t = useT('priorities');
  const d = useT('domain');
  const format = useFormat();
  return (
    <PlacesTable
      id="shortlist-table"
      caption={t('shortlist.caption')}
      captionHidden
      rows={rows.map((row, index) => ({ ...row, turn: index + 1 }))}
      columns={[
        { id: 'turn', header: t('shortlist.turn'), numeric: true, cell: (row) => format.number(row.turn) },
        {
          id: 'topic',
          header: t('shortlist.topic'),
          rowHeader: true,
          cell: (row) => <span dir="auto">{row.wording}</span>,
        },
        {
          id: 'why',
          header: t('shortlist.why'),
          cell: ({ group, rank, isLevel = false }) =>
            group === null
              ? t('shortlist.smallGroup')
              : rank === null
                ? d(`constituency.${group}`)
                : t(isLevel ? 'shortlist.byTurnLevel' : 'shortlist.byTurnRank', {
                    group: d(`constituency.${group}`),
                    rank,
                  }),
        },
      ]}
    />
  );
}
