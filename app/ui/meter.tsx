import type { ReactNode } from 'react';

/** How full something is, from 0 to `max`, with the figure in words (`valueText`) beside its name. */
export function Meter({
  id,
  label,
  value,
  max = 100,
  valueText,
}: {
  id: string;
  label: ReactNode;
  value: number;
  max?: number;
  valueText: string;
}) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <div className="meter">
      <p>
        <span id={`${id}-label`}>{label}</span>
        <span className="meter-value">{valueText}</span>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers draw `meter` each in its own colours and do not print it */}
      <div
        role="meter"
        aria-labelledby={`${id}-label`}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={valueText}
      >
        <Bar share={share} />
      </div>
    </div>
  );
}

/** A bar of `share` per cent in a frame, drawn as SVG so that it also prints. */
export function Bar({ share }: { share: number }) {
  return (
    <svg className="bar" width="100%" height="16" aria-hidden="true" focusable="false">
      <rect className="bar-frame" width="100%" height="16" rx="4" />
      <rect className="bar-fill" width={`${Math.round(share * 100) / 100}%`} height="16" rx="4" />
    </svg>
  );
}
