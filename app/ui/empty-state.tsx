import type { ReactNode } from 'react';

/** What belongs here while there is nothing yet (`title`, `children`), and the first step (`action`). */
export function EmptyState({
  title,
  picture,
  action,
  level = 2,
  children,
}: {
  title: ReactNode;
  picture?: ReactNode;
  action?: ReactNode;
  level?: 2 | 3;
  children?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty-state">
      {picture && <div className="empty-picture">{picture}</div>}
      <Heading>{title}</Heading>
      {children && <div className="empty-words">{children}</div>}
      {action && <div className="cluster">{action}</div>}
    </div>
  );
}
