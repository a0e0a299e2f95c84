import type { ReactNode } from 'react';
import { RouterLink } from '#app/ui/router-link.tsx';
import type { Stage } from './stages.ts';

/** One figure with what it counts; `href` opens what was counted. Stands in a `StatGroup`. */
export function Stat({
  value,
  label,
  detail,
  href,
  stage,
}: {
  value: ReactNode;
  label: ReactNode;
  detail?: ReactNode;
  href?: string;
  stage?: Stage;
}) {
  return (
    <div className="stat" data-stage={stage}>
      <dt>{href ? <RouterLink to={href}>{label}</RouterLink> : label}</dt>
      <dd className="stat-value">{value}</dd>
      {detail && <dd className="stat-detail">{detail}</dd>}
    </div>
  );
}

/** Figures beside each other. */
export function StatGroup({ children }: { children: ReactNode }) {
  return <dl className="stat-group">{children}</dl>;
}
