import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { IntervalChart } from '#app/ui/interval-chart.tsx';
import { Section } from '#app/ui/page.tsx';
import { type PillTone, StatusPill } from '#app/ui/status-pill.tsx';
import { Table } from '#app/ui/table.tsx';
import type { Agreement } from '../jury-results.ts';

const tones: Record<Agreement['verdict'], PillTone> = {
  good: 'ok',
  tentative: 'waiting',
  calibrate: 'danger',
  unknown: 'neutral',
};

const hundredth = (value: number) => Math.round(value * 100) / 100;

/** How far the jurors agree on each criterion, how sure that is, and what it allows. */
export function AgreementTable({ agreement }: { agreement: readonly Agreement[] }) {
  const t = useT('juryResults');
  const format = useFormat();
  if (agreement.length === 0) return null;
  const figure = (value: number) => format.number(hundredth(value));
  const range = ({ interval }: Agreement) =>
    interval ? t('scores.fromTo', { low: figure(interval.low), high: figure(interval.high) }) : '–';
  const toTalk = agreement.filter((row) => row.verdict === 'calibrate');
  const drawn = agreement.filter((row) => row.alpha !== null);
  const least = Math.min(0, ...drawn.map((row) => row.interval?.low ?? row.alpha ?? 0));
  // The scale ends at a tenth, so that its own figure is exact.
  const min = Math.max(-1, Math.floor(least * 10) / 10);
  const marks = [...new Set([min, 0, 0.667, 0.8, 1])].map((at) => ({ at, label: format.number(at) }));
  return (
    <Section id="agreement" title={t('agreement.title')} lead={t('agreement.lead')}>
      {drawn.length === 0 ? (
        <p>{t('agreement.none')}</p>
      ) : (
        <IntervalChart
          id="agreement-chart"
          title={t('agreement.chart')}
          sentence={t('agreement.sentence', {
            count: toTalk.length,
            names: format.list(toTalk.map((row) => row.name)),
          })}
          min={min}
          max={1}
          // 0.667 and 0.8 stand too close for two figures: the verdict beside each line says on which side it is.
          marks={marks.map((mark) => (mark.at === 0.667 ? { ...mark, label: '' } : mark))}
          legend={{ value: t('agreement.value'), interval: t('agreement.interval') }}
          data={drawn.map((row) => ({
            id: row.criterionId,
            label: row.name,
            value: row.alpha ?? 0,
            low: row.interval?.low ?? row.alpha ?? 0,
            high: row.interval?.high ?? row.alpha ?? 0,
            text: figure(row.alpha ?? 0),
          }))}
        />
      )}
      <Table
        id="agreement-table"
        caption={t('agreement.title')}
        captionHidden
        rows={agreement}
        rowKey={(row) => row.criterionId}
        columns={[
          { id: 'name', header: t('agreement.criterion'), rowHeader: true, cell: (row) => row.name },
          {
            id: 'alpha',
            header: t('agreement.value'),
            numeric: true,
            cell: (row) => (row.alpha === null ? '–' : figure(row.alpha)),
          },
          { id: 'interval', header: t('agreement.interval'), numeric: true, cell: range },
          { id: 'units', header: t('agreement.units'), numeric: true, cell: (row) => row.units },
          { id: 'jurors', header: t('agreement.jurors'), numeric: true, cell: (row) => row.jurors },
          {
            id: 'verdict',
            header: t('agreement.reading'),
            cell: (row) => (
              <StatusPill tone={tones[row.verdict]}>{t(`agreement.verdict.${row.verdict}`)}</StatusPill>
            ),
          },
        ]}
      />
      {toTalk.length > 0 && <p>{t('agreement.talk')}</p>}
      <p className="field-hint">{t('agreement.method')}</p>
    </Section>
  );
}
