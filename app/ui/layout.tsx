import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** Things below each other with one distance: `small` 8, `medium` 16, `large` 32 pixels. */
export function Stack({
  gap = 'medium',
  className,
  children,
}: {
  gap?: 'small' | 'medium' | 'large';
  className?: string;
  children: ReactNode;
}) {
  return <div className={cx('stack', `stack-${gap}`, className)}>{children}</div>;
}

/** Things beside each other that wrap when there is no room. */
export function Cluster({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cx('cluster', className)}>{children}</div>;
}

/** A main column with a narrower one beside it; below it on narrow screens. */
export function WithAside({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="with-aside">
      <div>{children}</div>
      <aside>{aside}</aside>
    </div>
  );
}
