import type { ServerBuild } from '@remix-run/node';

type Route = ServerBuild['routes'][string];

/** Stands for the routes that every address may lead to: the first page, and the one for what is not there. */
const everywhere = '';

/** The first part of a path, as the router compares it: decoded (addresses that cannot be were refused), small letters. */
function firstPart(pathname: string): string {
  const [part = ''] = pathname.replace(/^\/+/, '').split('/', 1);
  return decodeURIComponent(part).toLowerCase();
}

function groupOf(route: Route, routes: ServerBuild['routes']): string {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  if (!parent) return everywhere;
  if (parent.parentId !== undefined) return groupOf(parent, routes);
  const part = firstPart(route.path ?? '');
  return /^[:*]|\?$/.test(part) ? everywhere : part;
}

/**
 * The build, cut into those of its routes that an address can lead to. For each page Remix flattens, ranks and tries
 * all routes of its build several times, and makes router objects of all of them: with a hundred routes a fifth of the
 * page's cost. Which routes can match is told by the first part of the address alone.
 *
 * @returns the build for a path; always the same object for the same first part
 */
export function groupRoutes(build: ServerBuild): (pathname: string) => ServerBuild {
  const { routes, assets } = build;
  const names = new Map(Object.entries(routes).map(([id, route]) => [id, groupOf(route, routes)]));
  const only = <R>(all: Record<string, R>, group: string) =>
    Object.fromEntries(
      Object.entries(all).filter(([id]) => [everywhere, group].includes(names.get(id) ?? everywhere)),
    );
  const groups = new Map(
    [...new Set([everywhere, ...names.values()])].map((group): [string, ServerBuild] => [
      group,
      { ...build, routes: only(routes, group), assets: { ...assets, routes: only(assets.routes, group) } },
    ]),
  );
  // Asked by the router in the browser, which may want to know of any route.
  groups.set('__manifest', build);
  const others = groups.get(everywhere) ?? build;
  return (pathname) => groups.get(firstPart(pathname.replace(/\.data$/, ''))) ?? others;
}
