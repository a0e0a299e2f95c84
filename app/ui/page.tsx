import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** Width of a page: `text` (one column to read), `form` (one question), `wide` (lists, boards). */
export type PageWidth = 'text' | 'form' | 'wide';

/** What stands between the site's header and its footer. The `main` element itself belongs to the root. */
export function Page({
  width = 'wide',
  className,
  children,
}: {
  width?: PageWidth;
  className?: string;
  children: ReactNode;
}) {
  return <div className={cx('page', `page-${width}`, className)}>{children}</div>;
}

/**
 * The top of a page: what it is part of (`eyebrow`), its name (`title`, the only `h1`), one or two sentences
 * (`lead`), small facts (`meta`), what can be done (`actions`) and where it stands in the journey (`lineage`).
 */
export function PageHeader({
  eyebrow,
  title,
  lead,
  meta,
  actions,
  lineage,
}: {
  eyebrow?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  lineage?: ReactNode;
}) {
  return (
    <header className="page-header">
      <div className="page-top">
        <div className="page-words">
          {eyebrow && <div className="page-eyebrow">{eyebrow}</div>}
          <h1>{title}</h1>
          {lead && <div className="page-lead">{lead}</div>}
          {meta && <div className="page-meta">{meta}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {lineage && <div className="page-lineage">{lineage}</div>}
    </header>
  );
}

/** A part of a page with its own heading. `id` names the heading (`{id}-title`) and can be linked to. */
export function Section({
  id,
  title,
  lead,
  actions,
  className,
  children,
}: {
  id?: string;
  title?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      className={cx('section', className)}
      aria-labelledby={id && title ? `${id}-title` : undefined}
    >
      {(title || actions) && (
        <div className="section-top">
          {title && <h2 id={id ? `${id}-title` : undefined}>{title}</h2>}
          {actions && <div className="cluster">{actions}</div>}
        </div>
      )}
      {lead && <div className="section-lead">{lead}</div>}
      {children}
    </section>
  );
}
