import { Link, type LinkProps } from '@remix-run/react';

/**
 * Remix's link, for all links inside the site. On the server an address from the root is drawn as it is: Remix's link
 * asks the router three times where it leads, for each link of a page, and the answer is that address.
 */
export function RouterLink(props: LinkProps) {
  const {
    to,
    prefetch,
    discover = 'render',
    relative: _relative,
    replace: _replace,
    state: _state,
    preventScrollReset: _preventScrollReset,
    viewTransition: _viewTransition,
    reloadDocument,
    ...rest
  } = props;
  const isPlain = typeof to === 'string' && /^\/(?!\/)/.test(to) && prefetch !== 'render';
  if (!import.meta.env.SSR || !isPlain) return <Link {...props} />;
  return (
    <a {...rest} href={to} data-discover={discover === 'render' && !reloadDocument ? 'true' : undefined} />
  );
}
