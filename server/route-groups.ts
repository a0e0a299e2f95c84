import type { ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];

/** A route, and what an address must look like to lead to it. */
interface Target {
  readonly id: string;
  /** The route and those around it. */
  readonly line: readonly string[];
  /** Small letters; null stands for any part. */
  readonly parts: readonly (string | null)[];
  /** `exact`: every address of this look leads there. `loose`: perhaps. `rest`: whatever leads nowhere else. */
  readonly kind: 'exact' | 'loose' | 'rest';
}

/** The parts of a path, as the router compares them: decoded (addresses that cannot be were refused), small letters. */
function partsOf(pathname: string): string[] {
  const inner = pathname.replace(/\/+$/, '').replace(/^\//, '');
  return inner === '' ? [] : inner.split('/').map((part) => decodeURIComponent(part).toLowerCase());
}

function targetOf(id: string, routes: Routes): Target | null {
  const line: string[] = [];
  const paths: string[] = [];
  for (let at = routes[id]; at; at = at.parentId === undefined ? undefined : routes[at.parentId]) {
    line.unshift(at.id);
    if (at.path) paths.unshift(at.path);
  }
  const route = routes[id];
  // A route that only lies around others is nobody's target.
  if (!route?.index && !route?.path) return null;
  const path = paths.join('/');
  if (path === '*') return { id, line, parts: [], kind: 'rest' };
  const parts = path.split('/').filter(Boolean);
  const isLoose = parts.some((part) => /[*?]/.test(part) || (part.includes(':') && !/^:[\w-]+$/.test(part)));
  return {
    id,
    line,
    parts: parts.map((part) => (part.startsWith(':') ? null : part.toLowerCase())),
    kind: isLoose ? 'loose' : 'exact',
  };
}

const fits = ({ parts }: Target, asked: readonly string[]) =>
  parts.length === asked.length && parts.every((part, index) => part === null || part === asked[index]);

/**
 * The build, cut down to the routes that an address can lead to. For each page Remix flattens, ranks and tries all routes
 * of its build several times, and makes router objects of all of them: with a hundred routes a fifth of the page's cost.
 * Most addresses can lead to one route only, whatever the router's ranking; where several fit, it still chooses.
 *
 * @returns the build for a path; always the same object for the same routes
 */
export function groupRoutes(build: ServerBuild): (pathname: string) => ServerBuild {
  const { routes, assets } = build;
  const targets = Object.keys(routes).flatMap((id) => targetOf(id, routes) ?? []);
  const loose = targets.filter(({ kind }) => kind === 'loose');
  const rest = targets.filter(({ kind }) => kind === 'rest');
  const exact = new Map<number, Target[]>();
  for (const target of targets) {
    if (target.kind !== 'exact') continue;
    const { length } = target.parts;
    exact.set(length, [...(exact.get(length) ?? []), target]);
  }

  const cut = (line: ReadonlySet<string>): ServerBuild => {
    const only = <R>(all: Record<string, R>) =>
      Object.fromEntries(Object.entries(all).filter(([id]) => line.has(id)));
    return { ...build, routes: only(routes), assets: { ...assets, routes: only(assets.routes) } };
  };
  const groups = new Map<string, ServerBuild>();

  return (pathname) => {
    // Asked by the router in the browser, which may want to know of any route.
    if (pathname === '/__manifest') return build;
    const page = pathname.replace(/\.data$/, '');
    const parts = partsOf(page === '/_root' ? '/' : page);
    const found = (exact.get(parts.length) ?? []).filter((target) => fits(target, parts));
    const possible = [...(found.length > 0 ? found : rest), ...loose];
    const name = possible.map(({ id }) => id).join(' ');
    let group = groups.get(name);
    if (!group) {
      group = cut(new Set(possible.flatMap(({ line }) => line)));
      groups.set(name, group);
    }
    return group;
  };
}
