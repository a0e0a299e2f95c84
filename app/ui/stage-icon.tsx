import { cx } from './cx.ts';
import type { Stage } from './stages.ts';

/** Outline (shape) and strokes (icon) of each stage on a 48 × 48 grid. */
const drawings: Record<Stage, { shape: string; icon: string }> = {
  need: {
    shape: 'M24 3a21 21 0 1 1 0 42H6a3 3 0 0 1-3-3V24A21 21 0 0 1 24 3Z',
    icon: 'M13.5 16.500h21v13.500h-11l-5.5 4.500v-4.500h-4.500zM19 21.500h10M19 25.500h6',
  },
  challenge: {
    shape:
      'M8 3h32a3 3 0 0 1 3 3v24.500a3 3 0 0 1-1.4 2.500L25.6 44.500a3 3 0 0 1-3.2 0L6.4 33A3 3 0 0 1 5 30.500V6a3 3 0 0 1 3-3Z',
    icon: 'M17 35V11.500m0 1.500q4-2.5 8 0t8 0v11q-4 2.5-8 0t-8 0',
  },
  solution: {
    shape: 'M9 4h30a5 5 0 0 1 5 5v30a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5V9a5 5 0 0 1 5-5Z',
    icon: 'M14 18h6.500c-1.5-5.5 7-5.5 5.5 0H32.500v6c5.5-1.5 5.5 7 0 5.500V35H14v-5.500c4.8 1 4.8-6.5 0-5.500z',
  },
  pilot: {
    shape:
      'M22.5 2.900a3 3 0 0 1 3 0l15.8 9.100a3 3 0 0 1 1.5 2.600v18.800a3 3 0 0 1-1.5 2.600l-15.8 9.100a3 3 0 0 1-3 0L6.7 36a3 3 0 0 1-1.5-2.600V14.600A3 3 0 0 1 6.7 12Z',
    icon: 'M18 12h12m-10 0v20a4 4 0 0 0 8 0V12m-8 12h8m-4 4.500v.01',
  },
  evaluation: {
    shape:
      'M21.5 2.200a3.5 3.5 0 0 1 5 0l19.3 19.300a3.5 3.5 0 0 1 0 5L26.5 45.800a3.5 3.5 0 0 1-5 0L2.2 26.500a3.5 3.5 0 0 1 0-5Z',
    icon: 'M24 13v21m-6 0h12M14.5 17.5 24 16l9.5 1.500M14.5 17.5 11 26q3.5 3 7 0zm19 0L30 26q3.5 3 7 0z',
  },
  outcome: {
    shape:
      'M24 2l5 4.3 6.5-1.2 2.3 6.2 6.2 2.300L42.8 20 47 24.5 42.8 29l1.2 6.4-6.2 2.3-2.3 6.2-6.5-1.200L24 47l-5-4.3-6.5 1.2-2.3-6.200L4 35.4 5.2 29 1 24.5 5.2 20 4 13.600l6.2-2.3 2.3-6.200L19 6.300Z',
    icon: 'M24 35V21.500m0 6.500q-8.5 0-9-8.5 8.5 0 9 8.500m0-5q0-8.5 8.5-9 .5 8.5-8.5 9',
  },
};

/** How the icon of a stage is drawn: filled, as an outline, or as a dashed outline for what is not there yet. */
export type StageLook = 'filled' | 'outline' | 'dashed';

/**
 * The sign of a stage: its shape, its icon and its colour in one. It is silent for screen readers, so the name
 * of the stage always stands beside it.
 */
export function StageIcon({
  stage,
  look = 'filled',
  className,
}: {
  stage: Stage;
  look?: StageLook;
  className?: string;
}) {
  const { shape, icon } = drawings[stage];
  return (
    <svg
      className={cx('stage-icon', className)}
      data-stage={stage}
      data-look={look}
      viewBox="0 0 48 48"
      aria-hidden="true"
      focusable="false"
    >
      <path className="stage-shape" d={shape} />
      <path className="stage-strokes" d={icon} />
    </svg>
  );
}
