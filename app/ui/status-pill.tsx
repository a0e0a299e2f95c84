import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

/** How a state feels: nothing yet, waiting, under way, done well, ended otherwise. */
export type PillTone = 'neutral' | 'waiting' | 'active' | 'ok' | 'danger';

const icons: Record<PillTone, IconName> = {
  neutral: 'minus',
  waiting: 'clock',
  active: 'arrow-right',
  ok: 'check',
  danger: 'close',
};

/** The state of a thing in one or two words, with a sign. */
export function StatusPill({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: PillTone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className="pill" data-tone={tone}>
      <Icon name={icon ?? icons[tone]} />
      <span>{children}</span>
    </span>
  );
}
