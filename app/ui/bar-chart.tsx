import type { ReactNode } from 'react';
import { Bar } from './meter.tsx';
import type { Stage } from './stages.ts';

/** One bar. `text` is the value in words or figures as people read it. */
export type BarDatum = { id: string; label: string; value: number; text: string; stage?: Stage };

/**
 * Bars with a title, a sentence that says what they show, and the same data as a table. `unit` heads the column
 * of values, `category` that of names, `tableLabel` opens the table. Only the first `shown` bars are drawn, all where it is not
 * given; the table has every one.
 */
export function BarChart({
  id,
  title,
  sentence,
  data,
  category,
  unit,
  tableLabel,
  max,
  shown = data.length,
}: {
  id: string;
  title: ReactNode;
  sentence: ReactNode;
  data: readonly BarDatum[];
  category: string;
  unit: string;
  tableLabel: ReactNode;
  max?: number;
  shown?: number;
}) {
  const top = max ?? Math.max(0, ...data.map((datum) => datum.value));
  return (
    <figure className="chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <p id={`${id}-title`} className="chart-title">
          {title}
        </p>
        <p id={`${id}-sentence`}>{sentence}</p>
      </figcaption>
      <div
        className="chart-bars"
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-sentence`}
      >
        {data.slice(0, shown).map((datum) => (
          <div key={datum.id} data-stage={datum.stage}>
            <p>
              <span>{datum.label}</span>
              <span className="meter-value">{datum.text}</span>
            </p>
            <Bar share={top > 0 ? (datum.value / top) * 100 : 0} />
          </div>
        ))}
      </div>
      <details className="disclosure">
        <summary>{tableLabel}</summary>
        <table className="table">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{category}</th>
              <th scope="col" className="numeric">
                {unit}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((datum) => (
              <tr key={datum.id}>
                <th scope="row">{datum.label}</th>
                <td className="numeric">{datum.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
