import { cx } from './cx.ts';
import { type IconName, iconPaths } from './icon-paths.ts';

/** An icon beside a text. It is silent for screen readers: the text next to it says what it means. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={cx('icon', className)} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}
