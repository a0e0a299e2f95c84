import type { ReactNode } from 'react';

/** One fact: what it is (`term`), what it says (`detail`), and a link to change it. */
export type Description = { id: string; term: ReactNode; detail: ReactNode; action?: ReactNode };

/** Facts as pairs of term and detail; with `action` it is a "check your answers" list. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="description-list">
      {items.map((item) => (
        <div key={item.id}>
          <dt>{item.term}</dt>
          <dd>{item.detail}</dd>
          {item.action && <dd className="description-action">{item.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
