import type { FlowStep } from '#app/domain/pilots/participant-flow.ts';
import { useT } from '#app/i18n/use-t.ts';
import { Table } from '#app/ui/table.tsx';

const row = 104;
const boxHeight = 64;
const width = 690;
const boxWidth = 336;
const exitX = 396;

/** The way of participants as boxes from top to bottom with those who left beside it, in words, and as a table. */
export function FlowChart({ steps }: { steps: readonly FlowStep[] }) {
  const t = useT('pilots');
  const of = (id: FlowStep['id']) => steps.find((step) => step.id === id)?.count ?? 0;
  if (of('added') === 0) return <p>{t('flow.empty')}</p>;
  const rows = steps.flatMap((step) => [
    { id: step.id, what: t(`flow.steps.${step.id}`), count: step.count, isStep: true },
    ...step.exits
      .filter((exit) => exit.count > 0)
      .map((exit) => ({ id: exit.id, what: t(`flow.exits.${exit.id}`), count: exit.count, isStep: false })),
  ]);
  return (
    <figure className="chart" aria-labelledby="flow-title">
      <figcaption>
        <p id="flow-title" className="chart-title">
          {t('flow.title')}
        </p>
        <p id="flow-sentence">
          {t('flow.sentence', { added: of('added'), agreed: of('agreed'), completed: of('completed') })}
        </p>
      </figcaption>
      <svg
        className="flow"
        viewBox={`0 0 ${width} ${(steps.length - 1) * row + boxHeight + 4}`}
        role="img"
        aria-labelledby="flow-title"
        aria-describedby="flow-sentence"
      >
        <title>{t('flow.title')}</title>
        {steps.map((step, place) => (
          <FlowBox key={step.id} step={step} y={place * row + 2} last={place === steps.length - 1} />
        ))}
      </svg>
      <ol className="flow-list">
        {steps.map((step) => (
          <li key={step.id}>
            <b>{step.count}</b>
            <span>{t(`flow.steps.${step.id}`)}</span>
            {step.exits
              .filter((exit) => exit.count > 0)
              .map((exit) => (
                <p key={exit.id}>
                  {t('flow.exit', { count: String(exit.count), what: t(`flow.exits.${exit.id}`) })}
                </p>
              ))}
          </li>
        ))}
      </ol>
      <details className="disclosure">
        <summary>{t('flow.table')}</summary>
        <p className="flow-counts">{t('flow.counts')}</p>
        <Table
          id="flow-table"
          caption={t('flow.title')}
          captionHidden
          columns={[
            {
              id: 'what',
              header: t('flow.step'),
              rowHeader: true,
              cell: (entry) => (
                <span className={entry.isStep ? undefined : 'flow-exit-cell'}>{entry.what}</span>
              ),
            },
            { id: 'count', header: t('flow.count'), numeric: true, cell: (entry) => entry.count },
          ]}
          rows={rows}
          rowKey={(entry) => entry.id}
        />
      </details>
    </figure>
  );
}

function FlowBox({ step, y, last }: { step: FlowStep; y: number; last: boolean }) {
  const t = useT('pilots');
  const exits = step.exits.filter((exit) => exit.count > 0);
  const middle = y + boxHeight;
  return (
    <g>
      <rect className="flow-box" x="1" y={y} width={boxWidth} height={boxHeight} rx="10" />
      <text className="flow-number" x="22" y={y + 43}>
        {step.count}
      </text>
      <text className="flow-words" x="92" y={y + 39}>
        {t(`flow.steps.${step.id}`)}
      </text>
      {!last && <path className="flow-line" d={`M${boxWidth / 2} ${middle}v${row - boxHeight}`} />}
      {exits.length > 0 && <path className="flow-line" d={`M${boxWidth / 2} ${middle + 20}H${exitX - 14}`} />}
      {exits.map((exit, place) => (
        <text
          key={exit.id}
          className="flow-exit"
          x={exitX}
          y={middle + 26 + (place - (exits.length - 1) / 2) * 25}
        >
          {t('flow.exit', { count: String(exit.count), what: t(`flow.exits.${exit.id}`) })}
        </text>
      ))}
    </g>
  );
}
