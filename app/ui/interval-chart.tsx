import type { ReactNode } from 'react';

/** One line: a value with the interval it may lie in, both in the chart's unit; `other` is a second value to compare. */
export type IntervalDatum = {
  id: string;
  label: ReactNode;
  value: number;
  low: number;
  high: number;
  other?: number;
  /** Value and interval in words or figures as people read them. */
  text: string;
};

/**
 * Values with their intervals on one scale from `min` to `max`, with a title and a sentence that says what they show.
 * `marks` are the lines to read the values against, the ends of the scale among them. The same data stands in a table beside it, which is the caller's.
 */
export function IntervalChart({
  id,
  title,
  sentence,
  data,
  min,
  max,
  marks = [],
  legend,
}: {
  id: string;
  title: ReactNode;
  sentence: ReactNode;
  data: readonly IntervalDatum[];
  min: number;
  max: number;
  marks?: readonly { at: number; label: string }[];
  /** What dot, line and the second sign stand for. */
  legend: { value: ReactNode; interval?: ReactNode; other?: ReactNode };
}) {
  const place = (value: number) => {
    const share = max > min ? (value - min) / (max - min) : 0;
    return `${Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`;
  };
  const isEnd = (at: number) => at <= min || at >= max;
  // Figures would stand on one another: that of the end gives way to the one people know.
  const isCrowded = (at: number) =>
    isEnd(at) && marks.some((mark) => !isEnd(mark.at) && Math.abs(mark.at - at) < (max - min) * 0.12);
  return (
    <figure className="chart interval-chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <p id={`${id}-title`} className="chart-title">
          {title}
        </p>
        <p id={`${id}-sentence`}>{sentence}</p>
      </figcaption>
      <div role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-sentence`}>
        {data.map((datum) => (
          <div key={datum.id} className="interval-line">
            <p className="interval-label">{datum.label}</p>
            <svg className="interval" width="100%" height="32" aria-hidden="true" focusable="false">
              <line className="interval-axis" x1="0" x2="100%" y1="16" y2="16" />
              {marks.map((mark) => (
                <line
                  key={mark.at}
                  className="interval-mark"
                  x1={place(mark.at)}
                  x2={place(mark.at)}
                  y1="0"
                  y2="32"
                />
              ))}
              <line className="interval-range" x1={place(datum.low)} x2={place(datum.high)} y1="16" y2="16" />
              {datum.other !== undefined && (
                <circle className="interval-other" cx={place(datum.other)} cy="16" r="7" />
              )}
              <circle className="interval-value" cx={place(datum.value)} cy="16" r="6" />
            </svg>
            <p className="interval-text">{datum.text}</p>
          </div>
        ))}
        <div className="interval-line interval-scale" aria-hidden="true">
          <svg className="interval" width="100%" height="20" aria-hidden="true" focusable="false">
            {marks
              .filter((mark) => !isCrowded(mark.at))
              .map((mark) => (
                <text
                  key={mark.at}
                  x={place(mark.at)}
                  y="14"
                  textAnchor={mark.at <= min ? 'start' : mark.at >= max ? 'end' : 'middle'}
                >
                  {mark.label}
                </text>
              ))}
          </svg>
        </div>
      </div>
      <ul className="interval-legend" aria-hidden="true">
        <li>
          <svg width="16" height="16" aria-hidden="true" focusable="false">
            <circle className="interval-value" cx="8" cy="8" r="6" />
          </svg>
          {legend.value}
        </li>
        {legend.interval && (
          <li>
            <svg width="24" height="16" aria-hidden="true" focusable="false">
              <line className="interval-range" x1="2" x2="22" y1="8" y2="8" />
            </svg>
            {legend.interval}
          </li>
        )}
        {legend.other && (
          <li>
            <svg width="18" height="18" aria-hidden="true" focusable="false">
              <circle className="interval-other" cx="9" cy="9" r="7" />
            </svg>
            {legend.other}
          </li>
        )}
      </ul>
    </figure>
  );
}
