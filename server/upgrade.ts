import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { OriginCheck } from './http/origins.ts';

/**
 * A server that never listens. Libraries that insist on attaching themselves to an http server get one of these; the
 * real server hands over the requests and upgrades that are theirs. So each of them sees only its own path, and none
 * can cut another's sockets.
 */
export function createMount(): Server {
  return createServer();
}

/** Which upgrades go to which mount. */
export interface UpgradeRoute {
  /** Pathname and headers of the request to look at. */
  matches(pathname: string, request: IncomingMessage): boolean;
  readonly mount: Server;
}

function refuse(socket: Duplex, status: '403 Forbidden' | '404 Not Found'): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** The pathname of a request, without its query. */
export function pathnameOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}

/** The only upgrade listener: checks the origin, then hands the socket to the first route that matches. */
export function routeUpgrades(
  server: Server,
  routes: readonly UpgradeRoute[],
  isOwnOrigin: OriginCheck,
): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A client that goes away in the middle is its own business.
    socket.on('error', () => socket.destroy());
    if (!isOwnOrigin(request.headers)) return refuse(socket, '403 Forbidden');
    const pathname = pathnameOf(request);
    const route = routes.find((candidate) => candidate.matches(pathname, request));
    if (!route?.mount.emit('upgrade', request, socket, head)) refuse(socket, '404 Not Found');
  });
}
