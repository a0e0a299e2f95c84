import type { SusSummary } from '#app/domain/methods/instruments/sus.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Table } from '#app/ui/table.tsx';

const usual = 68;
const x = (points: number) => 12 + points * 5.76;
const one = (value: number) => Math.round(value * 10) / 10;

/** The mean of the questionnaires with its spread on a line from 0 to 100, in words, and as a table. */
export function SusChart({ sus }: { sus: SusSummary }) {
  const t = useT('pilots');
  const format = useFormat();
  const { mean, sd, min, max, n } = sus;
  const points = (value: number | null) => (value === null ? '–' : format.number(one(value)));
  const rows = [
    { id: 'mean', what: t('sus.mean'), value: points(mean) },
    { id: 'low', what: t('sus.low'), value: points(min) },
    { id: 'high', what: t('sus.high'), value: points(max) },
    { id: 'sd', what: t('sus.sd'), value: points(sd) },
    { id: 'usual', what: t('sus.usual'), value: points(usual) },
    { id: 'n', what: t('sus.n'), value: points(n) },
    { id: 'unscored', what: t('sus.unscored'), value: points(sus.unscored) },
    { id: 'imputed', what: t('sus.imputed'), value: points(sus.imputed) },
  ];
  return (
    <figure className="chart" aria-labelledby="sus-title">
      <figcaption>
        <p id="sus-title" className="chart-title">
          {t('sus.title')}
        </p>
        <p id="sus-sentence">
          {mean === null ? t('sus.none') : t('sus.sentence', { mean: format.number(one(mean)), count: n })}
        </p>
      </figcaption>
      {mean !== null && min !== null && max !== null && (
        <svg
          className="scale"
          viewBox="0 0 600 112"
          role="img"
          aria-labelledby="sus-title"
          aria-describedby="sus-sentence"
        >
          <title>{t('sus.title')}</title>
          <rect className="bar-frame" x={x(0)} y="40" width={x(100) - x(0)} height="16" rx="8" />
          <rect
            className="scale-range"
            x={x(min)}
            y="40"
            width={Math.max(4, x(max) - x(min))}
            height="16"
            rx="8"
          />
          <path className="scale-usual" d={`M${x(usual)} 30v36`} />
          <circle className="scale-mean" cx={x(mean)} cy="48" r="13" />
          <text className="scale-value" x={x(mean)} y="22" textAnchor="middle">
            {format.number(one(mean))}
          </text>
          {[0, usual, 100].map((tick) => (
            <text
              key={tick}
              className="scale-tick"
              x={x(tick)}
              y="90"
              textAnchor={tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle'}
            >
              {tick}
            </text>
          ))}
        </svg>
      )}
      {mean !== null && <p className="chart-note">{t('sus.axis')}</p>}
      <details className="disclosure">
        <summary>{t('sus.table')}</summary>
        <Table
          id="sus-table"
          caption={t('sus.title')}
          captionHidden
          columns={[
            { id: 'what', header: t('sus.what'), rowHeader: true, cell: (entry) => entry.what },
            { id: 'value', header: t('sus.points'), numeric: true, cell: (entry) => entry.value },
          ]}
          rows={rows}
          rowKey={(entry) => entry.id}
        />
        <p className="chart-note">{t('sus.source')}</p>
      </details>
    </figure>
  );
}
