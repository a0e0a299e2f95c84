/** An origin that is nobody's: resolving against it shows whether a target leaves our own site. */
const ownOrigin = 'https://own.invalid';

/**
 * A path on this site to go to after a form, from text that anybody may have written. Whatever a browser would
 * resolve to another origin, or that is no path at all, becomes `otherwise`.
 */
export function safeRedirect(target: unknown, otherwise = '/'): string {
  if (typeof target !== 'string' || !target.startsWith('/') || target.length > 2_000) return otherwise;
  if (!URL.canParse(target, ownOrigin)) return otherwise;
  const url = new URL(target, ownOrigin);
  if (url.origin !== ownOrigin || url.pathname.startsWith('//')) return otherwise;
  return url.pathname + url.search + url.hash;
}
