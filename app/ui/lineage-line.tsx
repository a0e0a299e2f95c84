import type { ReactNode } from 'react';
import { RouterLink } from './router-link.tsx';
import { StageIcon, type StageLook } from './stage-icon.tsx';
import type { Stage } from './stages.ts';

/** Where a stop stands: behind us, here, or ahead. */
export type StopState = 'done' | 'now' | 'next';

/**
 * One stop of the journey. `label` is the name of the stage, `title` the item that stands there (a link when
 * `href` is given), `date` in words (`dateTime` for machines), `sentence` what happens or will happen there. Give
 * `id`s when a stage occurs twice.
 */
export type Stop = {
  id?: string;
  stage: Stage;
  label: ReactNode;
  state: StopState;
  title?: ReactNode;
  href?: string;
  date?: ReactNode;
  dateTime?: string;
  sentence?: ReactNode;
};

function look(stop: Stop): StageLook {
  if (stop.state !== 'next') return 'filled';
  return stop.sentence ? 'outline' : 'dashed';
}

/**
 * The signature: the line of stops from the need to the outcome. Lies where there is room, stands upright where
 * there is not. For a screen reader it is an ordered list whose stops say their state (`states`), and the present
 * one is the current step. It stands in an element of class `lineage`.
 */
export function LineageLine({
  label,
  stops,
  states,
}: {
  label: string;
  stops: readonly Stop[];
  states: Record<StopState, string>;
}) {
  return (
    <ol aria-label={label}>
      {stops.map((stop, index) => (
        <li
          key={stop.id ?? stop.stage}
          className="stop"
          data-stage={stop.stage}
          data-state={stop.state}
          data-then={stops[index + 1]?.stage}
          data-then-state={stops[index + 1]?.state}
          aria-current={stop.state === 'now' ? 'step' : undefined}
        >
          <span className="stop-mark">
            <StageIcon stage={stop.stage} look={look(stop)} />
          </span>
          <div className="stop-words">
            <p className="stop-label">
              {stop.label}
              <span className="sr-only">{`, ${states[stop.state]}`}</span>
            </p>
            {stop.title && (
              <p className="stop-title">
                {stop.href ? <RouterLink to={stop.href}>{stop.title}</RouterLink> : stop.title}
              </p>
            )}
            {stop.date && (
              <p className="stop-date">
                {stop.dateTime ? <time dateTime={stop.dateTime}>{stop.date}</time> : stop.date}
              </p>
            )}
            {stop.sentence && <p className="stop-sentence">{stop.sentence}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
