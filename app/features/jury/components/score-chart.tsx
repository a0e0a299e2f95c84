import { useFormat } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/use-t.ts';
import { IntervalChart } from '#app/ui/interval-chart.tsx';
import type { ScoreRow } from './score-rows.ts';

/** Most entries that are drawn; a longer chart is read by nobody. */
const most = 15;

const tenth = (value: number) => Math.round(value * 10) / 10;

/** The first entries by calibrated scores, each with its interval and its plain mean; without calibration the means alone. */
export function ScoreChart({ rows, isComparable }: { rows: readonly ScoreRow[]; isComparable: boolean }) {
  const t = useT('juryResults');
  const format = useFormat();
  const figure = (value: number) => format.number(tenth(value));
  const scored = rows.filter((row) => row.score !== null);
  const isCalibrated = scored.every((row) => row.calibrated !== null);
  const sorted = isCalibrated
    ? scored.toSorted((a, b) => (a.calibrated?.rank ?? 0) - (b.calibrated?.rank ?? 0))
    : scored;
  const shown = sorted.slice(0, most);
  const [first] = sorted;
  if (!first) return null;
  const ends = shown.flatMap((row) => [
    row.calibrated?.low ?? row.score ?? 0,
    row.calibrated?.high ?? row.score ?? 0,
    row.score ?? 0,
  ]);
  const min = Math.max(-20, Math.min(0, Math.floor(Math.min(...ends) / 10) * 10));
  const max = Math.min(120, Math.max(100, Math.ceil(Math.max(...ends) / 10) * 10));
  const firsts = scored.filter((row) => row.rank === 1).map((row) => row.title);
  const sentence = isCalibrated
    ? t('scores.sentence', {
        same: first.rank === 1 ? 'yes' : 'no',
        title: first.title,
        score: figure(first.calibrated?.score ?? 0),
      })
    : isComparable
      ? t('scores.plainSentence', {
          count: firsts.length,
          titles: format.list(firsts),
          score: figure(first.score ?? 0),
        })
      : t('scores.apartSentence');
  return (
    <IntervalChart
      id="score-chart"
      title={t(isCalibrated ? 'scores.chart' : 'scores.plainChart')}
      sentence={
        scored.length > shown.length ? `${sentence} ${t('scores.shown', { count: shown.length })}` : sentence
      }
      min={min}
      max={max}
      marks={[...new Set([min, 0, 25, 50, 75, 100, max])].map((at) => ({ at, label: format.number(at) }))}
      legend={
        isCalibrated
          ? { value: t('scores.value'), interval: t('scores.interval'), other: t('scores.other') }
          : { value: t('scores.other') }
      }
      data={shown.map((row) => {
        const plain = row.score ?? 0;
        const own = row.calibrated;
        return {
          id: row.id,
          label: row.title,
          value: own?.score ?? plain,
          low: own?.low ?? plain,
          high: own?.high ?? plain,
          other: own ? plain : undefined,
          text: own
            ? t('scores.ofInterval', {
                score: figure(own.score),
                low: figure(own.low),
                high: figure(own.high),
              })
            : figure(plain),
        };
      })}
    />
  );
}
