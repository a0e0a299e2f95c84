import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/**
 * A quiet line that offers what has come in meanwhile ("3 new"), so that nothing moves by itself. It announces
 * itself politely and must be on the page, with `count` 0, before anything comes.
 */
export function NewItemsLine({
  count,
  onShow,
  children,
}: {
  count: number;
  onShow: () => void;
  children: ReactNode;
}) {
  return (
    <div role="status" className="new-items">
      {count > 0 && (
        <button type="button" onClick={onShow}>
          <Icon name="arrow-up" />
          <span>{children}</span>
        </button>
      )}
    </div>
  );
}
