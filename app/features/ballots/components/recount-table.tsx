import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Link } from '#app/ui/link.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import type { RecountPage } from '../routes/recount.tsx';

type Row = RecountPage['rows'][number];
type Counted = NonNullable<Row['again']>;

/** The published result beside the one that was just counted. */
export function RecountTable({ page }: { page: RecountPage }) {
  const t = useT('counting');
  const format = useFormat();
  const { method } = page;
  const pair = (id: string, what: string, of: (counted: Omit<Counted, 'tied'>) => string): Column<Row>[] => [
    {
      id: `${id}-published`,
      header: t('recount.published', { what }),
      numeric: true,
      cell: ({ published }) => (published ? of(published) : '–'),
    },
    {
      id: `${id}-again`,
      header: t('recount.again', { what }),
      numeric: true,
      cell: ({ again }) => (again ? of(again) : '–'),
    },
  ];
  const weighted = page.weights.length > 0 ? ('weighted' as const) : null;
  const score = {
    single: weighted,
    approval: weighted,
    score: 'points',
    ranked: 'beats',
    budget: null,
  } as const;
  const shown = page.isWeighed ? score[method] : null;
  return (
    <Table
      id="recount"
      caption={t('recount.table')}
      rows={page.rows}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'title',
          header: t('column.solution'),
          rowHeader: true,
          cell: (row) => <Link to={paths.solution(row.slug)}>{row.title}</Link>,
        },
        ...pair('supporters', t(`supporters.${method}`), ({ supporters }) => format.number(supporters)),
        ...(shown
          ? pair('score', t(`column.${shown}`), ({ score: sum }) => (sum === null ? '–' : format.number(sum)))
          : []),
        ...(page.isWeighed ? [method === 'budget' ? paidColumn() : placeColumn()] : []),
        {
          id: 'same',
          header: t('recount.same'),
          cell: (row) => t(row.isSame ? 'column.yes' : 'column.no'),
        },
      ]}
    />
  );

  function placeColumn(): Column<Row> {
    return {
      id: 'place',
      header: t('column.rank'),
      numeric: true,
      cell: ({ again }) => {
        if (!again || again.rank === null) return '–';
        return again.tied ? t('column.tied', { rank: again.rank }) : format.number(again.rank);
      },
    };
  }

  function paidColumn(): Column<Row> {
    return {
      id: 'paid',
      header: t('column.paid'),
      cell: ({ again }) => t(again && again.rank !== null ? 'column.yes' : 'column.no'),
    };
  }
}
