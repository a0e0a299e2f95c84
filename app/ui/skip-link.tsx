import type { ReactNode } from 'react';

/** The first thing Tab reaches: jumps over the navigation to the element with id `target`. */
export function SkipLink({ target = 'main', children }: { target?: string; children: ReactNode }) {
  return (
    <a className="skip-link" href={`#${target}`}>
      {children}
    </a>
  );
}
