import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { BarChart } from '#app/ui/bar-chart.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { Table } from '#app/ui/table.tsx';

type Row = {
  id: string;
  slug: string;
  title: string;
  score: number | null;
  spread: number | null;
  rank: number | null;
  tied: boolean;
  jurors: number;
  criteria: Readonly<Record<string, number | null>>;
};

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Weighted scores as bars and as a table with ranks, spread and the mean on each criterion. */
export function ScoreTable({
  rows,
  criteria,
}: {
  rows: readonly Row[];
  criteria: readonly { id: string; name: string }[];
}) {
  const t = useT('jury');
  const format = useFormat();
  const scored = rows.filter((row) => row.score !== null);
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : format.number(tenth(value));
  const first = scored[0];
  if (!first) return <EmptyState title={t('results.empty')} />;
  const firsts = scored.filter((row) => row.rank === 1).map((row) => row.title);
  return (
    <Section id="scores" title={t('results.scores')} lead={t('results.scoresLead')}>
      <BarChart
        id="score-chart"
        title={t('results.chart')}
        sentence={t('results.sentence', {
          titles: format.list(firsts),
          count: firsts.length,
          score: figure(first.score),
        })}
        category={t('results.solution')}
        unit={t('results.score')}
        tableLabel={t('results.asTable')}
        max={100}
        data={scored.map((row) => ({
          id: row.id,
          label: row.title,
          value: row.score ?? 0,
          text: figure(row.score),
          stage: 'solution',
        }))}
      />
      <Table
        id="score-table"
        caption={t('results.table')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'rank',
            header: t('results.rank'),
            numeric: true,
            cell: (row) =>
              row.rank === null ? '–' : row.tied ? t('results.tiedRank', { rank: row.rank }) : row.rank,
          },
          {
            id: 'title',
            header: t('results.solution'),
            rowHeader: true,
            cell: (row) => <Link to={paths.solution(row.slug)}>{row.title}</Link>,
          },
          { id: 'score', header: t('results.score'), numeric: true, cell: (row) => figure(row.score) },
          { id: 'spread', header: t('results.spread'), numeric: true, cell: (row) => figure(row.spread) },
          { id: 'jurors', header: t('results.jurors'), numeric: true, cell: (row) => row.jurors },
          ...criteria.map((criterion) => ({
            id: criterion.id,
            header: criterion.name,
            numeric: true,
            cell: (row: Row) => figure(row.criteria[criterion.id]),
          })),
        ]}
      />
      <p className="field-hint">{t('results.spreadHint')}</p>
    </Section>
  );
}
