import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import type { Stage } from './stages.ts';

/**
 * The one style of card. `stage` draws the stage's colour along its top; `as` is the element (`li` in lists,
 * `article` for what stands alone); a link with class `card-link` inside makes the whole card its target.
 */
export function Card({
  as: Tag = 'div',
  stage,
  className,
  id,
  labelledBy,
  children,
}: {
  as?: 'div' | 'li' | 'article' | 'section';
  stage?: Stage;
  className?: string;
  id?: string;
  labelledBy?: string;
  children: ReactNode;
}) {
  return (
    <Tag id={id} className={cx('card', className)} data-stage={stage} aria-labelledby={labelledBy}>
      {children}
    </Tag>
  );
}

/** Cards side by side where there is room, as a list. Its children are `Card as="li"`. */
export function CardGrid({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="card-grid" aria-label={label}>
      {children}
    </ul>
  );
}
