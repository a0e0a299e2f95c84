import type { ReactNode } from 'react';
import { RouterLink } from '#app/ui/router-link.tsx';

/** One tab: where it leads, its words, how many things are there, and whether it is the page one is on. */
export type Tab = { href: string; label: ReactNode; count?: ReactNode; current?: boolean };

/** Tabs as links: each is a page of its own with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <RouterLink to={tab.href} aria-current={tab.current ? 'page' : undefined} preventScrollReset>
              {tab.label}
              {tab.count !== undefined && <span className="count">{tab.count}</span>}
            </RouterLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
