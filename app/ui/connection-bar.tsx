import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

/** How the page is connected: all well, cut off, trying again, or just caught up with what was missed. */
export type Connection = 'online' | 'offline' | 'reconnecting' | 'caught-up';

const icons: Record<Exclude<Connection, 'online'>, IconName> = {
  offline: 'offline',
  reconnecting: 'refresh',
  'caught-up': 'check',
};

/** Says when the line has dropped and when it is back. Shows nothing while all is well. */
export function ConnectionBar({ state, children }: { state: Connection; children?: ReactNode }) {
  return (
    <div role="status" className="connection" data-state={state}>
      {state !== 'online' && (
        <p>
          <Icon name={icons[state]} />
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}
