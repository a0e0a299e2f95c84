import type { Namespace } from './messages.ts';

/** What a route may export as `handle`. */
export interface RouteHandle {
  /** The namespaces this route renders from, besides `alwaysLoaded`. */
  readonly messages?: readonly Namespace[];
}

/** Namespaces every page has. */
export const alwaysLoaded = ['common', 'site'] as const satisfies readonly Namespace[];

/** All namespaces the matched routes need, each once, in a stable order: the value of `<html data-messages>`. */
export function neededNamespaces(handles: readonly unknown[]): Namespace[] {
  const needed = new Set<Namespace>(alwaysLoaded);
  for (const handle of handles) {
    for (const namespace of (handle as RouteHandle | undefined)?.messages ?? []) needed.add(namespace);
  }
  return [...needed];
}
