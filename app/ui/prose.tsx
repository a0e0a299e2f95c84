import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** Running text with the rhythm of headings, lists and quotations. `large` is for a story told by a person. */
export function Prose({
  large = false,
  lang,
  className,
  children,
}: {
  large?: boolean;
  lang?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={cx('prose', large && 'prose-large', className)} lang={lang}>
      {children}
    </div>
  );
}
