import { type ComponentType, lazy } from 'react';

/**
 * A part that few readers of a page see; it stands inside `Suspense`. The server has it at once; a browser loads its code
 * when it is shown: `onDemand(import.meta.env.SSR && Part, () => import('./part.tsx').then((module) => module.Part))`, of
 * which the browser's build keeps the second half only.
 *
 * Only for what stands on the page from its beginning: what a press opens must be there without a connection, too.
 */
export function onDemand<Props extends object>(
  onServer: ComponentType<Props> | false,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return onServer || (lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>);
}
