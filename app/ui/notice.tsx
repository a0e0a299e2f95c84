import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

/** What a notice is about. */
export type Tone = 'info' | 'ok' | 'warn' | 'danger';

const icons: Record<Tone, IconName> = { info: 'info', ok: 'check', warn: 'warn', danger: 'error' };

/** Something to know before going on. `live` announces it when it appears after the page has loaded. */
export function Notice({
  tone = 'info',
  title,
  actions,
  live = false,
  className,
  children,
}: {
  tone?: Tone;
  title?: ReactNode;
  actions?: ReactNode;
  live?: boolean;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <div className={cx('notice', className)} data-tone={tone} role={live ? 'status' : undefined}>
      <span className="notice-sign">
        <Icon name={icons[tone]} />
      </span>
      <div className="notice-words">
        {title && <p className="notice-title">{title}</p>}
        {children}
        {actions && <div className="cluster">{actions}</div>}
      </div>
    </div>
  );
}
