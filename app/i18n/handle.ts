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
 * are added to it.
 */
export interface RouteHandle<Loader = unknown> {
  /** The namespaces this route renders from, besides `alwaysLoaded`. */
  readonly messages?: readonly (keyof Messages)[];
  /** The title of the page. */
  title?(args: TitleArgs<Loader>): string;
  /** One sentence for search engines and link previews. */
  description?(args: TitleArgs<Loader>): string;
}

/** Namespaces every page has. */
export const alwaysLoaded = ['common', 'domain', 'site'] as const satisfies readonly Namespace[];

/** All namespaces the matched routes need, each once, in a stable order: the value of `<html data-messages>`. */
export function neededNamespaces(handles: readonly unknown[]): Namespace[] {
  const needed = new Set<Namespace>(alwaysLoaded);
  for (const handle of handles) {
    for (const namespace of (handle as RouteHandle | undefined)?.messages ?? []) needed.add(namespace);
  }
  return [...needed];
}
