import { type ComponentType, lazy } from 'react';

/**
 * A part that few readers of a page see; it stands inside `Suspense`. The server has it at once; a browser loads its code
 * when it is shown. The browser's build keeps the second half only of
 * `onDemand(import.meta.env.SSR && (await import('./part.tsx')).Part, () => import('./part.tsx').then((m) => m.Part))`.
 *
 * Only for what stands on the page from its beginning: what a press opens must be there without a connection, too.
 */
export function onDemand<Props extends object>(
  onServer: ComponentType<Props> | false,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return onServer || (lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>);
}
