import { type Constituency, constituencies } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Link } from '#app/ui/link.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import type { PublicResult } from './vote-result.tsx';

type Row = PublicResult['rows'][number];

/** The result solution by solution: its place, what its method counts, and who supports it, by group. */
export function VoteTable({ result }: { result: PublicResult }) {
  const t = useT('counting');
  const d = useT('domain');
  const format = useFormat();
  const groups = constituencies.filter((group) => result.ballotsBy[group] !== 0);
  const countOf = (count: number | null) => (count === null ? t('result.notShown') : format.number(count));
  const columns: Column<Row>[] = [
    ...(result.method === 'budget' ? [] : [rankColumn()]),
    {
      id: 'title',
      header: t('column.solution'),
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={paths.solution(row.slug)}>{row.title}</Link>
          {row.hasLeft && ` (${t('column.left')})`}
          {row.gate === 'failed' && ` (${t('column.gateFailed')})`}
        </>
      ),
    },
    ...methodColumns(),
    {
      id: 'all',
      header: t(`supporters.${result.method}`),
      numeric: true,
      cell: (row) => format.number(row.supporters),
    },
    ...groups.map((group: Constituency) => ({
      id: group,
      header: (
        <>
          {d(`constituency.${group}`)}
          <br />
          <span className="vote-by">{countOf(result.ballotsBy[group])}</span>
        </>
      ),
      numeric: true,
      cell: (row: Row) => countOf(row.by?.[group] ?? null),
    })),
  ];
  return (
    <>
      <Table
        id="groups"
        caption={t('result.table')}
        rows={result.rows}
        rowKey={(row) => row.id}
        columns={columns}
      />
      {groups.length > 0 && (
        <p className="field-hint">
          {t(`result.counted.${result.method}`)} {t('result.hidden')}
        </p>
      )}
    </>
  );

  function rankColumn(): Column<Row> {
    const cell = ({ rank, tied }: Row) => {
      if (rank === null) return '–';
      return tied ? t('column.tied', { rank }) : format.number(rank);
    };
    return { id: 'rank', header: t('column.rank'), numeric: true, cell };
  }

  function methodColumns(): Column<Row>[] {
    const sum = ({ score }: Row) => (score === null ? '–' : format.number(score));
    if (result.method === 'score')
      return [
        ...(result.hasSums ? [{ id: 'points', header: t('column.points'), numeric: true, cell: sum }] : []),
        {
          id: 'mean',
          header: t('column.mean'),
          numeric: true,
          cell: ({ mean }) => (mean === null ? '–' : format.number(Math.round(mean * 10) / 10)),
        },
      ];
    if (result.method === 'ranked') {
      const cell = (row: Row) => (row.rank === null ? '–' : sum(row));
      return [{ id: 'beats', header: t('column.beats'), numeric: true, cell }];
    }
    if (result.method === 'budget')
      return [
        {
          id: 'cost',
          header: t('column.cost'),
          numeric: true,
          cell: ({ cost, gate }) => {
            if (cost !== null) return t('euros', { amount: format.number(cost) });
            return gate === 'failed' ? '–' : t('column.noCost');
          },
        },
        {
          id: 'paid',
          header: t('column.paid'),
          cell: ({ isPaid }) => t(isPaid ? 'column.yes' : 'column.no'),
        },
      ];
    return result.weights.length === 0 || !result.hasSums
      ? []
      : [{ id: 'weighted', header: t('column.weighted'), numeric: true, cell: sum }];
  }
}
