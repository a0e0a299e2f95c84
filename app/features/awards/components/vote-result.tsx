import { type Constituency, constituencies } from '#app/domain/people/roles.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { BarChart } from '#app/ui/bar-chart.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/page.tsx';
import { Table } from '#app/ui/table.tsx';
import type { publicResult } from '../results.queries.server.ts';

type Result = NonNullable<Awaited<ReturnType<typeof publicResult>>>;
type Row = Result['rows'][number];

/** How people voted: the rules, the approvals as bars and by group, and the way to count again. */
export function VoteResult({
  slug,
  result,
  awardedId,
}: {
  slug: string;
  result: Result;
  awardedId: string | null;
}) {
  const t = useT('awards');
  const d = useT('domain');
  const format = useFormat();
  const groups = constituencies.filter((group) => result.ballotsBy[group] !== 0);
  const [top] = result.rows;
  const first = result.rows.find((row) => row.id === awardedId);
  return (
    <Section
      id="vote"
      title={t('results.vote.title')}
      lead={t('results.vote.total', { count: result.ballots, blank: result.blank })}
    >
      <Rules result={result} awardedId={awardedId} />
      {top && (
        <BarChart
          id="approvals"
          title={t('results.vote.chart')}
          sentence={
            first
              ? t('results.vote.sentence', {
                  title: first.title,
                  approvals: first.approvals,
                  share: format.percent(first.share ?? 0),
                })
              : t('results.vote.noWinner')
          }
          category={t('results.vote.solution')}
          unit={t('results.vote.approvals')}
          tableLabel={t('results.vote.asTable')}
          max={result.ballots}
          data={result.rows.map((row) => ({
            id: row.id,
            label: row.title,
            value: row.approvals,
            text: format.number(row.approvals),
            stage: 'solution',
          }))}
        />
      )}
      <Table
        id="groups"
        caption={t('results.vote.table')}
        rows={result.rows}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'rank',
            header: t('results.vote.rank'),
            numeric: true,
            cell: (row: Row) =>
              row.tied ? t('results.vote.tied', { rank: row.rank }) : format.number(row.rank),
          },
          {
            id: 'title',
            header: t('results.vote.solution'),
            rowHeader: true,
            cell: (row: Row) => (
              <>
                <Link to={paths.solution(row.slug)}>{row.title}</Link>
                {row.hasLeft && ` (${t('results.vote.left')})`}
                {row.gate === 'failed' && ` (${t('results.vote.gateFailed')})`}
              </>
            ),
          },
          {
            id: 'all',
            header: t('results.vote.approvals'),
            numeric: true,
            cell: (row: Row) => format.number(row.approvals),
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
        ]}
      />
      {groups.length > 0 && <p className="field-hint">{t('results.vote.hidden')}</p>}
      <p className="prose">{t('results.vote.method')}</p>
      <div className="cluster">
        <Link to={paths.recount(slug)}>{t('results.vote.recount')}</Link>
        <a className="link" href={paths.ballotsCsv(slug)} download>
          {t('results.vote.download')}
        </a>
      </div>
    </Section>
  );

  function countOf(count: number | null) {
    return count === null ? t('results.vote.notShown') : format.number(count);
  }
}

/** The rules that were set before the vote, and whether they were met. */
function Rules({ result, awardedId }: { result: Result; awardedId: string | null }) {
  const t = useT('awards');
  const format = useFormat();
  const { quorum, patientGate } = result;
  const counted = result.rows.find((row) => row.id === result.countWinner);
  return (
    <ul className="prose">
      {quorum.needed > 0 && (
        <li>
          {t(quorum.state === 'met' ? 'results.rules.quorumMet' : 'results.rules.quorumMissed', {
            needed: quorum.needed,
            came: result.ballots,
          })}
        </li>
      )}
      {patientGate !== null && <li>{t('results.rules.gate', { share: format.percent(patientGate) })}</li>}
      {result.drawnFrom > 1 && <li>{t('results.rules.drawn', { count: result.drawnFrom })}</li>}
      {counted && counted.id !== awardedId && counted.hasLeft && (
        <li>{t('results.rules.left', { title: counted.title })}</li>
      )}
      {quorum.needed === 0 && patientGate === null && <li>{t('results.rules.none')}</li>}
    </ul>
  );
}
