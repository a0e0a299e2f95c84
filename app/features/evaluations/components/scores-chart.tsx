import type { DomainScores } from '#app/domain/evaluations/evidence.ts';
import { useT } from '#app/i18n/use-t.ts';

const x = (score: number) => 40 + (score - 1) * 130;
const row = 84;

/** Scores of each domain as dots on a line from 1 to 5, with the average as a stroke. */
export function ScoresChart({
  domains,
  labelledBy,
  describedBy,
}: {
  domains: readonly DomainScores[];
  labelledBy: string;
  describedBy: string;
}) {
  const t = useT('evaluations');
  const work = useT('domainWork');
  return (
    <svg
      className="scale"
      viewBox={`0 0 600 ${domains.length * row + 28}`}
      role="img"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      <title>{t('result.chart')}</title>
      {domains.map((entry, place) => {
        const y = place * row + 56;
        return (
          <g key={entry.domain}>
            <text className="scale-label" x="20" y={y - 26}>
              {work(`evaluationDomain.${entry.domain}`)}
            </text>
            <path className="scale-line" d={`M${x(1)} ${y}H${x(5)}`} />
            {entry.mean !== null && <path className="scale-usual" d={`M${x(entry.mean)} ${y - 18}v36`} />}
            {entry.scores.map((score, index) => {
              // Equal scores stand beside each other instead of hiding one another.
              const before = entry.scores.slice(0, index).filter((other) => other === score).length;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
                <circle key={index} className="scale-dot" cx={x(score) + before * 14} cy={y} r="9" />
              );
            })}
          </g>
        );
      })}
      {[1, 2, 3, 4, 5].map((score) => (
        <text
          key={score}
          className="scale-tick"
          x={x(score)}
          y={domains.length * row + 22}
          textAnchor="middle"
        >
          {score}
        </text>
      ))}
    </svg>
  );
}
