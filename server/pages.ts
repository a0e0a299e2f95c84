import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { withAppErrors } from './app-errors.ts';
import { BootError } from './boot-error.server.ts';
import type { PageSource } from './http.ts';

/** The built pages. Throws {@link BootError} where nothing was built. */
export async function openBuiltPages(): Promise<PageSource> {
  const file = path.resolve('build/server/index.js');
  if (!existsSync(file)) throw new BootError('There is no build: run "npm run build" first.');
  const build = (await import(pathToFileURL(file).href)) as ServerBuild;
  return { build: withAppErrors(build), clientFolder: 'build/client' };
}

/** Pages by way of Vite, which reloads what changed. */
export interface DevelopmentPages extends PageSource {
  /** True for the sockets of Vite itself. */
  isVite(protocol: string | undefined): boolean;
  stop(): Promise<void>;
}

/** @param mount where Vite may listen for its own sockets */
export async function openDevelopmentPages(mount: Server): Promise<DevelopmentPages> {
  const { createServer } = await import('vite');
  const before = process.listeners('SIGTERM');
  const vite = await createServer({
    server: { middlewareMode: true, hmr: { server: mount } },
    appType: 'custom',
  });
  // Vite would end the process at once, with the database still running.
  for (const listener of process.listeners('SIGTERM')) {
    if (!before.includes(listener)) process.off('SIGTERM', listener);
  }
  return {
    build: async () =>
      withAppErrors((await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild),
    middleware: vite.middlewares,
    isVite: (protocol) => protocol === 'vite-hmr' || protocol === 'vite-ping',
    stop: () => vite.close(),
  };
}
