import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { StatusPill } from '#app/ui/status-pill.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import { ScoreChart } from './score-chart.tsx';
import type { ScoreRow } from './score-rows.ts';

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Both orders side by side, as a chart and as a table; where they differ is marked. */
export function ScoreTable({
  rows,
  criteria,
  isComparable,
}: {
  rows: readonly ScoreRow[];
  criteria: readonly { id: string; name: string }[];
  /** False where no juror compares some of the entries with the others. */
  isComparable: boolean;
}) {
  const t = useT('juryResults');
  const format = useFormat();
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : format.number(tenth(value));
  const place = (rank: number | null | undefined, tied: boolean | undefined) =>
    rank === null || rank === undefined ? '–' : tied ? t('scores.tied', { rank }) : format.number(rank);
  if (!rows.some((row) => row.score !== null))
    return <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>;
  const isCalibrated = rows.some((row) => row.calibrated !== null);
  const solution: Column<ScoreRow> = {
    id: 'title',
    header: t('scores.solution'),
    rowHeader: true,
    cell: (row) => <Link to={paths.solution(row.slug)}>{row.title}</Link>,
  };
  const plain: Column<ScoreRow>[] = [
    {
      id: 'rank',
      header: t(isCalibrated ? 'scores.plainPlace' : 'scores.place'),
      numeric: true,
      cell: (row) => place(row.rank, row.tied),
    },
    { id: 'score', header: t('scores.plain'), numeric: true, cell: (row) => figure(row.score) },
    { id: 'spread', header: t('scores.spread'), numeric: true, cell: (row) => figure(row.spread) },
    { id: 'jurors', header: t('scores.jurors'), numeric: true, cell: (row) => row.jurors },
  ];
  const calibrated: Column<ScoreRow>[] = [
    {
      id: 'calibratedRank',
      header: t('scores.calibratedPlace'),
      numeric: true,
      cell: ({ calibrated: own }) => place(own?.rank, own?.tied),
    },
    { id: 'move', header: t('scores.move'), cell: (row) => <Move row={row} /> },
    {
      id: 'calibrated',
      header: t('scores.calibrated'),
      numeric: true,
      cell: (row) => figure(row.calibrated?.score),
    },
    {
      id: 'range',
      header: t('scores.range'),
      numeric: true,
      cell: ({ calibrated: own }) =>
        own ? t('scores.fromTo', { low: figure(own.low), high: figure(own.high) }) : '–',
    },
    {
      id: 'error',
      header: t('scores.error'),
      numeric: true,
      cell: (row) => figure(row.calibrated?.standardError),
    },
  ];
  return (
    <Section
      id="scores"
      title={t(isCalibrated ? 'scores.title' : 'scores.titlePlain')}
      lead={isCalibrated ? t('scores.lead') : undefined}
    >
      <ScoreChart rows={rows} isComparable={isComparable} />
      <Table
        id="score-table"
        caption={t('scores.table')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[solution, ...plain, ...(isCalibrated ? calibrated : [])]}
      />
      <p className="field-hint">{t('scores.spreadHint')}</p>
      {criteria.length > 0 && (
        <Disclosure summary={t('scores.byCriterion')}>
          <Table
            id="criterion-table"
            caption={t('scores.byCriterion')}
            captionHidden
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              solution,
              ...criteria.map((criterion) => ({
                id: criterion.id,
                header: criterion.name,
                numeric: true,
                cell: (row: ScoreRow) => figure(row.criteria[criterion.id]),
              })),
            ]}
          />
        </Disclosure>
      )}
    </Section>
  );
}

/** How many places the calibrated order is away from the plain one. */
function Move({ row }: { row: ScoreRow }) {
  const t = useT('juryResults');
  if (row.rank === null || !row.calibrated) return '–';
  const by = row.rank - row.calibrated.rank;
  const text = t('scores.moved', { by: Math.abs(by), direction: by > 0 ? 'up' : 'down' });
  return by === 0 ? text : <StatusPill tone="waiting">{text}</StatusPill>;
}
