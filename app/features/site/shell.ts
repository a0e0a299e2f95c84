import { useRouteLoaderData } from '@remix-run/react';
import type { Preferences } from './preferences.ts';

/** The person in front of the screen, as far as the header shows them. */
export interface ShellViewer {
  readonly id: string;
  readonly name: string;
  /** Notifications not yet read. */
  readonly unread: number;
  readonly moderates: boolean;
  readonly administers: boolean;
  /** May be in teams that answer challenges. */
  readonly solves: boolean;
  /** Somebody lets this person act for them. */
  readonly caresFor: boolean;
}

/** What the root loader gives to every page. `now` is the server's clock in epoch milliseconds. */
export interface ShellData {
  readonly now: number;
  readonly cluster: { readonly name: string; readonly timeZone: string };
  /** Where to ask a person; null where the cluster gave none. */
  readonly help: { readonly email: string | null; readonly phone: string | null };
  readonly demo: boolean;
  readonly preferences: Preferences;
  readonly viewer: ShellViewer | null;
}

/** The root loader's data; undefined only where the root loader itself has failed. */
export function useShell(): ShellData | undefined {
  return useRouteLoaderData<ShellData>('root');
}

/** The cluster's name, for texts that say who runs this place. */
export function useClusterName(): string {
  return useShell()?.cluster.name ?? 'Tandem';
}
