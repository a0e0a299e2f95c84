import type { LinkProps as RemixLinkProps } from '@remix-run/react';
import { cx } from './cx.ts';
import { RouterLink } from './router-link.tsx';

/** Props of `Link`: those of Remix's own, and `quiet` (underlined only under the pointer or focus). */
export type LinkProps = RemixLinkProps & { quiet?: boolean };

/** A link inside the site. It is underlined, so it is never told by colour alone. */
export function Link({ quiet, className, ...rest }: LinkProps) {
  return <RouterLink className={cx(quiet ? 'link link-quiet' : 'link', className)} {...rest} />;
}
