import type { ReactNode } from 'react';
import type words from '#app/i18n/en/ballots.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { paths } from '#app/paths.ts';
import { Link } from '#app/ui/link.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { ComparePage } from '../routes/compare-entries.tsx';

type Entry = ComparePage['entries'][number];

/**
 * Two to four solutions side by side; on a phone below each other, part by part. The roles are written out because a table
 * that is laid out as blocks would lose them.
 */
export function CompareTable({ page }: { page: ComparePage }) {
  const t = useT('ballots');
  const { entries } = page;
  const rows = useRows(page);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <table className="compare" role="table" data-columns={entries.length}>
      <caption className="sr-only">{t('compare.heading')}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tr role="row">
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <th role="columnheader" scope="col">
            <VisuallyHidden>{t('compare.what')}</VisuallyHidden>
          </th>
          {entries.map((entry) => (
            // biome-ignore lint/a11y/noRedundantRoles: see above
            <th key={entry.id} role="columnheader" scope="col">
              <Link to={paths.solution(entry.slug)} target="_blank" rel="noopener">
                {entry.title}
              </Link>
              <Link to={entry.without} className="compare-remove">
                {t('compare.remove')}
                <VisuallyHidden> {entry.title}</VisuallyHidden>
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tbody role="rowgroup">
        {rows.map(({ id, label, cell }) => (
          // biome-ignore lint/a11y/noRedundantRoles: see above
          <tr key={id} role="row">
            {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
            <th role="rowheader" scope="row">
              {label}
            </th>
            {entries.map((entry) => (
              // biome-ignore lint/a11y/noRedundantRoles: see above
              <td key={entry.id} role="cell">
                <span className="compare-of" aria-hidden="true">
                  {entry.title}
                </span>
                {cell(entry) || <span className="vote-by">{t('compare.empty')}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type RowId = keyof (typeof words)['compare']['rows'];
type Row = { id: string; label: string; cell: (entry: Entry) => ReactNode };

/** The parts that are compared; one that no solution has anything to say about is left out. */
function useRows({ entries, rules }: ComparePage): Row[] {
  const t = useT('ballots');
  const work = useT('domainWork');
  const format = useFormat();
  const money = rules.method === 'budget';
  const inVote = ({ mark }: Entry) => {
    if (rules.method === 'score')
      return mark === null ? t('compare.noPoints') : t('compare.points', { count: mark });
    if (rules.method === 'ranked')
      return mark === null ? t('compare.noPlace') : t('compare.place', { place: String(mark) });
    return t(mark === null ? 'compare.notChosen' : 'compare.chosen');
  };
  const rows: Record<RowId, Row['cell']> = {
    summary: ({ summary }) => summary,
    needs: ({ needs }) =>
      needs.length > 0 && (
        <ul>
          {needs.map((need) => (
            <li key={need.slug}>
              <Link to={paths.need(need.slug)} target="_blank" rel="noopener">
                {need.title}
              </Link>
            </li>
          ))}
        </ul>
      ),
    whatItTakes: ({ whatItTakes }) => whatItTakes,
    costs: ({ amount, costs }) =>
      [money && amount !== null && t('vote.cost', { amount: format.number(amount) }), costs]
        .filter(Boolean)
        .join('. '),
    readiness: ({ readiness }) =>
      readiness !== null &&
      t('vote.readinessLevel', { level: String(readiness), words: work(`readiness.${readiness as 1}`) }),
    evidence: ({ evidence }) => evidence,
    area: ({ area }) => area,
    team: ({ team }) => team,
    vote: inVote,
  };
  return Object.entries(rows)
    .map(([id, cell]) => ({ id, label: t(`compare.rows.${id as RowId}`), cell }))
    .filter(({ cell }) => entries.some((entry) => cell(entry)));
}
