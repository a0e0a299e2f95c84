import type { SerializeFrom } from '@remix-run/node';
import type { Messages, Namespace } from './messages.ts';
import type { T } from './translator.ts';

/** What a title is made from: translators by namespace, and what the route's loader returned. */
export interface TitleArgs<Loader> {
  readonly t: <N extends Namespace>(namespace: N) => T<N>;
  readonly data: SerializeFrom<Loader>;
}

/**
 * What a route may export as `handle`: `export const handle = { … } satisfies RouteHandle<typeof loader>`.
 * The deepest route with a title names the document; the cluster's name, and "Error: " after a refused form,
 * are added to it. Nothing else fills the head of the document: no route exports `meta` or `links`.
 */
export interface RouteHandle<Loader = unknown> {
  /** The namespaces this route renders from, besides `alwaysLoaded`. */
  readonly messages?: readonly (keyof Messages)[];
  /** Further ones that only some of its pages need, from what the loader returned. */
  messagesFor?(data: SerializeFrom<Loader>): readonly (keyof Messages)[];
  /** The title of the page. */
  title?(args: TitleArgs<Loader>): string;
  /** One sentence for search engines and link previews. */
  description?(args: TitleArgs<Loader>): string;
  /** Search engines must neither list the page nor follow its links. */
  readonly isUnlisted?: boolean;
}

/** Namespaces every page has. */
export const alwaysLoaded = ['common', 'domain', 'site'] as const satisfies readonly Namespace[];

/** A route that matched, as the router tells of it. */
export interface MatchedRoute {
  readonly handle?: unknown;
  readonly data?: unknown;
}

/** All namespaces the matched routes need, each once, in a stable order: the value of `<html data-messages>`. */
export function neededNamespaces(matches: readonly MatchedRoute[]): Namespace[] {
  const needed = new Set<Namespace>(alwaysLoaded);
  for (const { handle, data } of matches) {
    const { messages = [], messagesFor } = (handle ?? {}) as RouteHandle<() => unknown>;
    for (const namespace of messages) needed.add(namespace);
    // A loader that failed has returned nothing.
    if (messagesFor && data) for (const namespace of messagesFor(data as never)) needed.add(namespace);
  }
  return [...needed];
}
