import type { Server } from 'node:http';
import type { Env } from '../env.server.ts';
import type { Log } from '../log.server.ts';
import type { RunningPart } from '../part.ts';

/** Attaches the sockets to their mount (it gets exactly the requests and upgrades below `/socket.io/`). */
export async function attachRealtime(_mount: Server, _options: { env: Env; log: Log }): Promise<RunningPart> {
  return { isHealthy: () => true, stop: async () => {} };
}
