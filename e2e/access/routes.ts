import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RouteConfigEntry } from '@remix-run/route-config';
import routes from '../../app/routes.ts';

/** A route of the sitemap, and what its module takes. */
export interface SitemapRoute {
  /** The whole path, without the leading slash. */
  readonly path: string;
  readonly hasLoader: boolean;
  readonly hasAction: boolean;
  /** Whether it is a page, and not only data. */
  readonly isPage: boolean;
}

function toRoutes(entries: readonly RouteConfigEntry[], parent: string): SitemapRoute[] {
  return entries.flatMap((entry) => {
    const own = [parent, entry.path].filter(Boolean).join('/');
    // What stands around other pages has no address of its own: one of them has it.
    if (entry.children) return toRoutes(entry.children, own);
    const source = readFileSync(path.join('app', entry.file), 'utf8');
    const isPage = /export default function/.test(source);
    return {
      path: own,
      isPage,
      hasLoader: isPage || /export (async )?(function|const) loader/.test(source),
      hasAction: /export (async )?(function|const) action/.test(source),
    };
  });
}

/** Every address of `app/routes.ts`. */
export function listRoutes(): SitemapRoute[] {
  return toRoutes(routes, '');
}
