import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/page.tsx';
import { Table } from '#app/ui/table.tsx';
import type { PanelResult } from '../panel-result.server.ts';
import { ScoresChart } from './scores-chart.tsx';

/** What the panel said once all have sent: agreement with its plain reading, scores, comments, interests. */
export function PanelScores({ result }: { result: PanelResult }) {
  const t = useT('evaluations');
  const work = useT('domainWork');
  const format = useFormat();
  const { alpha, interval, verdict } = result.agreement;
  const two = (value: number) => format.number(Math.round(value * 100) / 100);
  return (
    <Section id="panel-result" title={t('result.title')}>
      <div className="stack stack-large">
        <Notice
          tone={verdict === 'good' ? 'ok' : verdict === null ? 'info' : 'warn'}
          title={t('result.agreement')}
        >
          <p>{t(`result.${verdict ?? 'none'}`)}</p>
          {alpha !== null && (
            <p>
              {t('result.alpha', { alpha: two(alpha) })}
              {interval && `, ${t('result.interval', { low: two(interval.low), high: two(interval.high) })}`}
            </p>
          )}
        </Notice>
        <figure className="chart" aria-labelledby="scores-title">
          <figcaption>
            <p id="scores-title" className="chart-title">
              {t('result.chart')}
            </p>
            <p id="scores-sentence">{t('result.sentence')}</p>
          </figcaption>
          <ScoresChart domains={result.domains} labelledBy="scores-title" describedBy="scores-sentence" />
          <Disclosure summary={t('result.table')}>
            <Table
              id="scores-table"
              caption={t('result.chart')}
              captionHidden
              columns={[
                {
                  id: 'domain',
                  header: t('result.domain'),
                  rowHeader: true,
                  cell: (row) => work(`evaluationDomain.${row.domain}`),
                },
                {
                  id: 'mean',
                  header: t('result.mean'),
                  numeric: true,
                  cell: (row) => (row.mean === null ? '–' : two(row.mean)),
                },
                {
                  id: 'range',
                  header: t('result.range'),
                  numeric: true,
                  cell: (row) => `${row.scores[0] ?? '–'}–${row.scores.at(-1) ?? '–'}`,
                },
                {
                  id: 'scores',
                  header: t('result.scores'),
                  numeric: true,
                  cell: (row) => row.scores.join(', '),
                },
              ]}
              rows={result.domains}
              rowKey={(row) => row.domain}
            />
          </Disclosure>
        </figure>
        {result.comments.length > 0 && (
          <Disclosure summary={t('result.comments')}>
            <ul className="panel-comments">
              {result.comments.map(({ domain, comment }) => (
                <li key={`${domain} ${comment}`}>
                  <strong>{work(`evaluationDomain.${domain}`)}</strong> {comment}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        <Disclosure summary={t('result.interests')}>
          <ul className="panel-comments">
            {result.interests.map((interest, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: interests have no other name
              <li key={place}>{interest || t('result.noInterest')}</li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </Section>
  );
}
