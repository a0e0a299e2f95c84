import type { ReactNode } from 'react';
import { ButtonLink } from './button.tsx';

/** One direction of a `Pagination`. */
export type PageLink = { href: string; label: ReactNode };

/** Steps through a long list by two links; shows nothing when there is only one page. */
export function Pagination({
  label,
  previous,
  next,
}: {
  label: string;
  previous?: PageLink | null;
  next?: PageLink | null;
}) {
  if (!previous && !next) return null;
  return (
    <nav className="pagination" aria-label={label}>
      {previous && (
        <ButtonLink tone="secondary" icon="arrow-left" to={previous.href} rel="prev">
          {previous.label}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink tone="secondary" iconEnd="arrow-right" to={next.href} rel="next" className="ml-auto">
          {next.label}
        </ButtonLink>
      )}
    </nav>
  );
}
