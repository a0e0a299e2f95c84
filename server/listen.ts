import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { BootError } from './boot-error.server.ts';

interface Address {
  readonly host: string;
  readonly port: number;
}

function sentence(error: NodeJS.ErrnoException, { host, port }: Address): BootError {
  const where = `${host}:${port}`;
  if (error.code === 'EADDRINUSE') {
    return new BootError(
      `Port ${port} on ${host} is in use: stop the other program or set PORT to another number.`,
    );
  }
  if (error.code === 'EACCES')
    return new BootError(`This user may not listen on ${where}: set PORT to 1024 or more.`);
  return new BootError(
    `It is not possible to listen on ${where} (${error.code ?? error.message}): check HOST and PORT.`,
  );
}

/** Listens, and gives the port (the one that the system chose, for port 0). */
export function listen(server: Server, address: Address): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(sentence(error, address));
    server.once('error', fail);
    server.listen(address.port, address.host, () => {
      server.off('error', fail);
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : address.port);
    });
  });
}

/**
 * Fails early, before the database is started, where the port is taken. A predecessor whose terminal was killed
 * needs a moment to notice and to go; it gets it.
 *
 * @param patienceMs how long to wait for the port
 */
export async function requireFreePort(address: Address, patienceMs: number): Promise<void> {
  for (const end = Date.now() + patienceMs; ; await sleep(100)) {
    const probe = createServer();
    try {
      await listen(probe, address);
      return;
    } catch (error) {
      if (Date.now() >= end) throw error;
    } finally {
      await new Promise((resolve) => probe.close(resolve));
    }
  }
}

/** Timeouts that keep slow or silent callers from holding on to the server. */
export function setTimeouts(server: Server): void {
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  // Longer than that of usual proxies (60 s), so that it is they who close.
  server.keepAliveTimeout = 65_000;
}

/** Stops taking requests, waits for those under way, and cuts off what is left after the given time. */
export function stopListening(server: Server, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
