import { useGatheredRevalidation, useLiveEvent } from './use-live.ts';

/**
 * Keeps a signed-in person's pages right: when their rights change, the loaders are asked again. Renders nothing;
 * stands in the root for whoever is signed in.
 */
export function LivePerson() {
  useLiveEvent('access:changed', useGatheredRevalidation());
  return null;
}
